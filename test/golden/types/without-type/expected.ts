// Generated from root.schema.json by `blocks gen --schema` or `compileSchema`. Do not edit.

/** @minLength 2 */
export type Root =
  | string
  | number
  | boolean
  | readonly number[]
  | { readonly id?: string; readonly [name: string]: unknown }
  | null;
