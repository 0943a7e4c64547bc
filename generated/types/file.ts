// Generated from schemas/file. Do not edit.
// Edit the schema, then run: npm run generate

import type { Listing } from "./backend.ts";
import type { BillingMode } from "./task-event.ts";

/**
 * blocks.lock.json: what `blocks gen` wrote and from which cards. Sorted, one line per field.
 *
 * @example {"lockVersion":1,"agents":{"unit_converter":{"source":"unit_converter","version":"0.3.0","billingMode":"free","listing":"public","files":{"agents/unit_converter.card.json":"sha256:abababababababababababababababababababababababababababababababab","agents/unit_converter.ts":"sha256:abababababababababababababababababababababababababababababababab"},"digest":"sha256:abababababababababababababababababa …
 * @example {"lockVersion":1,"options":{"format":"prettier","formats":"annotate"},"agents":{}}
 */
export type LockFile = {
  /** Version of this shape. */
  readonly lockVersion: 1;
  /** Options that change the bytes of the output. */
  readonly options?: LockOptions;
  /** Generated agents by name. */
  readonly agents: { readonly [name: string]: LockedAgent };
};

/** Options that change the bytes of the output; the defaults hold for what is absent. */
export type LockOptions = {
  /**
   * Who lays out the code: our own printer, or Prettier with the project's options.
   *
   * @default "builtin"
   */
  readonly format?: "builtin" | "prettier";
  /**
   * Whether validators check `format` or only document it.
   *
   * @default "assert"
   */
  readonly formats?: "assert" | "annotate";
};

/** What one agent was generated from, and the files that came out. */
export type LockedAgent = {
  /**
   * Where the card came from, written as on the command line: a registry name, a path relative to the
   * lock, a URL, or a hyphen for standard input.
   *
   * @minLength 1
   */
  readonly source: string;
  /** Version that the card gives itself. */
  readonly version: string;
  /** As the registry had it; unknown for a card from a file. */
  readonly billingMode?: BillingMode;
  /** As the registry had it; unknown for a card from a file. */
  readonly listing?: Listing;
  /** Hash of every written file, by path relative to the lock, with forward slashes. */
  readonly files: { readonly [name: string]: Sha256 };
  /** Hash of the card's canonical form without `runtime`. */
  readonly digest: Sha256;
  /** Hash of the same without descriptions, examples and tags. */
  readonly contractDigest: Sha256;
};

/**
 * SHA-256 as lower-case hexadecimal digits after its name.
 *
 * @pattern ^sha256:[0-9a-f]{64}$
 * @example "sha256:abababababababababababababababababababababababababababababababab"
 */
export type Sha256 = string;
