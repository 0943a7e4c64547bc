// Generated from root.schema.json by `blocks gen --schema` or `compileSchema`. Do not edit.

export type Root = {
  readonly data?: unknown;
  readonly children?: readonly Root[];
};

export type Tree = {
  readonly data?: unknown;
  readonly children?: readonly Root[];
  readonly [name: string]: unknown;
};
