// Generated from templates/handler.hbs. Do not edit.
// Edit the template, then run: npm run generate

import { type Fragment, type Piece, fragment } from "./fragment.ts";

/** What `handler.hbs` is filled with. */
export type HandlerData = {
  readonly cardFile: Fragment;
  readonly contract: Fragment;
  readonly contractType: Fragment;
  readonly defineHandler: Fragment;
  readonly imports: Fragment;
  readonly parts: readonly Fragment[];
  readonly types: readonly Fragment[];
};

export function handler(data: HandlerData): readonly Piece[] {
  const pieces: Piece[] = [];
  pieces.push("// Generated from ");
  pieces.push(fragment(data.cardFile, "handler.hbs {{cardFile}}"));
  pieces.push(
    " by `blocks gen --handler`. Do not edit.\n// When the card has changed, run: blocks gen --handler\n\n",
  );
  pieces.push(fragment(data.imports, "handler.hbs {{imports}}"));
  pieces.push("\n\n");
  for (const item1 of data.types) {
    pieces.push(fragment(item1, "handler.hbs {{this}}"));
    pieces.push("\n\n");
  }
  pieces.push(fragment(data.defineHandler, "handler.hbs {{defineHandler}}"));
  pieces.push("\n\n");
  for (const item1 of data.parts) {
    pieces.push(fragment(item1, "handler.hbs {{this}}"));
    pieces.push("\n\n");
  }
  pieces.push("const contract: ");
  pieces.push(fragment(data.contractType, "handler.hbs {{contractType}}"));
  pieces.push(" = ");
  pieces.push(fragment(data.contract, "handler.hbs {{contract}}"));
  pieces.push(";\n");
  return pieces;
}
