import { type Args, type Message, message, type Text } from '../base/text.js';

/** The command line is wrong, or the run cannot be completed: exit status 2 with one line that says why. */
export class UsageError extends Error {
  readonly text: Message;

  constructor(text: Text, args: Args = {}) {
    super(text.en);
    this.text = message(text, args);
  }
}
