// Generated from switchboard.card.json by `blocks gen --fixtures`. Do not edit.
// When the agent has a new card, run: blocks gen

/** Instances of each schema by id or key: valid ones, and invalid ones with the place and keyword of the first fault. */
// prettier-ignore
export const switchboardFixtures: AgentFixtures = {
  inputs: {},
  outputs: {},
  outbound: {
    ticks: {
      valid: [
        { n: 1 },
        { n: 1, extra: "anything" },
      ],
      invalid: [
        { value: null, pointer: "", keyword: "type" },
        { value: true, pointer: "", keyword: "type" },
        { value: 12.25, pointer: "", keyword: "type" },
        { value: {}, pointer: "", keyword: "required" },
        { value: { n: null }, pointer: "/n", keyword: "type" },
        { value: { n: true }, pointer: "/n", keyword: "type" },
        { value: { n: "a text" }, pointer: "/n", keyword: "type" },
        { value: { n: 0.5 }, pointer: "/n", keyword: "type" },
      ],
    },
    chat: {
      valid: [
        { answer: "text" },
        { answer: "text", extra: "anything" },
      ],
      invalid: [
        { value: null, pointer: "", keyword: "type" },
        { value: true, pointer: "", keyword: "type" },
        { value: 12.25, pointer: "", keyword: "type" },
        { value: {}, pointer: "", keyword: "required" },
        { value: { answer: null }, pointer: "/answer", keyword: "type" },
        { value: { answer: true }, pointer: "/answer", keyword: "type" },
        { value: { answer: 12.25 }, pointer: "/answer", keyword: "type" },
      ],
    },
  },
  inbound: {
    orders: {
      valid: [
        { order: "stop" },
        { order: "go" },
        { order: "stop", extra: "anything" },
      ],
      invalid: [
        { value: null, pointer: "", keyword: "type" },
        { value: true, pointer: "", keyword: "type" },
        { value: 12.25, pointer: "", keyword: "type" },
        { value: {}, pointer: "", keyword: "required" },
        { value: { order: "stopx" }, pointer: "/order", keyword: "enum" },
        { value: { order: { none: "of these" } }, pointer: "/order", keyword: "enum" },
      ],
    },
    chat: {
      valid: [
        { question: "text" },
        { question: "text", extra: "anything" },
      ],
      invalid: [
        { value: null, pointer: "", keyword: "type" },
        { value: true, pointer: "", keyword: "type" },
        { value: 12.25, pointer: "", keyword: "type" },
        { value: {}, pointer: "", keyword: "required" },
        { value: { question: null }, pointer: "/question", keyword: "type" },
        { value: { question: true }, pointer: "/question", keyword: "type" },
        { value: { question: 12.25 }, pointer: "/question", keyword: "type" },
      ],
    },
  },
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
