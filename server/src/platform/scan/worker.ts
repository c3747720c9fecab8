import { type MessagePort, parentPort, receiveMessageOnPort } from 'node:worker_threads';
import { type Chunk, takeOrWait } from './chunks.js';
import { type ChunkResult, type Job, searcher } from './job.js';
import type { FileHit } from './read-files.js';

/** What a worker is told: one message a search. Chunks arrive on `chunks`, in order, each before the ledger counts it. */
export interface WorkerTask {
  /** Stands in every message about this search. */
  readonly search: number;
  readonly job: Job;
  readonly ledger: Int32Array;
  readonly chunks: MessagePort;
  /** Hits are told of as they come. */
  readonly tells: boolean;
}

/** What a worker answers at the end: results by the number of the chunk. */
export type WorkerAnswer = readonly (readonly [chunk: number, result: ChunkResult])[];

export type WorkerMessage = { readonly search: number } & (
  | { readonly kind: 'hit'; readonly hit: FileHit }
  | { readonly kind: 'done'; readonly answer: WorkerAnswer }
);

const send = (message: WorkerMessage, transfer: readonly ArrayBuffer[] = []): void => parentPort?.postMessage(message, transfer);

parentPort?.on('message', ({ search: id, job, ledger, chunks, tells }: WorkerTask) => {
  const search = searcher(job);
  const received: Chunk[] = [];
  const answer: (readonly [number, ChunkResult])[] = [];
  for (let index = takeOrWait(ledger); index !== undefined; index = takeOrWait(ledger)) {
    while (received.length <= index) received.push(receiveMessageOnPort(chunks)!.message as Chunk);
    const result = search(received[index]!);
    answer.push([index, result]);
    if (tells) for (const hit of result.hits) send({ search: id, kind: 'hit', hit });
    received[index] = '';
  }
  chunks.close();
  const buffers = answer.flatMap(([, { signatures }]) => (signatures ? [signatures.buffer as ArrayBuffer] : []));
  send({ search: id, kind: 'done', answer }, buffers);
});
