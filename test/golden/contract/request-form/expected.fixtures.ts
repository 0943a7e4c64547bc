// Generated from unit_converter.card.json by `blocks gen --fixtures`. Do not edit.
// When the agent has a new card, run: blocks gen

/** Instances of each schema by id or key: valid ones, and invalid ones with the place and keyword of the first fault. */
// prettier-ignore
export const unitConverterFixtures: AgentFixtures = {
  inputs: {
    query: {
      valid: [
        { amount: 0, from: "km", to: "km" },
        { amount: 0.5, from: "mi", to: "mi" },
        { amount: 1, from: "m", to: "m" },
        { amount: 0, from: "km", to: "km", extra: "anything" },
      ],
      invalid: [
        { value: null, pointer: "", keyword: "type" },
        { value: true, pointer: "", keyword: "type" },
        { value: 12.25, pointer: "", keyword: "type" },
        { value: { from: "km", to: "km" }, pointer: "", keyword: "required" },
        { value: { amount: 0, to: "km" }, pointer: "", keyword: "required" },
        { value: { amount: 0, from: "km" }, pointer: "", keyword: "required" },
        { value: { amount: null, from: "km", to: "km" }, pointer: "/amount", keyword: "type" },
        { value: { amount: true, from: "km", to: "km" }, pointer: "/amount", keyword: "type" },
        { value: { amount: "a text", from: "km", to: "km" }, pointer: "/amount", keyword: "type" },
        { value: { amount: -0.5, from: "km", to: "km" }, pointer: "/amount", keyword: "minimum" },
        { value: { amount: 0, from: "kmx", to: "km" }, pointer: "/from", keyword: "enum" },
        { value: { amount: 0, from: { none: "of these" }, to: "km" }, pointer: "/from", keyword: "enum" },
        { value: { amount: 0, from: "km", to: "kmx" }, pointer: "/to", keyword: "enum" },
        { value: { amount: 0, from: "km", to: { none: "of these" } }, pointer: "/to", keyword: "enum" },
      ],
    },
  },
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
