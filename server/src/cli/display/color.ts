/** Paints text for a terminal, or leaves it as it is. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly green: (text: string) => string;
}

const sequence =
  (open: number, close: number) =>
  (text: string): string =>
    text === '' ? '' : `\u001b[${open}m${text}\u001b[${close}m`;
const plain = (text: string): string => text;

export const colorful: Paint = {
  bold: sequence(1, 22),
  dim: sequence(2, 22),
  red: sequence(31, 39),
  yellow: sequence(33, 39),
  blue: sequence(34, 39),
  green: sequence(32, 39),
};
export const colorless: Paint = { bold: plain, dim: plain, red: plain, yellow: plain, blue: plain, green: plain };

/** Colour where it was asked for, else on a terminal that has it (https://no-color.org). */
export function wantsColor(asked: boolean | undefined, isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  if (asked !== undefined) return asked;
  if (env.NO_COLOR) return false;
  return isTerminal && env.TERM !== 'dumb';
}
