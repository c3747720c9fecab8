import { type MessagePort, parentPort, receiveMessageOnPort } from 'node:worker_threads';
import { type Chunk, takeOrWait } from './chunks.js';
import { type Job, searcher } from './job.js';
import type { FileHit } from './read-files.js';

/** What a worker is told: one message a search. Chunks arrive on `chunks`, in order, each before the ledger counts it. */
export interface WorkerTask {
  readonly job: Job;
  readonly ledger: Int32Array;
  readonly chunks: MessagePort;
}

parentPort?.on('message', ({ job, ledger, chunks }: WorkerTask) => {
  const search = searcher(job);
  const received: Chunk[] = [];
  const hits: FileHit[] = [];
  for (let index = takeOrWait(ledger); index !== undefined; index = takeOrWait(ledger)) {
    while (received.length <= index) received.push(receiveMessageOnPort(chunks)!.message as Chunk);
    hits.push(...search(received[index]!));
    received[index] = '';
  }
  chunks.close();
  parentPort?.postMessage(hits);
});
