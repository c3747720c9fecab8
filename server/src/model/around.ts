import type { Place } from '../base/range.js';
import type { StringValue, Value } from './value.js';

/**
 * What is said of a function where it is declared or handed over: an annotation (`@Scheduled(cron = "…")`), or the call that it is an argument of
 * (`app.post("/x", handler)`, `cron.schedule("…", job)`).
 */
export interface Mark {
  /** As written, at most the last two names: `Scheduled`, `app.post`. */
  readonly name: string;
  readonly kind: 'annotation' | 'argument';
  /** Literals among the arguments; what is no literal is unknown. */
  readonly args: readonly { readonly name: string | null; readonly value: Value }[];
  readonly place: Place;
}

/** A function that is running when a message is sent. */
export interface RunningFunction {
  /** As declared; empty for functions without a name and for the top level of a file. */
  readonly name: string;
  readonly file: string;
  readonly marks: readonly Mark[];
  /** Written types of its parameters. */
  readonly types: readonly string[];
  /** Last names of everything that it calls, constructs or refers to as a member. */
  readonly mentions: readonly string[];
}

/** A loop that is running when a message is sent. Filled while the program runs. */
export interface LoopFacts {
  readonly place: Place;
  /** `each`: over the items of something. `count`: a range of numbers. `while`: as long as a comparison of numbers or texts holds. */
  readonly kind: 'each' | 'count' | 'while' | 'other';
  /** It may be left before its end: by break, return or an exception. */
  readonly leaves: boolean;
  /** It is left, or goes on only, by whether something equals `Ok`. */
  readonly untilOk: boolean;
  /** Something in it waits. */
  readonly pauses: boolean;
  /** Texts that something is compared with in it. */
  readonly compared: readonly StringValue[];
}

/** Where the client of a call was made, when it is nothing that others may use as well. */
export interface ClientMade {
  readonly place: Place;
  /** In the same round of the innermost loop in which the message is sent. */
  readonly inLoop: boolean;
  /** The functions that were running then, outermost first. */
  readonly by: readonly RunningFunction[];
}

/** How the failure of a call is lost: dropped beside the answer, left alone by the callback, or caught by nothing but an empty handler. */
export interface LostFailure {
  readonly how: 'dropped' | 'callback' | 'caught';
  readonly place: Place | null;
  /** What is written for it: the name of the callback's parameter; empty elsewhere. */
  readonly name: string;
}

/** What stands around a send call in the program. */
export interface Around {
  /** Outermost first. */
  readonly functions: readonly RunningFunction[];
  /** The innermost loop, in whichever of the functions. */
  readonly loop: LoopFacts | null;
  /** How the answer comes, where language and SDK make it certain: as a promise that has to be awaited, or through a function that is given. */
  readonly answer: 'promise' | 'callback' | null;
  /** What is read of the variable that holds the answer (`status`, `Body.Close`), when it is used for nothing else; null: not known. */
  readonly members: readonly { readonly name: string; readonly place: Place }[] | null;
  /** Exceptions are caught by one of the functions that are running. */
  readonly guarded: boolean;
  readonly lost: LostFailure | null;
  readonly client: ClientMade | null;
}

/** Of a call of which nothing is known but itself. */
export const NOTHING_AROUND: Around = { functions: [], loop: null, answer: null, members: null, guarded: false, lost: null, client: null };
