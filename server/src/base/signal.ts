/** The part of an AbortSignal that the core needs; the core is compiled without any platform's own types. */
export interface Signal {
  readonly aborted: boolean;
  throwIfAborted(): void;
}
