// Generated from templates/fixtures.hbs. Do not edit.
// Edit the template, then run: npm run generate

import { type Fragment, type Piece, fragment } from "./fragment.ts";

/** What `fixtures.hbs` is filled with. */
export type FixturesData = {
  readonly cardFile: Fragment;
  readonly name: Fragment;
  readonly value: Fragment;
};

export function fixtures(data: FixturesData): readonly Piece[] {
  const pieces: Piece[] = [];
  pieces.push("// Generated from ");
  pieces.push(fragment(data.cardFile, "fixtures.hbs {{cardFile}}"));
  pieces.push(
    " by `blocks gen --fixtures`. Do not edit.\n// When the agent has a new card, run: blocks gen\n\n/** Instances of each schema by id or key: valid ones, and invalid ones with the place and keyword of the first fault. */\n// prettier-ignore\nexport const ",
  );
  pieces.push(fragment(data.name, "fixtures.hbs {{name}}"));
  pieces.push(": AgentFixtures = ");
  pieces.push(fragment(data.value, "fixtures.hbs {{value}}"));
  pieces.push(
    ";\n\n/** A plain JSON value. */\nexport type FixtureValue =\n  | null\n  | boolean\n  | number\n  | string\n  | readonly FixtureValue[]\n  | { readonly [name: string]: FixtureValue };\n\nexport interface SchemaFixtures {\n  readonly valid: readonly FixtureValue[];\n  readonly invalid: readonly {\n    readonly value: FixtureValue;\n    /** JSON pointer of the first fault in the value. */\n    readonly pointer: string;\n    /** The keyword that refuses it. */\n    readonly keyword: string;\n  }[];\n}\n\nexport interface AgentFixtures {\n  readonly inputs: { readonly [id: string]: SchemaFixtures };\n  readonly outputs: { readonly [id: string]: SchemaFixtures };\n  /** Events from the agent. */\n  readonly outbound: { readonly [key: string]: SchemaFixtures };\n  /** Events to the agent. */\n  readonly inbound: { readonly [key: string]: SchemaFixtures };\n}\n",
  );
  return pieces;
}
