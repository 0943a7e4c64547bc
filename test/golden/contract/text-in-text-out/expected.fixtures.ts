// Generated from shout.card.json by `blocks gen --fixtures`. Do not edit.
// When the agent has a new card, run: blocks gen

/** Instances of each schema by id or key: valid ones, and invalid ones with the place and keyword of the first fault. */
// prettier-ignore
export const shoutFixtures: AgentFixtures = {
  inputs: {},
  outputs: {},
  outbound: {},
  inbound: {},
};

/** A plain JSON value. */
export type FixtureValue =
  | null
  | boolean
  | number
  | string
  | readonly FixtureValue[]
  | { readonly [name: string]: FixtureValue };

export interface SchemaFixtures {
  readonly valid: readonly FixtureValue[];
  readonly invalid: readonly {
    readonly value: FixtureValue;
    /** JSON pointer of the first fault in the value. */
    readonly pointer: string;
    /** The keyword that refuses it. */
    readonly keyword: string;
  }[];
}

export interface AgentFixtures {
  readonly inputs: { readonly [id: string]: SchemaFixtures };
  readonly outputs: { readonly [id: string]: SchemaFixtures };
  /** Events from the agent. */
  readonly outbound: { readonly [key: string]: SchemaFixtures };
  /** Events to the agent. */
  readonly inbound: { readonly [key: string]: SchemaFixtures };
}
