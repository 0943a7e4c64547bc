// Generated from templates/fake.hbs. Do not edit.
// Edit the template, then run: npm run generate

import { type Fragment, type Piece, fragment } from "./fragment.ts";

/** What `fake.hbs` is filled with. */
export type FakeData = {
  readonly cardFile: Fragment;
  readonly contract: Fragment;
  readonly contractType: Fragment;
  readonly factory: Fragment;
  readonly imports: Fragment;
  readonly parts: readonly Fragment[];
  readonly samples: Fragment;
  readonly samplesType: Fragment;
  readonly types: readonly Fragment[];
};

export function fake(data: FakeData): readonly Piece[] {
  const pieces: Piece[] = [];
  pieces.push("// Generated from ");
  pieces.push(fragment(data.cardFile, "fake.hbs {{cardFile}}"));
  pieces.push(
    " by `blocks gen --fake`. Do not edit.\n// When the agent has a new card, run: blocks gen\n\n",
  );
  pieces.push(fragment(data.imports, "fake.hbs {{imports}}"));
  pieces.push("\n\n");
  for (const item1 of data.types) {
    pieces.push(fragment(item1, "fake.hbs {{this}}"));
    pieces.push("\n\n");
  }
  pieces.push(fragment(data.factory, "fake.hbs {{factory}}"));
  pieces.push("\n\n");
  for (const item1 of data.parts) {
    pieces.push(fragment(item1, "fake.hbs {{this}}"));
    pieces.push("\n\n");
  }
  pieces.push("const contract: ");
  pieces.push(fragment(data.contractType, "fake.hbs {{contractType}}"));
  pieces.push(" = ");
  pieces.push(fragment(data.contract, "fake.hbs {{contract}}"));
  pieces.push(";\n\nconst samples: ");
  pieces.push(fragment(data.samplesType, "fake.hbs {{samplesType}}"));
  pieces.push(" = ");
  pieces.push(fragment(data.samples, "fake.hbs {{samples}}"));
  pieces.push(";\n");
  return pieces;
}
