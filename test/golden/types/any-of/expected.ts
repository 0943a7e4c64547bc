// Generated from root.schema.json by `blocks gen --schema` or `compileSchema`. Do not edit.

export type Root =
  | string
  | readonly string[]
  | { readonly text: string; readonly [name: string]: unknown };
