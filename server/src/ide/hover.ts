import type { Range } from '../base/range.js';
import type { Snapshot } from '../engine/workspace.js';
import type { Call, FieldName, FieldState } from '../model/call.js';
import { callText } from './hover/call.js';
import { type PageOptions, pageOf } from './hover/page.js';
import { type HoverSubject, subjectAt } from './hover/subject.js';
import { valueTextOf } from './hover/value.js';
import { secretTexts, withoutSecrets } from './secrets.js';

export { filesOfSubject, type HoverSubject, subjectAt } from './hover/subject.js';

/** A text for people about the range of a file that it is shown for. */
export interface Hover {
  readonly text: string;
  readonly range: Range;
}

/**
 * What is known of the call or value at an offset; undefined when there is nothing to say. `locate` has to know the lines of
 * `filesOfSubject`. Secrets are masked.
 */
export function hover(snapshot: Snapshot, file: string, offset: number, options: PageOptions): Hover | undefined {
  const subject = subjectAt(snapshot, file, offset);
  return subject && hoverOf(subject, snapshot, options);
}

export function hoverOf(subject: HoverSubject, snapshot: Snapshot, options: PageOptions): Hover {
  const page = pageOf(options);
  const secrets = secretTexts(snapshot);
  switch (subject.kind) {
    case 'call': {
      const calls = subject.calls.map((call) => maskedCall(call, secrets));
      return { text: callText(calls, snapshot.catalog, page), range: subject.range };
    }
    case 'value': {
      const feeds = subject.feeds.map((feed) => {
        const value = withoutSecrets(feed.leaf.value, feed.field, secrets);
        return { ...feed, leaf: { ...feed.leaf, value } };
      });
      return { text: valueTextOf(feeds, subject.named, snapshot.catalog, page), range: subject.range };
    }
  }
}

function maskedCall(call: Call, secrets: ReadonlySet<string>): Call {
  const fields = Object.entries(call.fields).map(([name, field]): [string, FieldState] => [
    name,
    field.state === 'present' ? { ...field, value: withoutSecrets(field.value, name as FieldName, secrets) } : field,
  ]);
  return { ...call, fields: Object.fromEntries(fields) };
}
