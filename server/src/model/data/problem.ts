import type { Place } from '../../base/range.js';
import type { Message } from '../../base/text.js';

/** What is wrong with the syntax of a data file, and where. */
export interface DataProblem {
  readonly place: Place;
  readonly message: Message;
}
