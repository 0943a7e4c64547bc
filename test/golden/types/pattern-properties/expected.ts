// Generated from root.schema.json by `blocks gen --schema` or `compileSchema`. Do not edit.

export type Root = {
  readonly closed?: { readonly [name: `x-${string}`]: string };
  readonly open?: {
    /** @minimum 0 */
    readonly "x-size"?: number;
    readonly [name: `x-${string}`]: number | undefined;
    readonly [name: string]: unknown;
  };
  readonly names?: { readonly left?: number; readonly right?: number };
  /** Not in the type: which names have which type. */
  readonly untold?: { readonly [name: string]: string };
  readonly [name: string]: unknown;
};
