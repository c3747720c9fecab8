import type { Value } from '../model/value.js';
import { messagesOf } from './facts/legacy.js';
import { placeOr } from './facts/places.js';
import { slotsOf } from './facts/slots.js';
import { defineRule } from './rule.js';

/** FAQ entry 1014, item 5: the text matches an approved template, whose variables stand for anything. */
export const rule = defineRule({
  id: 'v5-msg-template',
  severity: 'warning',
  fix: 'none',
  errorCodes: ['FailedOperation.TemplateIncorrectOrUnapproved', '1014'],
  faq: ['F1014', 'FTpl'],
  yieldsTo: ['v5-msg-sign'],
  docs: {
    en: 'The text of a legacy message matches no template of the account.',
    'zh-CN': '旧版 API 的短信内容与账号的所有模板都不匹配。',
  },
  messages: {
    found: {
      en: 'No approved template of the account matches this text. The catalog lists all templates.',
      'zh-CN': '账号下没有与该内容匹配的已审核模板（模板目录包含全部模板）。',
    },
  },
  call(call, context) {
    const { templates, complete } = context.catalog;
    if (!complete.templates) return;
    const all = [...templates.values()].flat().filter((t) => t.status === null || t.status === 'approved');
    // One whose text is not known may be the one that is meant.
    if (all.length === 0 || all.some((t) => !t.content)) return;
    for (const value of messagesOf(call)) {
      const text = pattern(value);
      if (!text || text.every((x) => x === null)) continue;
      const bare = withoutSign(text);
      if (all.some((t) => meet(bare, contentPattern(t.content!.value)) || meet(text, contentPattern(t.content!.value)))) continue;
      context.report({ message: 'found', place: placeOr(call, value.place), key: text.map((x) => x ?? '*').join('') });
    }
  },
});

/** A text as characters and `null`, which stands for any text. */
type Pattern = readonly (string | null)[];

function pattern(value: Value): Pattern | null {
  if (value.kind === 'string') return value.value.trim() === '' ? null : [...value.value];
  if (value.kind !== 'unknown' || !value.parts) return null;
  return value.parts.flatMap((p) => (p.kind === 'string' ? [...p.value] : [null]));
}

/** Without 【sign】 before or behind it; a sign may be what is not known. */
function withoutSign(text: Pattern): Pattern {
  const end = text[0] === '【' ? text.indexOf('】') : -1;
  const left = end > 0 ? text.slice(end + 1) : text;
  const begin = left.at(-1) === '】' ? left.lastIndexOf('【') : -1;
  return begin > 0 ? left.slice(0, begin) : left;
}

function contentPattern(content: string): Pattern {
  const out: (string | null)[] = [];
  let at = 0;
  for (const slot of slotsOf(content)) {
    out.push(...content.slice(at, slot.from), null);
    at = slot.to;
  }
  return [...out, ...content.slice(at)];
}

/** Whether some text fits both patterns. */
function meet(a: Pattern, b: Pattern): boolean {
  // reached[j]: what has been read of `a` can end at `j` of `b`.
  let reached = b.map(() => false);
  reached.push(false);
  reached[0] = true;
  const skip = (row: boolean[]): boolean[] => {
    for (let j = 0; j < b.length; j++) if (row[j] && b[j] === null) row[j + 1] = true;
    return row;
  };
  reached = skip(reached);
  for (const x of a) {
    const next = reached.map(() => false);
    for (let j = 0; j <= b.length; j++) {
      if (!reached[j]) continue;
      if (x === null) for (let k = j; k <= b.length; k++) next[k] = true;
      else if (b[j] === null) next[j] = true;
      else if (b[j] === x) next[j + 1] = true;
    }
    reached = skip(next);
  }
  return reached[b.length]!;
}
