// Generated from codegen/emit/protocol/types.ts. Do not edit.
// Edit the schema, then run: npm run generate

/** Anything that JSON can say. */
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | JsonObject;

export type JsonObject = { readonly [name: string]: JsonValue };
