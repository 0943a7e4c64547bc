// Generated from root.schema.json by `blocks gen --schema` or `compileSchema`. Do not edit.

export type Root = {
  readonly some?: { readonly de?: string; readonly en?: string };
  readonly formed?: { readonly [name: `x-${string}`]: unknown };
  /** Not in the type: which names its members may have. */
  readonly untold?: { readonly [name: string]: unknown };
  readonly [name: string]: unknown;
};
