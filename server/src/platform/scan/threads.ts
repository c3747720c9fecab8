import { MessageChannel, Worker } from 'node:worker_threads';
import { abandon, type Chunk, close, newLedger, publish, take } from './chunks.js';
import { type ChunkResult, type Job, searcher } from './job.js';
import type { FileHit } from './read-files.js';
import type { WorkerAnswer, WorkerTask } from './worker.js';

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
  begin(job: Job, pause: () => Promise<void>): Search;
  stop(): void;
}

/** A search through fewer files is over before a thread has started. */
const WORTH_A_THREAD = 1500;

/**
 * `script`: the bundled worker, undefined where there is none (then the calling thread does everything). `count`: threads besides the calling one.
 */
export function createThreads(script: string | undefined, count: number): Threads {
  let workers: Worker[] = [];

  const begin = (job: Job, pause: () => Promise<void>): Search => {
    const ledger = newLedger();
    const chunks: Chunk[] = [];
    const answers: Promise<WorkerAnswer>[] = [];
    const ports: { postMessage(chunk: Chunk): void; close(): void }[] = [];
    let files = 0;

    const employ = (script: string): void => {
      if (workers.length === 0) {
        workers = Array.from({ length: count }, () => {
          const worker = new Worker(script, { stdout: false, stderr: false });
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
            const onMessage = (answer: WorkerAnswer): void => {
              settle();
              resolve(answer);
            };
            const onError = (error: Error): void => {
              settle();
              reject(error);
            };
            worker.on('message', onMessage);
            worker.on('error', onError);
          }),
        );
        const task: WorkerTask = { job, ledger, chunks: port2 };
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
          results[index] = search(chunks[index]!);
          await pause();
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
