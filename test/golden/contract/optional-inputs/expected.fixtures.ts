// Generated from outline.card.json by `blocks gen --fixtures`. Do not edit.
// When the agent has a new card, run: blocks gen

/** Instances of each schema by id or key: valid ones, and invalid ones with the place and keyword of the first fault. */
// prettier-ignore
export const outlineFixtures: AgentFixtures = {
  inputs: {},
  outputs: {
    tree: {
      valid: [
        { text: "text", children: [{ text: "text", children: [{ text: "text", children: [] }] }] },
        { text: "text" },
      ],
      invalid: [
        { value: null, pointer: "", keyword: "type" },
        { value: true, pointer: "", keyword: "type" },
        { value: 12.25, pointer: "", keyword: "type" },
        { value: { children: [{ text: "text", children: [{ text: "text", children: [] }] }] }, pointer: "", keyword: "required" },
        { value: { text: "text", children: [{ text: "text", children: [{ text: "text", children: [] }] }], extra: 1 }, pointer: "/extra", keyword: "additionalProperties" },
        { value: { text: null, children: [{ text: "text", children: [{ text: "text", children: [] }] }] }, pointer: "/text", keyword: "type" },
        { value: { text: true, children: [{ text: "text", children: [{ text: "text", children: [] }] }] }, pointer: "/text", keyword: "type" },
        { value: { text: 12.25, children: [{ text: "text", children: [{ text: "text", children: [] }] }] }, pointer: "/text", keyword: "type" },
        { value: { text: "text", children: null }, pointer: "/children", keyword: "type" },
        { value: { text: "text", children: true }, pointer: "/children", keyword: "type" },
        { value: { text: "text", children: 12.25 }, pointer: "/children", keyword: "type" },
        { value: { text: "text", children: [null] }, pointer: "/children/0", keyword: "type" },
      ],
    },
  },
  outbound: {
    _default: {
      valid: [
        { kind: "added", text: "text" },
        { kind: "cleared" },
        { kind: "cleared", extra: "anything" },
        { kind: "added", text: "text", extra: "anything" },
      ],
      invalid: [
        { value: null, pointer: "", keyword: "type" },
        { value: true, pointer: "", keyword: "type" },
        { value: 12.25, pointer: "", keyword: "type" },
        { value: { text: "text" }, pointer: "", keyword: "required" },
        { value: { kind: "added" }, pointer: "", keyword: "required" },
        { value: { kind: "addedx", text: "text" }, pointer: "/kind", keyword: "enum" },
        { value: { kind: { none: "of these" }, text: "text" }, pointer: "/kind", keyword: "enum" },
        { value: { kind: "added", text: null }, pointer: "/text", keyword: "type" },
        { value: { kind: "added", text: true }, pointer: "/text", keyword: "type" },
        { value: { kind: "added", text: 12.25 }, pointer: "/text", keyword: "type" },
        { value: {}, pointer: "", keyword: "required" },
        { value: { kind: "clearedx" }, pointer: "/kind", keyword: "enum" },
        { value: { kind: { none: "of these" } }, pointer: "/kind", keyword: "enum" },
      ],
    },
  },
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
