// Generated from root.schema.json by `blocks gen --schema` or `compileSchema`. Do not edit.

export type Root =
  | {
      readonly method: "card";
      readonly iban?: never;
      readonly number: string;
      readonly [name: string]: unknown;
    }
  | {
      readonly method: "transfer";
      readonly iban: string;
      readonly number?: string;
      readonly [name: string]: unknown;
    };
