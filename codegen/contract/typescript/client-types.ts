import { type Code, code, declared, empty, raw } from "../../emit/code.ts";
import { documented, printComment, printDoc } from "../../emit/typescript/doc-comment.ts";
import { bracketed, identifier } from "../../emit/typescript/literals.ts";
import type { TypeScope } from "../../emit/typescript/types.ts";
import { escapePointer } from "../../load/json-value.ts";
import { emptyDoc } from "../../model/doc.ts";
import type { AgentContract } from "../agent-contract.ts";
import type { AgentNames } from "../agent-names.ts";
import { inputField, outputField, type Side, streamField } from "./data-types.ts";
import { type Field, printField, printInterface, typeArguments } from "./field.ts";
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
  /** A name, which remembers its place in the card where the scope asks for that. */
  const place = (name: Code, pointer: string): Code =>
    scope.mapped === true ? declared(name, { source: contract.source, pointer }) : name;
  const field = (one: Field, pointer: string): Code =>
    printField(one, (key) => place(key, pointer));
  const map = (name: string, pointer: string): Code => place(identifier(name), pointer);

  const inputs = contract.inputs.map((input, index) =>
    field(inputField(input, scope, side), `/io/inputs/${index}/id`),
  );
  const outputs = contract.outputs.map((output, index) =>
    field(outputField(output, scope, side), `/io/outputs/${index}/id`),
  );
  const streams = contract.streams.map((stream) =>
    field(streamField(stream, scope, side), `/streams/${escapePointer(stream.key)}`),
  );
  const toldInputs = `Inputs of ${about} by id.`;
  const toldOutputs = `Outputs of ${about} by id; optional unless guaranteed.`;
  const toldStreams = `Streams of ${about} by key, as the ${side} sees them.`;
  return [
    ...(inputs.length === 0 ? [] : [printMap(map(names.input, "/io/inputs"), toldInputs, inputs)]),
    printMap(map(names.output, "/io/outputs"), toldOutputs, outputs),
    ...(streams.length === 0
      ? []
      : [printMap(map(names.streams, "/streams"), toldStreams, streams)]),
  ];
}

/** The names of those types that an agent has. */
export function dataTypeNames(contract: AgentContract, names: DataTypeNames): readonly string[] {
  return [
    ...(contract.inputs.length === 0 ? [] : [names.input]),
    names.output,
    ...(contract.streams.length === 0 ? [] : [names.streams]),
  ];
}

/** The type of a map without members: reading any is an error. */
export const noMembers: Code = raw("Readonly<Record<never, never>>");

function printMap(name: Code, sentence: string, members: readonly Code[]): Code {
  const doc = printComment([sentence]);
  if (members.length > 0) return printInterface({ name, doc, members });
  return documented(doc, code`export type ${name} = ${noMembers};`);
}

interface ClientTypesContext {
  readonly names: AgentNames;
  /** The name of one of `dataTypeNames`, as the module has it. */
  readonly dataType: (name: string) => Code;
}

/** The task, pipe and client types of one agent. */
export function printClientTypes(
  contract: AgentContract,
  context: ClientTypesContext,
): readonly Code[] {
  const { card } = contract;
  const { dataType, names } = context;
  const streams = contract.streams.length === 0 ? noMembers : dataType(names.streams);
  const args = [dataType(names.output), streams];
  const kinds = card.capabilities.taskKinds;
  const task = printInterface({
    name: identifier(names.task),
    doc: printComment([`A task of ${card.identity.agentName}.`]),
    extends: typeArguments(gen.AgentTask, args),
    members: [],
  });
  const pipe = printInterface({
    name: identifier(names.pipe),
    doc: printComment([`A pipe of ${card.identity.agentName}: a task that runs for a given time.`]),
    extends: typeArguments(gen.AgentPipe, args),
    members: [],
  });
  return [task, ...(kinds.includes("pipe") ? [pipe] : []), printClient(contract, context)];
}

function printClient(contract: AgentContract, context: ClientTypesContext): Code {
  const { card } = contract;
  const { names } = context;
  const kinds = card.capabilities.taskKinds;
  const contractMember = code`readonly contract: ${gen.ClientContract};`;
  return printInterface({
    name: identifier(names.stem),
    doc: printDoc({ ...emptyDoc, description: card.identity.description }),
    members: [
      documented(printComment(["What this client was made from."]), contractMember),
      ...(kinds.includes("request") ? requestMethods(contract, context) : []),
      ...(kinds.includes("pipe") ? pipeMethods(contract, context) : []),
      method("Joins a task that this agent has already.", {
        name: "attach",
        parameters: [code`taskId: string`, code`options?: ${gen.AttachOptions}`],
        result: identifier(names.task),
      }),
    ],
  });
}

function requestMethods(contract: AgentContract, context: ClientTypesContext): readonly Code[] {
  const { dataType, names } = context;
  const input = inputParameters(contract, context);
  return [
    method(
      "Sends a request, waits, and gives its outputs. An abort or a time-out cancels the task.",
      {
        name: "request",
        parameters: [...input, code`options?: ${gen.RequestOptions}`],
        result: dataType(names.output),
      },
    ),
    method("Sends a request and gives its task at once: events, streams, outputs, `cancel()`.", {
      name: "start",
      parameters: [...input, code`options?: ${gen.StartOptions}`],
      result: identifier(names.task),
    }),
  ];
}

function pipeMethods(contract: AgentContract, context: ClientTypesContext): readonly Code[] {
  const { inputs } = contract;
  const { dataType, names } = context;
  const isNeeded = inputs.some((input) => input.declaration.required);
  // The options that follow are required, so an input that is not cannot have a question mark.
  const optional = [code`input: ${dataType(names.input)} | undefined`];
  const input = isNeeded || inputs.length === 0 ? inputParameters(contract, context) : optional;
  return [
    method("Opens a pipe: a task that runs for `durationMinutes` and answers as it goes.", {
      name: "pipe",
      parameters: [...input, code`options: ${gen.PipeOptions}`],
      result: identifier(names.pipe),
    }),
  ];
}

function inputParameters(
  { inputs }: AgentContract,
  { dataType, names }: ClientTypesContext,
): readonly Code[] {
  if (inputs.length === 0) return [];
  const mark = inputs.some((input) => input.declaration.required) ? empty : raw("?");
  return [code`input${mark}: ${dataType(names.input)}`];
}

function method(
  sentence: string,
  signature: {
    readonly name: string;
    readonly parameters: readonly Code[];
    readonly result: Code;
  },
): Code {
  const parameters = bracketed("(", signature.parameters, ")");
  const result = typeArguments(raw("Promise"), [signature.result]);
  const printed = code`${identifier(signature.name)}${parameters}: ${result};`;
  return documented(printComment([sentence]), printed);
}
