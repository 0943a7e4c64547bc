// Generated from root.schema.json by `blocks gen --schema` or `compileSchema`. Do not edit.

export type Root = {
  readonly label: string;
  readonly children?: readonly Root[];
  readonly peer?: Peer;
  readonly named?: Leaf;
  readonly [name: string]: unknown;
};

export type Peer = { readonly of?: Root; readonly [name: string]: unknown };

export type Leaf = { readonly label: string; readonly [name: string]: unknown };
