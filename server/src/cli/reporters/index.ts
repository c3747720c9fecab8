import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { json } from './json.js';
import { pretty } from './pretty.js';
import type { Reporter } from './reporter.js';
import { sarif } from './sarif.js';

export const reporters = { pretty, json, sarif, github, gitlab } as const satisfies Record<string, Reporter>;

export type Format = keyof typeof reporters;

export const FORMATS = Object.keys(reporters) as readonly Format[];
