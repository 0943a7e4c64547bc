import { handler } from "../../../generated/templates/handler.ts";
import { type Code, code, empty, raw } from "../../emit/code.ts";
import { fromTemplate } from "../../emit/template.ts";
import { documented, printComment } from "../../emit/typescript/doc-comment.ts";
import { identifier } from "../../emit/typescript/literals.ts";
import { printFunction } from "../../emit/typescript/validators.ts";
import type { AgentContract } from "../agent-contract.ts";
import { noMembers, printDataTypes } from "./client-types.ts";
import { fileName, moduleScope, printPieces } from "./contract-code.ts";
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

/** The whole module that a provider's handler is written against. */
export function printHandlerModule(
  contract: AgentContract,
  options: {
    /** The card that the header names. */
    readonly cardFile: string;
    readonly digest: string;
  },
): Code {
  const scope = moduleScope(contract);
  const defineHandler = printDefineHandler(contract);
  const types = [
    ...printDataTypes(contract, { names: handlerNames, scope, side: "agent" }),
    ...printNoInput(contract),
    printContext(contract),
  ];
  const pieces = printPieces(contract, { ...options, scope, types, exported: defineHandler });
  return fromTemplate(handler({ ...pieces, defineHandler, cardFile: fileName(options.cardFile) }));
}

/** A handler takes its input in every case, so that its context is always the second. */
function printNoInput(contract: AgentContract): readonly Code[] {
  if (contract.inputs.length > 0) return [];
  const doc = printComment([`${contract.card.identity.agentName} has no inputs.`]);
  return [documented(doc, code`export type ${identifier(handlerNames.input)} = ${noMembers};`)];
}

function printContext(contract: AgentContract): Code {
  const streams = streamsType(contract);
  const doc = printComment(["What a handler gets beside its input."]);
  const type = code`${gen.HandlerContext}<${streams}>`;
  return documented(doc, code`export type ${identifier(handlerNames.context)} = ${type};`);
}

function printDefineHandler(contract: AgentContract): Code {
  const isPipe = contract.card.capabilities.taskKinds.includes("pipe");
  const isNeeded = contract.outputs.some((output) => output.declaration.guaranteed);
  // Nothing returned leaves a pipe open, and is as good as no outputs where none is guaranteed.
  const nothing = isPipe || !isNeeded ? raw(" | void") : empty;
  const output = code`${identifier(handlerNames.output)}${nothing}`;
  const args = [identifier(handlerNames.input), output, identifier(handlerNames.context)];
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

function streamsType(contract: AgentContract): Code {
  return contract.streams.length === 0 ? noMembers : identifier(handlerNames.streams);
}
