// Generated from codegen/emit/protocol/types.ts. Do not edit.
// Edit the schema, then run: npm run generate

/** One thing that is wrong with a value. */
export type Issue = {
  /** JSON pointer to the value that is wrong; empty for the root. */
  readonly path: string;
  /** Keyword of JSON Schema that it breaks. */
  readonly keyword: string;
  readonly message: string;
};

/** A value that was read, or why it could not be. */
export type ReadResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issues: readonly Issue[] };
