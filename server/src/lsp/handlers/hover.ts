import { MarkupKind } from 'vscode-languageserver';
import type { LineIndex, Place } from '../../base/range.js';
import { filesOfSubject, hoverOf, subjectAt } from '../../ide/hover.js';
import { markdown, plain } from '../../ide/markup.js';
import { toRange } from '../convert.js';
import type { Handler } from './handler.js';

/** What is known of a call or value. Answers from the last check and starts none: a hover that comes late is worse than none. */
export const hover: Handler = {
  capabilities: () => ({ hoverProvider: true }),
  register(connection, session) {
    connection.onHover(async ({ textDocument, position }) => {
      const current = await session();
      const at = current.locate(textDocument.uri);
      const checked = at?.root.checked;
      // Typed on since that check: its offsets are those of an older text.
      if (!at || !checked || at.root.open.get(at.path)?.version !== checked.versions.get(at.path)) return null;
      const { root, path } = at;
      const own = await root.lines(path);
      if (!own) return null;
      const subject = subjectAt(checked.snapshot, path, own.offsetAt(position));
      if (!subject) return null;

      const lines = new Map<string, LineIndex>();
      for (const file of filesOfSubject(subject, checked.snapshot)) {
        const index = await root.lines(file);
        if (index) lines.set(file, index);
      }
      const locate = ({ file, range }: Place) => ({ file, line: (lines.get(file)?.positionAt(range.start).line ?? 0) + 1 });
      const { text, range } = hoverOf(subject, checked.snapshot, {
        locale: current.locale(root),
        markup: current.client.markdownHover ? markdown : plain,
        locate,
        uriOf: (file, line) => `${root.uriOf(file)}#L${line}`,
      });
      const kind = current.client.markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText;
      return { contents: { kind, value: text }, range: toRange(own, range) };
    });
  },
};
