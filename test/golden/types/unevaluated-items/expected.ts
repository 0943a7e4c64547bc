// Generated from root.schema.json by `blocks gen --schema` or `compileSchema`. Do not edit.

export type Root = readonly ["more"?, number?] | readonly [string?];
