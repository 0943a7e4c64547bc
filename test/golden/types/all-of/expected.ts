// Generated from root.schema.json by `blocks gen --schema` or `compileSchema`. Do not edit.

export type Root = {
  /** Told by the first. */
  readonly id: string;
  readonly size: number;
  readonly [name: string]: unknown;
};
