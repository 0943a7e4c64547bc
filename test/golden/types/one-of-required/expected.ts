// Generated from root.schema.json by `blocks gen --schema` or `compileSchema`. Do not edit.

export type Root =
  | {
      readonly email: string;
      readonly phone?: never;
      readonly [name: string]: unknown;
    }
  | {
      readonly email?: never;
      readonly phone: string;
      readonly [name: string]: unknown;
    };
