// Generated from constructor.card.json by `blocks gen --fixtures`. Do not edit.
// When the agent has a new card, run: blocks gen

/** Instances of each schema by id or key: valid ones, and invalid ones with the place and keyword of the first fault. */
// prettier-ignore
export const constructorFixtures: AgentFixtures = {
  inputs: {
    ["__proto__"]: {
      valid: [
        { ["__proto__"]: "text", constructor: 1.5, toString: true, "a-b c\n\"'`${x}\\": "\"\\\u2029`${x}*/" },
        { ["__proto__"]: "text", constructor: 1.5 },
        { ["__proto__"]: "text", constructor: 1.5, toString: true, "a-b c\n\"'`${x}\\": "\"\\\u2029`${x}*/", extra: "anything" },
      ],
      invalid: [
        { value: null, pointer: "", keyword: "type" },
        { value: true, pointer: "", keyword: "type" },
        { value: 12.25, pointer: "", keyword: "type" },
        { value: { constructor: 1.5, toString: true, "a-b c\n\"'`${x}\\": "\"\\\u2029`${x}*/" }, pointer: "", keyword: "required" },
        { value: { ["__proto__"]: "text", toString: true, "a-b c\n\"'`${x}\\": "\"\\\u2029`${x}*/" }, pointer: "", keyword: "required" },
        { value: { ["__proto__"]: null, constructor: 1.5, toString: true, "a-b c\n\"'`${x}\\": "\"\\\u2029`${x}*/" }, pointer: "/__proto__", keyword: "type" },
        { value: { ["__proto__"]: true, constructor: 1.5, toString: true, "a-b c\n\"'`${x}\\": "\"\\\u2029`${x}*/" }, pointer: "/__proto__", keyword: "type" },
        { value: { ["__proto__"]: 12.25, constructor: 1.5, toString: true, "a-b c\n\"'`${x}\\": "\"\\\u2029`${x}*/" }, pointer: "/__proto__", keyword: "type" },
        { value: { ["__proto__"]: "text", constructor: null, toString: true, "a-b c\n\"'`${x}\\": "\"\\\u2029`${x}*/" }, pointer: "/constructor", keyword: "type" },
        { value: { ["__proto__"]: "text", constructor: true, toString: true, "a-b c\n\"'`${x}\\": "\"\\\u2029`${x}*/" }, pointer: "/constructor", keyword: "type" },
        { value: { ["__proto__"]: "text", constructor: "a text", toString: true, "a-b c\n\"'`${x}\\": "\"\\\u2029`${x}*/" }, pointer: "/constructor", keyword: "type" },
        { value: { ["__proto__"]: "text", constructor: 1.5, toString: null, "a-b c\n\"'`${x}\\": "\"\\\u2029`${x}*/" }, pointer: "/toString", keyword: "type" },
        { value: { ["__proto__"]: "text", constructor: 1.5, toString: 12.25, "a-b c\n\"'`${x}\\": "\"\\\u2029`${x}*/" }, pointer: "/toString", keyword: "type" },
        { value: { ["__proto__"]: "text", constructor: 1.5, toString: "a text", "a-b c\n\"'`${x}\\": "\"\\\u2029`${x}*/" }, pointer: "/toString", keyword: "type" },
        { value: { ["__proto__"]: "text", constructor: 1.5, toString: true, "a-b c\n\"'`${x}\\": "\"\\\u2029`${x}*/x" }, pointer: "/a-b c\n\"'`${x}\\", keyword: "const" },
        { value: { ["__proto__"]: "text", constructor: 1.5, toString: true, "a-b c\n\"'`${x}\\": { none: "of these" } }, pointer: "/a-b c\n\"'`${x}\\", keyword: "const" },
      ],
    },
  },
  outputs: {
    ["__proto__"]: {
      valid: [
        { then: "text" },
        {},
        { then: "text", extra: "anything" },
      ],
      invalid: [
        { value: null, pointer: "", keyword: "type" },
        { value: true, pointer: "", keyword: "type" },
        { value: 12.25, pointer: "", keyword: "type" },
        { value: { then: null }, pointer: "/then", keyword: "type" },
        { value: { then: true }, pointer: "/then", keyword: "type" },
        { value: { then: 12.25 }, pointer: "/then", keyword: "type" },
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
