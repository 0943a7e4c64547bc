// Generated from root.schema.json by `blocks gen --schema` or `compileSchema`. Do not edit.

export type Root = {
  readonly one: "one";
  readonly some?: "a" | "b" | 3 | null | true;
  readonly both?: boolean;
  readonly pair?: readonly [1, { readonly x: null }];
  readonly typed?: "a";
  readonly [name: string]: unknown;
};
