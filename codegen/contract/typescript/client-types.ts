import { type Code, code, empty, raw } from "../../emit/code.ts";
import { documented, printComment, printDoc } from "../../emit/typescript/doc-comment.ts";
import { bracketed, identifier } from "../../emit/typescript/literals.ts";
import type { TypeScope } from "../../emit/typescript/types.ts";
import { emptyDoc } from "../../model/doc.ts";
import type { AgentContract } from "../agent-contract.ts";
import type { AgentNames } from "../agent-names.ts";
import { inputField, outputField, type Side, streamField } from "./data-types.ts";
import { printField, printInterface, typeArguments } from "./field.ts";
import { gen } from "./gen-symbols.ts";

/** The types that consumer and handler share, each from its side; only those the card gives rise to. */
export interface DataTypeNames {
  readonly input: string;
  readonly output: string;
  readonly streams: string;
}

/** `…Input`, `…Output` and `…Streams`. An agent without inputs or streams has no type for them. */
export function printDataTypes(
  contract: AgentContract,
  options: { readonly names: DataTypeNames; readonly scope: TypeScope; readonly side: Side },
): readonly Code[] {
  const { names, scope, side } = options;
  const about = contract.card.identity.agentName;
  const inputs = contract.inputs.map((input) => printField(inputField(input, scope, side)));
  const outputs = contract.outputs.map((output) => printField(outputField(output, scope, side)));
  const streams = contract.streams.map((stream) => printField(streamField(stream, scope, side)));
  return [
    ...(inputs.length === 0 ? [] : [printMap(names.input, `Inputs of ${about} by id.`, inputs)]),
    printMap(names.output, `Outputs of ${about} by id; optional unless guaranteed.`, outputs),
    ...(streams.length === 0
      ? []
      : [
          printMap(names.streams, `Streams of ${about} by key, as the ${side} sees them.`, streams),
        ]),
  ];
}

/** The type of a map without members: reading any is an error. */
export const noMembers: Code = raw("Readonly<Record<never, never>>");

function printMap(name: string, sentence: string, members: readonly Code[]): Code {
  const doc = printComment([sentence]);
  if (members.length > 0) return printInterface({ name, doc, members });
  return documented(doc, code`export type ${identifier(name)} = ${noMembers};`);
}

/** The task, pipe and client types of one agent. */
export function printClientTypes(contract: AgentContract, names: AgentNames): readonly Code[] {
  const { card } = contract;
  const streams = contract.streams.length === 0 ? noMembers : identifier(names.streams);
  const args = [identifier(names.output), streams];
  const kinds = card.capabilities.taskKinds;
  const task = printInterface({
    name: names.task,
    doc: printComment([`A task of ${card.identity.agentName}.`]),
    extends: typeArguments(gen.AgentTask, args),
    members: [],
  });
  const pipe = printInterface({
    name: names.pipe,
    doc: printComment([`A pipe of ${card.identity.agentName}: a task that runs for a given time.`]),
    extends: typeArguments(gen.AgentPipe, args),
    members: [],
  });
  return [task, ...(kinds.includes("pipe") ? [pipe] : []), printClient(contract, names)];
}

function printClient(contract: AgentContract, names: AgentNames): Code {
  const { card } = contract;
  const kinds = card.capabilities.taskKinds;
  const contractMember = code`readonly contract: ${gen.ClientContract};`;
  return printInterface({
    name: names.stem,
    doc: printDoc({ ...emptyDoc, description: card.identity.description }),
    members: [
      documented(printComment(["What this client was made from."]), contractMember),
      ...(kinds.includes("request") ? requestMethods(contract, names) : []),
      ...(kinds.includes("pipe") ? pipeMethods(contract, names) : []),
      method("Joins a task that this agent has already.", {
        name: "attach",
        parameters: [code`taskId: string`, code`options?: ${gen.AttachOptions}`],
        result: names.task,
      }),
    ],
  });
}

function requestMethods(contract: AgentContract, names: AgentNames): readonly Code[] {
  const input = inputParameters(contract, names);
  return [
    method(
      "Sends a request, waits, and gives its outputs. An abort or a time-out cancels the task.",
      {
        name: "request",
        parameters: [...input, code`options?: ${gen.RequestOptions}`],
        result: names.output,
      },
    ),
    method("Sends a request and gives its task at once: events, streams, outputs, `cancel()`.", {
      name: "start",
      parameters: [...input, code`options?: ${gen.StartOptions}`],
      result: names.task,
    }),
  ];
}

function pipeMethods(contract: AgentContract, names: AgentNames): readonly Code[] {
  const { inputs } = contract;
  const isNeeded = inputs.some((input) => input.declaration.required);
  // The options that follow are required, so an input that is not cannot have a question mark.
  const optional = [code`input: ${identifier(names.input)} | undefined`];
  const input = isNeeded || inputs.length === 0 ? inputParameters(contract, names) : optional;
  return [
    method("Opens a pipe: a task that runs for `durationMinutes` and answers as it goes.", {
      name: "pipe",
      parameters: [...input, code`options: ${gen.PipeOptions}`],
      result: names.pipe,
    }),
  ];
}

function inputParameters({ inputs }: AgentContract, names: AgentNames): readonly Code[] {
  if (inputs.length === 0) return [];
  const mark = inputs.some((input) => input.declaration.required) ? empty : raw("?");
  return [code`input${mark}: ${identifier(names.input)}`];
}

function method(
  sentence: string,
  signature: {
    readonly name: string;
    readonly parameters: readonly Code[];
    readonly result: string;
  },
): Code {
  const parameters = bracketed("(", signature.parameters, ")");
  const result = typeArguments(raw("Promise"), [identifier(signature.result)]);
  const printed = code`${identifier(signature.name)}${parameters}: ${result};`;
  return documented(printComment([sentence]), printed);
}
