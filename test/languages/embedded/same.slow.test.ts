import { describe, expect, it } from 'vitest';
import { extname } from '../../../server/src/base/path.js';
import type { Settings } from '../../../server/src/config/settings.js';
import { languageOf } from '../../../server/src/engine/units.js';
import { conformanceProjects } from '../../conformance/sources.js';
import type { Files } from '../../harness/workspace.js';
import { COMPONENT, cellsOf, codeIn, fixed, found, MARKDOWN, notebook } from './support.js';

/** A way to put the source of one file into another format, and to get it back. */
interface Wrapping {
  readonly name: string;
  readonly extensions: RegExp;
  /** One of so many sources; all of them where it is left out. */
  readonly oneOf?: number;
  readonly file: string;
  readonly settings?: Settings;
  wrap(code: string, extension: string): string;
  unwrap(text: string): string;
  /** A piece of the file as code. */
  read?(text: string): string;
  /** The part of what is flagged that is compared. */
  flagged?(text: string): string;
}

const html = (name: string, file: string, tag: string): Wrapping => ({
  name,
  extensions: /^\.(?:js|ts)$/,
  file,
  settings: COMPONENT,
  wrap: (code, extension) => `<!-- 中😀 -->\n${tag.replace('LANG', extension.slice(1))}${code}</script>\n<style>a { b: c }</style>\n`,
  unwrap: (text) => text.slice(text.indexOf('>', text.indexOf('<script')) + 1, text.lastIndexOf('</script>')),
});

const fence = (prefix: string, extensions: RegExp): Wrapping => ({
  name: `a Markdown fence after "${prefix}"`,
  extensions,
  file: 'docs/README.md',
  settings: MARKDOWN,
  wrap: (code, extension) =>
    `# 标题 😀\n\n\`client.SendSms(req)\`\n\n${prefix}\`\`\`\`${extension.slice(1)} title="a"\n${`${code}\n\`\`\`\``.replace(/^|(?<=\n)/g, prefix)}\nend\n`,
  unwrap: (text) =>
    text
      .slice(text.indexOf('\n', text.indexOf('````')) + 1 + prefix.length, text.lastIndexOf(`\n${prefix}\`\`\`\``))
      .replaceAll(`\n${prefix}`, '\n'),
  read: (text) => text.replaceAll(`\n${prefix}`, '\n'),
});

const cells = (name: string, options: { lines?: boolean; ascii?: boolean }): Wrapping => ({
  name,
  extensions: /^\.py$/,
  file: 'demo.ipynb',
  wrap: (code) => notebook([code], options),
  unwrap: (text) => cellsOf(text)[0]!,
  read: codeIn,
});

const WRAPPINGS: readonly Wrapping[] = [
  html('Vue', 'src/App.vue', '<script lang="LANG">'),
  { ...html('Svelte', 'src/App.svelte', '<script lang=LANG>'), oneOf: 5 },
  { ...html('HTML', 'public/index.html', '<script>'), extensions: /^\.js$/, oneOf: 4 },
  { ...fence('', /./), oneOf: 3 },
  { ...fence('> ', /^\.(?:js|php)$/), oneOf: 4 },
  { ...fence('  ', /^\.(?:py|cs)$/), oneOf: 4 },
  cells('a notebook', {}),
  { ...cells('a notebook with one text for a cell', { lines: false }), oneOf: 3 },
  // Of a JSON text in a literal nothing stands as it is, so the quotes of JSON are not told from what is between them.
  { ...cells('a notebook in ASCII', { ascii: true }), flagged: (text) => text.replace(/(?<=\| )"(.*)"$/, '$1') },
];

const projects = (await conformanceProjects()).filter(({ files }) => Object.keys(files).filter((f) => languageOf(f)).length === 1);

describe.each(WRAPPINGS)('code in $name', ({ extensions, file, settings, wrap, unwrap, read, oneOf = 1, flagged = (text) => text }) => {
  const sourceOf = (files: Files): string => Object.keys(files).find((f) => languageOf(f))!;

  const cases = projects.filter(({ files }) => extensions.test(extname(sourceOf(files))));

  it.each(cases.filter((_, i) => i % oneOf === 0))('$name', async ({ files }) => {
    const source = sourceOf(files);
    const code = files[source]!.replace(/^\ufeff/, '');
    const plain: Files = { ...files, [source]: code };
    const { [source]: _, ...rest } = plain;
    const wrapped: Files = { ...rest, [file]: wrap(code, extname(source)) };
    expect(unwrap(wrapped[file]!)).toBe(code);
    const [outside, inside] = [await found(plain), await found(wrapped, settings, read)];
    expect(inside.calls).toEqual(outside.calls);
    expect(inside.findings.map(flagged).sort()).toEqual(outside.findings.map(flagged).sort());
    for (const safety of ['safe', 'suggestion'] as const) {
      const after = (await fixed(wrapped, settings, safety))[file]!;
      expect(unwrap(after)).toBe((await fixed(plain, undefined, safety))[source]);
    }
  });
});
