// Generated from root.schema.json by `blocks gen --schema` or `compileSchema`. Do not edit.

export type Root = { readonly id: unknown; readonly [name: string]: unknown };
