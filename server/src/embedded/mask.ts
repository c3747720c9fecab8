import type { Range } from '../base/range.js';

/** The text with everything outside of the spans (in order) blanked, so that offsets and lines stay what they are. */
export function mask(text: string, spans: readonly Range[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of spans) {
    out += blank(text.slice(at, start)) + text.slice(start, end);
    at = end;
  }
  return out + blank(text.slice(at));
}

export const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');
