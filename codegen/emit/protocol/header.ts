/** How every file begins that is generated from `schemas/`. Nothing in it changes by itself. */
export const ourHeader = "Do not edit.";

export function header(source: string): readonly string[] {
  return [`Generated from ${source}. ${ourHeader}`, "Edit the schema, then run: npm run generate"];
}
