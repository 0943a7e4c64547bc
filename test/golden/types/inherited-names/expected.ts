// Generated from root.schema.json by `blocks gen --schema` or `compileSchema`. Do not edit.

export type Root = {
  readonly __proto__: string;
  readonly toString?: string | Object["toString"];
  readonly constructor?: number | Object["constructor"];
  readonly [name: string]: unknown;
};
