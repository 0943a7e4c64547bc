// Generated from root.schema.json by `blocks gen --schema` or `compileSchema`. Do not edit.

export type Root =
  | { readonly email: string; readonly phone?: never; readonly country?: never }
  | {
      readonly phone: string;
      readonly country?: string;
      readonly email?: never;
    };
