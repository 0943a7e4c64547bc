// Generated from root.schema.json by `blocks gen --schema` or `compileSchema`. Do not edit.

export type Root = Tree;

export type Tree = {
  readonly next?:
    Tree | { readonly toString: "leaf"; readonly [name: string]: unknown };
  readonly [name: string]: unknown;
};
