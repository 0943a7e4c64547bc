import { handler } from "../../../generated/templates/handler.ts";
import { type Code, code, empty, raw } from "../../emit/code.ts";
import { fromTemplate } from "../../emit/template.ts";
import { documented, printComment } from "../../emit/typescript/doc-comment.ts";
import { identifier } from "../../emit/typescript/literals.ts";
import { printFunction } from "../../emit/typescript/validators.ts";
import type { AgentContract } from "../agent-contract.ts";
import { dataTypeNames, noMembers, printDataTypes } from "./client-types.ts";
import {
  dataTypeName,
  fileName,
  moduleScope,
  printDeclarationFile,
  printPieces,
  safeFileName,
} from "./contract-code.ts";
import { typeArguments } from "./field.ts";
import { gen } from "./gen-symbols.ts";

/** What every handler module calls its declarations, whatever the agent is called. */
export const handlerNames = {
  input: "Input",
  output: "Output",
  streams: "Streams",
  context: "Context",
  factory: "defineHandler",
} as const;

export interface HandlerModuleOptions {
  /** The card that the header names. */
  readonly cardFile: string;
  readonly digest: string;
  readonly contractDigest: string;
  /** The declaration file beside the module that has the types of data. Default: the module has them itself. */
  readonly typesFile?: string | undefined;
}

/** The whole module that a provider's handler is written against. */
export function printHandlerModule(contract: AgentContract, options: HandlerModuleOptions): Code {
  const { typesFile } = options;
  const scope = moduleScope(contract, typesFile);
  const dataType = (name: string): Code => dataTypeName(name, typesFile);
  const exported = printDefineHandler(contract, dataType);
  const types = [
    ...(typesFile === undefined
      ? printDataTypes(contract, { names: handlerNames, scope, side: "agent" })
      : []),
    ...printNoInput(contract),
    printContext(contract, dataType),
  ];
  const declarations =
    typesFile === undefined
      ? undefined
      : { file: typesFile, names: dataTypeNames(contract, handlerNames) };
  const pieces = printPieces(contract, { ...options, scope, types, declarations, exported });
  const cardFile = fileName(options.cardFile);
  return fromTemplate(handler({ ...pieces, defineHandler: exported, cardFile }));
}

/** The declaration file that such a module leaves its types of data to. */
export function printHandlerDeclarations(contract: AgentContract, cardFile: string): Code {
  return printDeclarationFile(contract, {
    header: [
      `Generated from ${safeFileName(cardFile)} by \`blocks gen --handler\`. Do not edit.`,
      "When the card has changed, run: blocks gen --handler",
    ],
    types: (scope) => printDataTypes(contract, { names: handlerNames, scope, side: "agent" }),
  });
}

/** A handler takes its input in every case, so that its context is always the second. */
function printNoInput(contract: AgentContract): readonly Code[] {
  if (contract.inputs.length > 0) return [];
  const doc = printComment([`${contract.card.identity.agentName} has no inputs.`]);
  return [documented(doc, code`export type ${identifier(handlerNames.input)} = ${noMembers};`)];
}

function printContext(contract: AgentContract, dataType: (name: string) => Code): Code {
  const streams = contract.streams.length === 0 ? noMembers : dataType(handlerNames.streams);
  const doc = printComment(["What a handler gets beside its input."]);
  const type = code`${gen.HandlerContext}<${streams}>`;
  return documented(doc, code`export type ${identifier(handlerNames.context)} = ${type};`);
}

function printDefineHandler(contract: AgentContract, dataType: (name: string) => Code): Code {
  const isPipe = contract.card.capabilities.taskKinds.includes("pipe");
  const isNeeded = contract.outputs.some((output) => output.declaration.guaranteed);
  // Nothing returned leaves a pipe open, and is as good as no outputs where none is guaranteed.
  const nothing = isPipe || !isNeeded ? raw(" | void") : empty;
  const output = code`${dataType(handlerNames.output)}${nothing}`;
  const hasInputs = contract.inputs.length > 0;
  const input = hasInputs ? dataType(handlerNames.input) : identifier(handlerNames.input);
  const args = [input, output, identifier(handlerNames.context)];
  const sentence = "An ordinary handler made of a typed one: inputs and outputs are checked.";
  return documented(
    printComment([sentence]),
    printFunction({
      head: code`export function ${identifier(handlerNames.factory)}`,
      parameters: [code`handler: ${typeArguments(gen.TypedHandler, args)}`],
      type: gen.HandlerFn,
      body: code`return ${gen.createHandler}(contract, handler);`,
    }),
  );
}
