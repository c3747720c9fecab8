import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol/options.js';
import type { DiagnosticAbilities } from './convert.js';
import { folderUri } from './uri.js';

/** What `initialize` tells about the client, with the gaps of old and small editors filled. */
export interface Client {
  readonly diagnostics: DiagnosticAbilities;
  readonly progress: boolean;
  /** Asks for settings with `workspace/configuration`. */
  readonly pullsConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly workspaceFolders: boolean;
  readonly versionedEdits: boolean;
  readonly snippetEdits: boolean;
  /** Shows code actions as such; older ones want commands, which this server does not have. */
  readonly literalCodeActions: boolean;
  /** Shows hovers in Markdown; otherwise text as it is. */
  readonly markdownHover: boolean;
  readonly locale: string | undefined;
  /** Folder URIs, normalised. Empty when single files are opened. */
  readonly folders: readonly string[];
  readonly options: InitializationOptions;
}

export function readClient(params: InitializeParams): Client {
  const capabilities: ClientCapabilities = params.capabilities ?? {};
  const diagnostics = capabilities.textDocument?.publishDiagnostics;
  const actions = capabilities.textDocument?.codeAction;
  const options = isObject(params.initializationOptions) ? (params.initializationOptions as InitializationOptions) : {};
  return {
    diagnostics: {
      related: diagnostics?.relatedInformation === true,
      tags: diagnostics?.tagSupport !== undefined,
      links: diagnostics?.codeDescriptionSupport === true,
    },
    progress: capabilities.window?.workDoneProgress === true,
    pullsConfiguration: capabilities.workspace?.configuration === true,
    registersConfiguration: capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: capabilities.workspace?.workspaceFolders === true,
    versionedEdits: capabilities.workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits:
      capabilities.workspace?.workspaceEdit?.snippetEditSupport === true && capabilities.workspace.workspaceEdit.documentChanges === true,
    literalCodeActions: actions?.codeActionLiteralSupport !== undefined,
    markdownHover: capabilities.textDocument?.hover?.contentFormat?.includes('markdown') === true,
    locale: options.locale ?? params.locale,
    folders: foldersOf(params),
    options,
  };
}

/** `workspaceFolders`, else `rootUri`, else `rootPath`: null, absent and empty all mean "not told". */
function foldersOf(params: InitializeParams): readonly string[] {
  if (params.workspaceFolders?.length) return params.workspaceFolders.map((folder) => folderUri(folder.uri));
  if (params.rootUri) return [folderUri(params.rootUri)];
  if (params.rootPath)
    return [folderUri(params.rootPath.startsWith('/') ? `file://${params.rootPath}` : `file:///${params.rootPath.replaceAll('\\', '/')}`)];
  return [];
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
