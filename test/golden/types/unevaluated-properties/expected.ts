// Generated from root.schema.json by `blocks gen --schema` or `compileSchema`. Do not edit.

export type Root =
  | { readonly id: string; readonly a: string; readonly b?: unknown }
  | { readonly id: string; readonly b: number; readonly a?: unknown };
