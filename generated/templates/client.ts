// Generated from templates/client.hbs. Do not edit.
// Edit the template, then run: npm run generate

import { type Fragment, type Piece, fragment } from "./fragment.ts";

/** What `client.hbs` is filled with. */
export type ClientData = {
  readonly cardFile: Fragment;
  readonly contract: Fragment;
  readonly contractType: Fragment;
  readonly factory: Fragment;
  readonly imports: Fragment;
  readonly parts: readonly Fragment[];
  readonly types: readonly Fragment[];
};

export function client(data: ClientData): readonly Piece[] {
  const pieces: Piece[] = [];
  pieces.push("// Generated from ");
  pieces.push(fragment(data.cardFile, "client.hbs {{cardFile}}"));
  pieces.push(
    " by `blocks gen`. Do not edit.\n// When the agent has a new card, run: blocks gen\n\n",
  );
  pieces.push(fragment(data.imports, "client.hbs {{imports}}"));
  pieces.push("\n\n");
  for (const item1 of data.types) {
    pieces.push(fragment(item1, "client.hbs {{this}}"));
    pieces.push("\n\n");
  }
  pieces.push(fragment(data.factory, "client.hbs {{factory}}"));
  pieces.push("\n\n");
  for (const item1 of data.parts) {
    pieces.push(fragment(item1, "client.hbs {{this}}"));
    pieces.push("\n\n");
  }
  pieces.push("const contract: ");
  pieces.push(fragment(data.contractType, "client.hbs {{contractType}}"));
  pieces.push(" = ");
  pieces.push(fragment(data.contract, "client.hbs {{contract}}"));
  pieces.push(";\n");
  return pieces;
}
