// Generated from root.schema.json by `blocks gen --schema` or `compileSchema`. Do not edit.

export type Root = {
  readonly anything: unknown;
  readonly list?: readonly unknown[];
  readonly nothing?: readonly [];
  readonly [name: string]: unknown;
};
