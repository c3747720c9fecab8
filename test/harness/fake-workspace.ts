import type { CreateWorkspace, Snapshot } from '../../server/src/engine/workspace.js';
import { joinCatalog } from '../../server/src/model/catalog.js';
import type { Finding } from '../../server/src/model/finding.js';

/**
 * An engine that flags words: `WRONG` (safe fix: `RIGHT`), `DOUBTFUL` (a suggestion) and every word that `sms-catalog.yaml` lists.
 * It tests what stands around an engine without depending on one.
 */
export const createWordWorkspace: CreateWorkspace = (host, search) => {
  const texts = new Map<string, string>();
  const read = async (path: string): Promise<string | undefined> => {
    const open = texts.get(path);
    if (open !== undefined) return open;
    const bytes = await host.read(path);
    return bytes && new TextDecoder().decode(bytes);
  };
  const find = (path: string, text: string, catalog: string | undefined): Finding[] => {
    const listed = catalog === undefined ? [] : catalog.split(/\s+/).filter((word) => word !== '');
    const findings: Finding[] = [];
    for (const word of ['WRONG', 'DOUBTFUL', ...listed]) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const place = { file: path, range: { start: at, end: at + word.length } };
        const safety = word === 'WRONG' ? ('safe' as const) : ('suggestion' as const);
        findings.push({
          rule: `word-${word.toLowerCase()}`,
          severity: word === 'DOUBTFUL' ? 'warning' : 'error',
          message: { text: { en: 'Word {word}', 'zh-CN': '词语 {word}' }, args: { word } },
          place,
          related:
            listed.includes(word) && catalog !== undefined
              ? [
                  {
                    place: { file: 'sms-catalog.yaml', range: { start: catalog.indexOf(word), end: catalog.indexOf(word) + word.length } },
                    message: { text: { en: 'listed here', 'zh-CN': '在此列出' }, args: {} },
                  },
                ]
              : [],
          fix: listed.includes(word)
            ? null
            : {
                title: { text: { en: 'Write RIGHT', 'zh-CN': '改为 RIGHT' }, args: {} },
                safety,
                steps: [{ do: 'replace', place, text: 'RIGHT' }],
              },
          errorCodes: [],
          key: word,
        });
      }
    }
    return findings.sort((a, b) => a.place.range.start - b.place.range.start);
  };
  return {
    setText: (path, text) => void texts.set(path, text),
    invalidate: (path) => void texts.delete(path),
    configure: () => {},
    async update({ signal, progress } = {}): Promise<Snapshot> {
      const paths = new Set([...(await search.search([''])).map((hit) => hit.path), ...texts.keys()]);
      const catalog = await read('sms-catalog.yaml');
      const findings: Finding[] = [];
      let done = 0;
      for (const path of [...paths].sort()) {
        signal?.throwIfAborted();
        const text = await read(path);
        if (text !== undefined && path !== 'sms-catalog.yaml') findings.push(...find(path, text, catalog));
        progress?.(++done, paths.size);
      }
      return { calls: [], managed: [], findings, problems: [], catalog: joinCatalog([]), matched: paths.size, parsed: paths.size };
    },
    text: read,
  };
};
