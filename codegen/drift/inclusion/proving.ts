import type { JsonValue } from "../../load/json-value.ts";
import type { Term } from "./terms.ts";
import type { ListView, ObjectView } from "./views.ts";

/** What the rules for one JSON type may ask of the others. */
export interface Proving {
  /** Whether every member or item that fits all of the left fits one of the right. Never yes where it is not proved. */
  covers(left: readonly Term[], right: readonly Term[]): boolean;
  /** @param near Any term, for a place. */
  namesNear(near: Term): NameTerms;
  takes(term: Term, value: JsonValue): boolean;
  /** False once there was enough work: then nothing more is proved. */
  spend(amount?: number): boolean;
  /** Tells what stood in the way. `isOpen`: it may hold, and cannot be decided here. */
  stop(reason: string, isOpen?: boolean): false;
  /** Asks something of which a no is not the last word: what stands in its way is not told. */
  tries(question: () => boolean): boolean;
  /** What was told so far. */
  obstacle(): Obstacle;
}

export interface Obstacle {
  /** For people: "`minimum` may not hold". */
  readonly reason: string;
  readonly isOpen: boolean;
}

/** Terms for names of members, which are texts. */
export interface NameTerms {
  readonly all: Term;
  matching(pattern: string): Term;
  among(names: Iterable<string>): Term;
}

/** One of several alternatives: all of its views hold. */
export type ListClaim = readonly ListView[];
export type ObjectClaim = readonly ObjectView[];
