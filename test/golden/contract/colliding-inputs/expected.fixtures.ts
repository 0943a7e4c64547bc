// Generated from name_clash.card.json by `blocks gen --fixtures`. Do not edit.
// When the agent has a new card, run: blocks gen

/** Instances of each schema by id or key: valid ones, and invalid ones with the place and keyword of the first fault. */
// prettier-ignore
export const nameClashFixtures: AgentFixtures = {
  inputs: {
    "user-name": {
      valid: [
        { value: 1 },
        { value: 1, extra: "anything" },
      ],
      invalid: [
        { value: null, pointer: "", keyword: "type" },
        { value: true, pointer: "", keyword: "type" },
        { value: 12.25, pointer: "", keyword: "type" },
        { value: {}, pointer: "", keyword: "required" },
        { value: { value: null }, pointer: "/value", keyword: "type" },
        { value: { value: true }, pointer: "/value", keyword: "type" },
        { value: { value: "a text" }, pointer: "/value", keyword: "type" },
        { value: { value: 0.5 }, pointer: "/value", keyword: "type" },
      ],
    },
    user_name: {
      valid: [
        { value: 1 },
        { value: 1, extra: "anything" },
      ],
      invalid: [
        { value: null, pointer: "", keyword: "type" },
        { value: true, pointer: "", keyword: "type" },
        { value: 12.25, pointer: "", keyword: "type" },
        { value: {}, pointer: "", keyword: "required" },
        { value: { value: null }, pointer: "/value", keyword: "type" },
        { value: { value: true }, pointer: "/value", keyword: "type" },
        { value: { value: "a text" }, pointer: "/value", keyword: "type" },
        { value: { value: 0.5 }, pointer: "/value", keyword: "type" },
      ],
    },
    userName: {
      valid: [
        { value: 1 },
        { value: 1, extra: "anything" },
      ],
      invalid: [
        { value: null, pointer: "", keyword: "type" },
        { value: true, pointer: "", keyword: "type" },
        { value: 12.25, pointer: "", keyword: "type" },
        { value: {}, pointer: "", keyword: "required" },
        { value: { value: null }, pointer: "/value", keyword: "type" },
        { value: { value: true }, pointer: "/value", keyword: "type" },
        { value: { value: "a text" }, pointer: "/value", keyword: "type" },
        { value: { value: 0.5 }, pointer: "/value", keyword: "type" },
      ],
    },
    "user name": {
      valid: [
        { value: 1 },
        { value: 1, extra: "anything" },
      ],
      invalid: [
        { value: null, pointer: "", keyword: "type" },
        { value: true, pointer: "", keyword: "type" },
        { value: 12.25, pointer: "", keyword: "type" },
        { value: {}, pointer: "", keyword: "required" },
        { value: { value: null }, pointer: "/value", keyword: "type" },
        { value: { value: true }, pointer: "/value", keyword: "type" },
        { value: { value: "a text" }, pointer: "/value", keyword: "type" },
        { value: { value: 0.5 }, pointer: "/value", keyword: "type" },
      ],
    },
  },
  outputs: {
    result: {
      valid: [
        ["text"],
        [],
      ],
      invalid: [
        { value: null, pointer: "", keyword: "type" },
        { value: true, pointer: "", keyword: "type" },
        { value: 12.25, pointer: "", keyword: "type" },
        { value: [null], pointer: "/0", keyword: "type" },
        { value: [true], pointer: "/0", keyword: "type" },
        { value: [12.25], pointer: "/0", keyword: "type" },
      ],
    },
  },
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
