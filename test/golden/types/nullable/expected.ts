// Generated from root.schema.json by `blocks gen --schema` or `compileSchema`. Do not edit.

export type Root = {
  readonly a?: string | null;
  readonly b?: Part | null;
  readonly [name: string]: unknown;
};

export type Part = { readonly c?: string; readonly [name: string]: unknown };
