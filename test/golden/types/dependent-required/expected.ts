// Generated from root.schema.json by `blocks gen --schema` or `compileSchema`. Do not edit.

export type Root =
  | {
      readonly card?: never;
      readonly address?: string;
      readonly [name: string]: unknown;
    }
  | {
      readonly card: string;
      readonly address: string;
      readonly [name: string]: unknown;
    };
