/** Runs one task again and again: never twice at once, after a pause in the requests, and once more when something was asked for meanwhile. */
export interface Schedule {
  /** Asks for a run, `delay` milliseconds after the last request. A request without delay is not put off by later ones. */
  request(delay: number): void;
  /** Stops the run under way, whose result would be worthless, and asks for another one. */
  restart(): void;
  /** Starts what is waiting at once and resolves when nothing is left to do. */
  settled(): Promise<void>;
  close(): void;
}

/** `task` must reject, or resolve without effect, once its signal is aborted. Other rejections go to `failed` and end that run only. */
export function createSchedule(task: (signal: AbortSignal) => Promise<void>, failed: (error: unknown) => void): Schedule {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Number.POSITIVE_INFINITY;
  let wanted = false;
  let closed = false;
  let running: Promise<void> | undefined;
  let abort = new AbortController();

  const disarm = (): void => {
    if (timer !== undefined) clearTimeout(timer);
    timer = undefined;
    due = Number.POSITIVE_INFINITY;
  };

  const loop = async (): Promise<void> => {
    while (wanted && !closed) {
      wanted = false;
      abort = new AbortController();
      try {
        await task(abort.signal);
      } catch (error) {
        if (!abort.signal.aborted) failed(error);
      }
    }
    running = undefined;
  };

  const start = (): void => {
    disarm();
    wanted = true;
    if (!closed) running ??= loop();
  };

  return {
    request(delay) {
      if (closed || (timer !== undefined && due === 0)) return;
      disarm();
      due = delay === 0 ? 0 : delay;
      timer = setTimeout(start, delay);
    },
    restart() {
      abort.abort();
      start();
    },
    async settled() {
      if (timer !== undefined) start();
      while (running) await running;
    },
    close() {
      closed = true;
      disarm();
      abort.abort();
    },
  };
}
