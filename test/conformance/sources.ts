import fs from 'node:fs';
import path from 'node:path';
import { languageOf } from '../../server/src/engine/units.js';
import type { FileSummary } from '../../server/src/model/summary.js';
import { textRoot } from '../../server/src/syntax/node.js';
import { createSyntax } from '../../server/src/syntax/syntax.js';
import { wasm } from '../harness/wasm.js';
import { conformanceOf, languageNames } from './languages.js';
import { filesOf, isUnsupported } from './shape.js';

/** A workspace that some property has to hold for. */
export interface Project {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
}

/** A catalog under which most calls of the shapes are wrong: templates rejected or with other numbers of variables, a sign that is unknown. */
const CATALOG = `complete: true
apps:
  - { id: "1400001111" }
signs:
  - { id: 1, name: 腾讯会议, status: approved }
templates:
  - { id: 1110, content: "您的验证码是{1}，{2}分钟内有效，第{3}次。", status: approved, international: false }
  - { id: 7839, content: "您的验证码是{1}。", status: rejected, international: true }
`;

/** Every source of the conformance suite, the ones that are not understood yet included. */
export async function conformanceProjects(): Promise<readonly Project[]> {
  const out: Project[] = [];
  for (const language of languageNames) {
    const conformance = await conformanceOf(language);
    if (!conformance) continue;
    for (const [id, answer] of Object.entries(conformance.answers)) {
      const source = isUnsupported(answer) ? answer.source : answer;
      if (source !== undefined)
        out.push({ name: `${language} ${id}`, files: { ...filesOf(conformance, source), 'sms-catalog.yaml': CATALOG } });
    }
  }
  return out;
}

/** The example projects of the repository. */
export function exampleProjects(): readonly Project[] {
  const root = path.resolve(import.meta.dirname, '../../examples');
  return fs
    .readdirSync(root, { withFileTypes: true })
    .filter((e) => e.isDirectory())
    .map((e) => {
      const folder = path.join(root, e.name);
      const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((n) => fs.statSync(path.join(folder, n)).isFile());
      return {
        name: e.name,
        files: Object.fromEntries(names.map((n) => [n.split(path.sep).join('/'), fs.readFileSync(path.join(folder, n), 'utf8')])),
      };
    });
}

const syntax = createSyntax(wasm);

/** The summary of a source; undefined for files of no language. */
export async function summaryOf(file: string, text: string): Promise<FileSummary | undefined> {
  const language = languageOf(file);
  if (!language) return undefined;
  const { grammar } = language.grammarOf(file);
  if (grammar === null) return language.summarize(textRoot(text), text);
  await syntax.prepare(grammar);
  const parsed = syntax.parse(grammar, text);
  return parsed && language.summarize(parsed.root, text);
}

/** Up to `count` of the items, in an order that the sequence decides. */
export function some<T>(items: readonly T[], count: number, next: () => number): T[] {
  const rest = [...items];
  const out: T[] = [];
  while (rest.length > 0 && out.length < count) out.push(rest.splice(Math.floor(next() * rest.length), 1)[0]!);
  return out;
}
