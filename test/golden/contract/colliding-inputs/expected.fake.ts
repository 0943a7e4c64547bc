// Generated from name_clash.card.json by `blocks gen --fake`. Do not edit.
// When the agent has a new card, run: blocks gen

import {
  type AgentFake,
  type ContractDefinition,
  type FakeDefinition,
  type FakeOptions,
  type InputContract,
  type OutputContract,
  type ValueRule,
  createFake,
} from "@blocks-network/sdk/gen/v1";

export type NameClashUserNameInput_fffb45 = {
  /** @type integer */
  readonly value: number;
};

export type NameClashUserNameInput_f66bd9 = {
  /** @type integer */
  readonly value: number;
};

export type NameClashUserNameInput_89d432 = {
  /** @type integer */
  readonly value: number;
};

export type NameClashUserNameInput = {
  /** @type integer */
  readonly value: number;
};

export type NameClashResultOutput = readonly string[];

/** Inputs of name_clash by id. */
export interface NameClashInput {
  /**
   * Number 0.
   *
   * @example {"value":0}
   */
  readonly "user-name": NameClashUserNameInput_fffb45;
  /**
   * Number 1.
   *
   * @example {"value":1}
   */
  readonly user_name: NameClashUserNameInput_f66bd9;
  /**
   * Number 2.
   *
   * @example {"value":2}
   */
  readonly userName?: NameClashUserNameInput_89d432;
  /**
   * Number 3.
   *
   * @example {"value":3}
   */
  readonly "user name"?: NameClashUserNameInput;
}

/** Outputs of name_clash by id; optional unless guaranteed. */
export interface NameClashOutput {
  readonly result?: NameClashResultOutput;
}

/** An agent for tests that answers as name_clash may. */
export interface NameClashFake extends AgentFake<
  NameClashInput,
  NameClashOutput,
  Readonly<Record<never, never>>
> {}

/** A fake of name_clash, which answers with the examples of its card. */
export function nameClashFake(
  options?: FakeOptions<
    NameClashInput,
    NameClashOutput,
    Readonly<Record<never, never>>
  >,
): NameClashFake {
  return createFake(contract, samples, options);
}

const ruleNameClashUserNameInput_fffb45: ValueRule = {
  type: "an object",
  members: { "value!": "an integer" },
};

const ruleNameClashUserNameInput_f66bd9: ValueRule = {
  type: "an object",
  members: { "value!": "an integer" },
};

const ruleNameClashUserNameInput_89d432: ValueRule = {
  type: "an object",
  members: { "value!": "an integer" },
};

const ruleNameClashUserNameInput: ValueRule = {
  type: "an object",
  members: { "value!": "an integer" },
};

const ruleNameClashResultOutput: ValueRule = {
  type: "an array",
  items: "a string",
};

const input1: InputContract = {
  id: "user-name",
  contentType: "application/json",
  required: true,
  class: "form",
  check: ruleNameClashUserNameInput_fffb45,
};

const input2: InputContract = {
  id: "user_name",
  contentType: "application/json",
  required: true,
  class: "form",
  check: ruleNameClashUserNameInput_f66bd9,
};

const input3: InputContract = {
  id: "userName",
  contentType: "application/json",
  required: false,
  class: "form",
  check: ruleNameClashUserNameInput_89d432,
};

const input4: InputContract = {
  id: "user name",
  contentType: "application/json",
  required: false,
  class: "form",
  check: ruleNameClashUserNameInput,
};

const output1: OutputContract = {
  id: "result",
  contentType: "application/vnd.acme.thing+json",
  guaranteed: false,
  class: "form",
  check: ruleNameClashResultOutput,
};

const contract: ContractDefinition = {
  name: "name_clash",
  version: "1.0.0",
  digest:
    "sha256:63b29e17c52d54238818ab76e808302b6d333181f73354010f49d8ce5d64f8ba",
  contractDigest:
    "sha256:a1bed3e3c0ed9725732a25fd77da0d92056bd80d31ff8b44ca3abfed3fdd1686",
  taskKinds: ["request"],
  inputs: [input1, input2, input3, input4],
  outputs: [output1],
  streams: [],
};

const samples: FakeDefinition = {
  card: {
    identity: {
      agentName: "name_clash",
      displayName: "Name clash",
      description: "Has ids that differ in punctuation alone.",
      version: "1.0.0",
      provider: { organization: "Example Works" },
    },
    capabilities: { taskKinds: ["request"] },
    io: {
      inputs: [
        {
          id: "user-name",
          description: "Number 0.",
          contentType: "application/json",
          required: true,
          example: { value: 0 },
          schema: {
            type: "object",
            required: ["value"],
            properties: { value: { type: "integer" } },
          },
        },
        {
          id: "user_name",
          description: "Number 1.",
          contentType: "application/json",
          required: true,
          example: { value: 1 },
          schema: {
            type: "object",
            required: ["value"],
            properties: { value: { type: "integer" } },
          },
        },
        {
          id: "userName",
          description: "Number 2.",
          contentType: "application/json",
          required: false,
          example: { value: 2 },
          schema: {
            type: "object",
            required: ["value"],
            properties: { value: { type: "integer" } },
          },
        },
        {
          id: "user name",
          description: "Number 3.",
          contentType: "application/json",
          required: false,
          example: { value: 3 },
          schema: {
            type: "object",
            required: ["value"],
            properties: { value: { type: "integer" } },
          },
        },
      ],
      outputs: [
        {
          id: "result",
          contentType: "application/vnd.acme.thing+json",
          guaranteed: false,
          schema: { type: "array", items: { type: "string" } },
        },
      ],
    },
    tags: [{ id: "sample", name: "Sample" }],
    runtime: { handler: "./handler.ts", concurrency: 4, maxRunningTimeSec: 60 },
  },
  outputs: [{ id: "result", values: [["text"], [], ["another text"], ["a"]] }],
  events: [],
};
