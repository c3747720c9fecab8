import type { Paint } from '../display/color.js';
import type { Report } from '../report.js';

export interface Output {
  readonly report: string;
  /** What a person also wants to know, and no program reads: goes to standard error when the report goes to standard output. */
  readonly remarks: string;
}

/** One output format of `scan`. Pure. */
export type Reporter = (report: Report, paint: Paint) => Output;
