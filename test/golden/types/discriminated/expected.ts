// Generated from root.schema.json by `blocks gen --schema` or `compileSchema`. Do not edit.

export type Root = Circle | Square;

export type Circle = { readonly kind: "circle"; readonly radius: number };

export type Square = { readonly kind: "square"; readonly side: number };
