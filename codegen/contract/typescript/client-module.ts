import { client } from "../../../generated/templates/client.ts";
import { type Code, code, empty, raw } from "../../emit/code.ts";
import { fromTemplate } from "../../emit/template.ts";
import { documented, printDoc } from "../../emit/typescript/doc-comment.ts";
import { helperNames } from "../../emit/typescript/helpers.ts";
import { identifier } from "../../emit/typescript/literals.ts";
import { paragraphs } from "../../emit/typescript/type-parts.ts";
import { printFunction } from "../../emit/typescript/validators.ts";
import { emptyDoc } from "../../model/doc.ts";
import type { AgentContract } from "../agent-contract.ts";
import type { AgentNames } from "../agent-names.ts";
import { printClientTypes, printDataTypes } from "./client-types.ts";
import { fileName, moduleScope, printPieces } from "./contract-code.ts";
import { gen, genNames } from "./gen-symbols.ts";

/** The whole module of one agent's client. */
export function printClientModule(
  contract: AgentContract,
  options: {
    readonly names: AgentNames;
    /** The snapshot that the header names. */
    readonly cardFile: string;
    readonly digest: string;
    readonly billingMode?: "free" | "paid" | undefined;
  },
): Code {
  const { names } = options;
  const scope = moduleScope(contract);
  const factory = printFactory(contract, names);
  const types = [
    ...printDataTypes(contract, { names, scope, side: "consumer" }),
    ...printClientTypes(contract, names),
  ];
  const pieces = printPieces(contract, { ...options, scope, types, exported: factory });
  const cardFile = fileName(options.cardFile);
  return fromTemplate(client({ ...pieces, factory, cardFile }));
}

function printFactory({ card }: AgentContract, names: AgentNames): Code {
  const { factory, stem } = names;
  const local = isTakenByModule(factory) ? `create${stem}` : factory;
  const { agentName, description } = card.identity;
  const about = `The typed client of ${agentName}.\n${description}`;
  const doc = printDoc({ ...emptyDoc, description: about });
  const isLocal = local !== factory;
  const declaration = printFunction({
    head: code`${isLocal ? empty : raw("export ")}function ${identifier(local)}`,
    parameters: [code`client: ${gen.AgentHost}`],
    type: identifier(stem),
    body: code`return ${gen.createAgentClient}<${identifier(stem)}>(client, contract);`,
  });
  const printed = documented(doc, declaration);
  if (!isLocal) return printed;
  const exported = code`export { ${identifier(local)} as ${identifier(factory)} };`;
  return paragraphs([printed, exported]);
}

/** Names that a module needs for itself may still be exported, under another name inside. */
function isTakenByModule(name: string): boolean {
  const isOurs = name === "contract" || genNames.has(name) || helperNames.has(name);
  return isOurs || /^(?:is|check|collect)[A-Z]/.test(name);
}
