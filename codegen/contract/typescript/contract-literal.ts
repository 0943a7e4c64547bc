import { type Code, code, group, hardline, indent, line, raw, separate } from "../../emit/code.ts";
import { printJson, printKey, printString } from "../../emit/typescript/literals.ts";
import type { JsonValue } from "../../load/json-value.ts";
import type { Definition } from "../../model/nodes.ts";
import type {
  AgentContract,
  ContractInput,
  ContractOutput,
  ContractStream,
} from "../agent-contract.ts";

/** The printed validator of a definition, by name. */
export type CheckName = (definition: Definition) => Code;

/** The `ContractDefinition` of an agent as an object literal. Ids are values in it, never keys. */
export function printContract(
  contract: AgentContract,
  options: {
    readonly digest: string;
    readonly billingMode?: "free" | "paid" | undefined;
    readonly checkName: CheckName;
  },
): Code {
  const { identity, capabilities } = contract.card;
  const { checkName } = options;
  return literal([
    ["name", text(identity.agentName)],
    ["version", text(identity.version)],
    ["digest", text(options.digest)],
    ["taskKinds", json(capabilities.taskKinds)],
    ["billingMode", text(options.billingMode)],
    ["inputs", list(contract.inputs.map((input) => printInput(input, checkName)))],
    ["outputs", list(contract.outputs.map((output) => printOutput(output, checkName)))],
    ["streams", list(contract.streams.map((stream) => printStream(stream, checkName)))],
  ]);
}

function printInput(input: ContractInput, checkName: CheckName): Code {
  const { id, contentType, required, accept, maxSizeBytes } = input.declaration;
  const isFile = input.class === "file";
  return literal([
    // Prettier keeps a text of any length beside so short a key.
    ["id", code` ${printString(id)}`],
    ["contentType", text(contentType)],
    ["required", json(required)],
    ["class", text(input.class)],
    ["check", check(input.class === "form" ? input.type : undefined, checkName)],
    ["accept", json(isFile ? accept : undefined)],
    ["maxSizeBytes", json(isFile ? maxSizeBytes : undefined)],
  ]);
}

function printOutput(output: ContractOutput, checkName: CheckName): Code {
  const { id, contentType, guaranteed } = output.declaration;
  return literal([
    ["id", code` ${printString(id)}`],
    ["contentType", text(contentType)],
    ["guaranteed", json(guaranteed)],
    ["class", text(output.class)],
    ["check", check(output.type, checkName)],
  ]);
}

function printStream(stream: ContractStream, checkName: CheckName): Code {
  const { direction, format, affinity, contentType } = stream.declaration;
  return literal([
    ["key", text(stream.key)],
    ["direction", text(direction)],
    ["format", text(format)],
    ["affinity", text(affinity ?? "dedicated")],
    ["contentType", text(contentType)],
    ["checkOutbound", check(stream.outbound, checkName)],
    ["checkInbound", check(stream.inbound, checkName)],
  ]);
}

function check(type: Definition | undefined, checkName: CheckName): Code | undefined {
  return type === undefined ? undefined : code` ${checkName(type)}`;
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

function list(items: readonly Code[]): Code {
  if (items.length === 0) return raw(" []");
  const lines = items.map((item) => code`${item},`);
  return code` [${indent(hardline, separate(lines, hardline))}${hardline}]`;
}
