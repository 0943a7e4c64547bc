import { type Code, code, group, hardline, indent, line, separate } from "../../emit/code.ts";
import {
  bracketed,
  identifier,
  printJson,
  printKey,
  printString,
} from "../../emit/typescript/literals.ts";
import type { JsonValue } from "../../load/json-value.ts";
import type { Definition } from "../../model/nodes.ts";
import type {
  AgentContract,
  ContractInput,
  ContractOutput,
  ContractStream,
} from "../agent-contract.ts";
import { gen } from "./gen-symbols.ts";

/** The constant that has the rule of a definition. */
export type RuleName = (definition: Definition) => Code;

/** The `ContractDefinition` of an agent. */
export interface ContractCode {
  /** A constant for each entry. In one literal, each would make a type of list that the compiler has to work out. */
  readonly entries: readonly Code[];
  readonly definition: Code;
}

/** Names of those constants. */
export const entryName: RegExp = /^(?:input|output|stream)\d+$/;

/** The `ContractDefinition` of an agent as object literals. Ids are values in them, never keys. */
export function printContract(
  contract: AgentContract,
  options: {
    readonly digest: string;
    readonly contractDigest: string;
    readonly billingMode?: "free" | "paid" | undefined;
    readonly ruleName: RuleName;
  },
): ContractCode {
  const { identity, capabilities } = contract.card;
  const { ruleName } = options;
  const inputs = contract.inputs.map((input) => printInput(input, ruleName));
  const outputs = contract.outputs.map((output) => printOutput(output, ruleName));
  const streams = contract.streams.map((stream) => printStream(stream, ruleName));
  const definition = literal([
    ["name", text(identity.agentName)],
    ["version", text(identity.version)],
    ["digest", text(options.digest)],
    ["contractDigest", text(options.contractDigest)],
    ["taskKinds", json(capabilities.taskKinds)],
    ["billingMode", text(options.billingMode)],
    ["inputs", names("input", inputs)],
    ["outputs", names("output", outputs)],
    ["streams", names("stream", streams)],
  ]);
  const entries = [
    ...inputs.map((entry, index) => constant(`input${index + 1}`, gen.InputContract, entry)),
    ...outputs.map((entry, index) => constant(`output${index + 1}`, gen.OutputContract, entry)),
    ...streams.map((entry, index) => constant(`stream${index + 1}`, gen.StreamContract, entry)),
  ];
  return { entries, definition };
}

function constant(name: string, type: Code, value: Code): Code {
  return code`const ${identifier(name)}: ${type} = ${value};`;
}

function names(stem: string, entries: readonly Code[]): Code {
  const list = entries.map((_, index) => identifier(`${stem}${index + 1}`));
  return code` ${bracketed("[", list, "]")}`;
}

function printInput(input: ContractInput, ruleName: RuleName): Code {
  const { id, contentType, required, accept, maxSizeBytes } = input.declaration;
  const isFile = input.class === "file";
  return literal([
    // Prettier keeps a text of any length beside so short a key.
    ["id", code` ${printString(id)}`],
    ["contentType", text(contentType)],
    ["required", json(required)],
    ["class", text(input.class)],
    ["check", check(input.class === "form" ? input.type : undefined, ruleName)],
    ["accept", json(isFile ? accept : undefined)],
    ["maxSizeBytes", json(isFile ? maxSizeBytes : undefined)],
  ]);
}

function printOutput(output: ContractOutput, ruleName: RuleName): Code {
  const { id, contentType, guaranteed } = output.declaration;
  return literal([
    ["id", code` ${printString(id)}`],
    ["contentType", text(contentType)],
    ["guaranteed", json(guaranteed)],
    ["class", text(output.class)],
    ["check", check(output.type, ruleName)],
  ]);
}

function printStream(stream: ContractStream, ruleName: RuleName): Code {
  const { direction, format, affinity, contentType } = stream.declaration;
  return literal([
    ["key", text(stream.key)],
    ["direction", text(direction)],
    ["format", text(format)],
    ["affinity", text(affinity ?? "dedicated")],
    ["contentType", text(contentType)],
    ["checkOutbound", check(stream.outbound, ruleName)],
    ["checkInbound", check(stream.inbound, ruleName)],
  ]);
}

function check(type: Definition | undefined, ruleName: RuleName): Code | undefined {
  return type === undefined ? undefined : code` ${ruleName(type)}`;
}

function json(value: JsonValue | undefined): Code | undefined {
  return value === undefined ? undefined : code` ${printJson(value)}`;
}

/** A text that does not fit beside its key goes below it, as Prettier has it. */
function text(value: string | undefined): Code | undefined {
  return value === undefined ? undefined : group(indent(line, printString(value)));
}

function literal(members: readonly (readonly [string, Code | undefined])[]): Code {
  const present = members.flatMap(([name, value]) =>
    value === undefined ? [] : [code`${printKey(name)}:${value},`],
  );
  return code`{${indent(hardline, separate(present, hardline))}${hardline}}`;
}
