import { type Args, type Message, message, type Text } from '../base/text.js';

/** The command line is wrong, or the run cannot be completed: exit status 2 with a line for each reason. */
export class UsageError extends Error {
  readonly reasons: readonly Message[];

  constructor(text: Text, args: Args = {}, ...more: readonly Message[]) {
    super(text.en);
    this.reasons = [message(text, args), ...more];
  }
}
