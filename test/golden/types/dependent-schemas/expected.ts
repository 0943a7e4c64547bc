// Generated from root.schema.json by `blocks gen --schema` or `compileSchema`. Do not edit.

export type Root =
  | { readonly card?: never; readonly [name: string]: unknown }
  | {
      readonly card: string;
      readonly owner: string;
      readonly [name: string]: unknown;
    };
