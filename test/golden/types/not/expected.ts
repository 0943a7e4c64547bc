// Generated from root.schema.json by `blocks gen --schema` or `compileSchema`. Do not edit.

export type Root = {
  readonly noText?:
    | number
    | boolean
    | readonly unknown[]
    | { readonly [name: string]: unknown }
    | null;
  readonly noOwner?: {
    readonly owner?: never;
    readonly [name: string]: unknown;
  };
  readonly rest?: "c";
  /** Not in the type: what the schema excludes. */
  readonly untold?: string;
  readonly [name: string]: unknown;
};
