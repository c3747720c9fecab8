import { type MessagePort, parentPort, receiveMessageOnPort } from 'node:worker_threads';
import { type Chunk, takeOrWait } from './chunks.js';
import { type ChunkResult, type Job, searcher } from './job.js';

/** What a worker is told: one message a search. Chunks arrive on `chunks`, in order, each before the ledger counts it. */
export interface WorkerTask {
  readonly job: Job;
  readonly ledger: Int32Array;
  readonly chunks: MessagePort;
}

/** What a worker answers: results by the number of the chunk. */
export type WorkerAnswer = readonly (readonly [chunk: number, result: ChunkResult])[];

parentPort?.on('message', ({ job, ledger, chunks }: WorkerTask) => {
  const search = searcher(job);
  const received: Chunk[] = [];
  const answer: (readonly [number, ChunkResult])[] = [];
  for (let index = takeOrWait(ledger); index !== undefined; index = takeOrWait(ledger)) {
    while (received.length <= index) received.push(receiveMessageOnPort(chunks)!.message as Chunk);
    answer.push([index, search(received[index]!)]);
    received[index] = '';
  }
  chunks.close();
  const buffers = answer.flatMap(([, { signatures }]) => (signatures ? [signatures.buffer as ArrayBuffer] : []));
  parentPort?.postMessage(answer satisfies WorkerAnswer, buffers);
});
