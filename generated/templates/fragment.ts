// Generated from codegen/template/emit-templates.ts. Do not edit.
// Edit that, then run: npm run generate

/** A printed fragment: what the printers of the generator return, never text. */
export interface Fragment {
  readonly "~code": true;
}

/** The template's own text, or a fragment in a hole of it. */
export type Piece = string | Fragment;

/**
 * Lets a fragment through and nothing else, whatever the types say.
 *
 * @throws {TypeError} Text, or anything else that no printer made.
 */
export function fragment(value: unknown, hole: string): Fragment {
  if (isFragment(value)) return value;
  const found = value === null ? "null" : typeof value;
  throw new TypeError(`${hole} takes a printed fragment, not ${found}`);
}

function isFragment(value: unknown): value is Fragment {
  return (
    typeof value === "object" &&
    value !== null &&
    "~code" in value &&
    value["~code"] === true
  );
}
