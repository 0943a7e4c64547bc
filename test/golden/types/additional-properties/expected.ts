// Generated from root.schema.json by `blocks gen --schema` or `compileSchema`. Do not edit.

export type Root = {
  readonly closed?: { readonly a?: string };
  readonly open?: { readonly a?: string; readonly [name: string]: unknown };
  readonly typed?: {
    readonly a: string;
    readonly [name: string]: number | string;
  };
  readonly map?: { readonly [name: string]: boolean };
  readonly [name: string]: unknown;
};
