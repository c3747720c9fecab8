import { MessageChannel, SHARE_ENV, Worker } from 'node:worker_threads';
import { abandon, type Chunk, close, newLedger, publish, take } from './chunks.js';
import { type ChunkResult, type Job, searcher } from './job.js';
import type { FileHit } from './read-files.js';
import type { WorkerAnswer, WorkerMessage, WorkerTask } from './worker.js';

/** A search under way: chunks go in as they are found, hits come out at the end. */
export interface Search {
  add(chunk: Chunk): void;
  finish(): Promise<SearchResult>;
  /** Ends the search without an answer; for when `add` or `finish` will not be called any more. */
  cancel(): void;
}

export interface SearchResult {
  /** In order of path. */
  readonly hits: readonly FileHit[];
  /** Signatures by chunk, in the order in which chunks were added; empty unless the job asks for them. */
  readonly signatures: readonly Uint8Array[];
}

/** Threads that search beside the calling one. They start with the first search that is large enough and end with `stop`. */
export interface Threads {
  /**
   * `pause` is called between chunks; `now`: others are waiting for their turn. `found` is told of hits as they come.
   */
  begin(job: Job, pause: (now: boolean) => Promise<void>, found?: (hit: FileHit) => void): Search;
  stop(): void;
}

/** A search through fewer files is over before a thread has started. */
const WORTH_A_THREAD = 1500;

/**
 * `script`: the bundled worker, undefined where there is none (then the calling thread does everything). `count`: threads besides the calling one.
 */
export function createThreads(script: string | undefined, count: number): Threads {
  let workers: Worker[] = [];
  let searches = 0;

  const begin: Threads['begin'] = (job, pause, found) => {
    const ledger = newLedger();
    const chunks: Chunk[] = [];
    const answers: Promise<WorkerAnswer>[] = [];
    const ports: { postMessage(chunk: Chunk): void; close(): void }[] = [];
    const id = searches++;
    let files = 0;
    let told = false;
    const tell = (hit: FileHit): void => {
      told = true;
      found?.(hit);
    };

    const employ = (script: string): void => {
      if (workers.length === 0) {
        workers = Array.from({ length: count }, () => {
          const worker = new Worker(script, { env: SHARE_ENV, execArgv: [] });
          worker.unref();
          return worker;
        });
      }
      for (const worker of workers) {
        const { port1, port2 } = new MessageChannel();
        port1.unref();
        for (const chunk of chunks) port1.postMessage(chunk);
        ports.push(port1);
        answers.push(
          new Promise((resolve, reject) => {
            worker.ref();
            const settle = (): void => {
              worker.off('message', onMessage);
              worker.off('error', onError);
              worker.unref();
            };
            const onMessage = (message: WorkerMessage): void => {
              // A search that was cancelled, or runs beside this one, answers in its own name.
              if (message.search !== id) return;
              if (message.kind === 'hit') {
                tell(message.hit);
                return;
              }
              settle();
              resolve(message.answer);
            };
            const onError = (error: Error): void => {
              settle();
              reject(error);
            };
            worker.on('message', onMessage);
            worker.on('error', onError);
          }),
        );
        const task: WorkerTask = { search: id, job, ledger, chunks: port2, tells: found !== undefined };
        worker.postMessage(task, [port2]);
      }
    };

    return {
      add(chunk) {
        chunks.push(chunk);
        for (const port of ports) port.postMessage(chunk);
        publish(ledger);
        files += chunk.split('\0').length;
        if (script !== undefined && count > 0 && ports.length === 0 && files > WORTH_A_THREAD) employ(script);
      },
      async finish() {
        close(ledger);
        const results: ChunkResult[] = new Array(chunks.length);
        const search = searcher(job);
        for (let index = take(ledger); index !== undefined; index = take(ledger)) {
          const result = search(chunks[index]!);
          results[index] = result;
          for (const hit of result.hits) tell(hit);
          // Whoever was told of a hit works in turns with the search.
          await pause(told);
        }
        for (const answer of await Promise.all(answers)) for (const [index, result] of answer) results[index] = result;
        for (const port of ports) port.close();
        return {
          hits: results.flatMap((result) => result.hits).sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
          signatures: results.flatMap((result) => result.signatures ?? []),
        };
      },
      cancel() {
        abandon(ledger);
        for (const answer of answers) answer.catch(() => {});
      },
    };
  };

  return {
    begin,
    stop() {
      for (const worker of workers) void worker.terminate();
      workers = [];
    },
  };
}
