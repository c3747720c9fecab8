import { inConsole, isEditable } from './facts/console.js';
import { unseenRuns } from './facts/invisible.js';
import { slicePlace } from './facts/places.js';
import { shownCharacters } from './facts/shown.js';
import { defineRule } from './rule.js';

const found = {
  en: 'The text has characters here that nobody sees ({characters}). The message then does not match the approved template.',
  'zh-CN': '此处有不可见字符（{characters}），会导致发送内容与审核通过的模板不一致。',
};

/** Template texts; FAQ entry 1014, item 5: blanks and other invisible characters break the match. */
export const rule = defineRule({
  id: 'tpl-invisible',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: ['FailedOperation.TemplateIncorrectOrUnapproved', '1014'],
  faq: ['F1014'],
  docs: {
    en: 'The text of a template begins or ends with blanks or contains invisible characters.',
    'zh-CN': '正文模板首尾有空白，或含有不可见字符。',
  },
  messages: {
    found,
    foundInMirror: inConsole(found),
    fix: { en: 'Remove the invisible characters of this text', 'zh-CN': '删除该文本中的不可见字符' },
  },
  template(entry, context) {
    const content = entry.content;
    if (!content || content.value.trim() === '') return;
    const runs = unseenRuns(content.value);
    for (const run of runs) {
      const characters = shownCharacters(content.value.slice(run.from, run.to));
      context.report({
        message: isEditable(entry) ? 'found' : 'foundInMirror',
        args: { characters },
        place: slicePlace(content, run.from, run.to) ?? content.place ?? entry.place,
        key: characters,
        fix: isEditable(entry)
          ? context.fix(
              'fix',
              {},
              'suggestion',
              runs.map((r) => ({ do: 'edit-string', value: content, from: r.from, to: r.to, text: '' })),
            )
          : null,
      });
    }
  },
});
