// Generated from root.schema.json by `blocks gen --schema` or `compileSchema`. Do not edit.

export type Root = {
  readonly near?: {
    readonly z: number;
    readonly x: number;
    readonly y: number;
    readonly [name: string]: unknown;
  };
  readonly child?: Root & {
    readonly near: unknown;
    readonly [name: string]: unknown;
  };
  /** A reference with a comment stays one. */
  readonly plain?: Point;
  readonly [name: string]: unknown;
};

/** A place. */
export type Point = {
  readonly x: number;
  readonly y: number;
  readonly z?: number;
  readonly [name: string]: unknown;
};
