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
import { dataTypeNames, printClientTypes, printDataTypes } from "./client-types.ts";
import {
  dataTypeName,
  fileName,
  moduleScope,
  printDeclarationFile,
  printPieces,
  safeFileName,
} from "./contract-code.ts";
import { entryName } from "./contract-literal.ts";
import { gen, genNames } from "./gen-symbols.ts";

export interface ClientModuleOptions {
  readonly names: AgentNames;
  /** The snapshot that the header names. */
  readonly cardFile: string;
  readonly digest: string;
  readonly contractDigest: string;
  readonly billingMode?: "free" | "paid" | undefined;
  /** The declaration file beside the module that has the types of data. Default: the module has them itself. */
  readonly typesFile?: string | undefined;
}

/** The whole module of one agent's client. */
export function printClientModule(contract: AgentContract, options: ClientModuleOptions): Code {
  const { names, typesFile } = options;
  const scope = moduleScope(contract, typesFile);
  const factory = printFactory(contract, names);
  const dataType = (name: string): Code => dataTypeName(name, typesFile);
  const types = [
    ...(typesFile === undefined
      ? printDataTypes(contract, { names, scope, side: "consumer" })
      : []),
    ...printClientTypes(contract, { names, dataType }),
  ];
  const declarations =
    typesFile === undefined
      ? undefined
      : { file: typesFile, names: dataTypeNames(contract, names) };
  const exported = factory;
  const pieces = printPieces(contract, { ...options, scope, types, declarations, exported });
  const cardFile = fileName(options.cardFile);
  return fromTemplate(client({ ...pieces, factory, cardFile }));
}

/** The declaration file that such a module leaves its types of data to. */
export function printClientDeclarations(
  contract: AgentContract,
  { names, cardFile }: Pick<ClientModuleOptions, "names" | "cardFile">,
): Code {
  return printDeclarationFile(contract, {
    header: [
      `Generated from ${safeFileName(cardFile)} by \`blocks gen\`. Do not edit.`,
      "When the agent has a new card, run: blocks gen",
    ],
    types: (scope) => printDataTypes(contract, { names, scope, side: "consumer" }),
  });
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
    body: code`return ${gen.agentClient}(client, contract) as ${identifier(stem)};`,
  });
  const printed = documented(doc, declaration);
  if (!isLocal) return printed;
  const exported = code`export { ${identifier(local)} as ${identifier(factory)} };`;
  return paragraphs([printed, exported]);
}

/** Names that a module needs for itself may still be exported, under another name inside. */
function isTakenByModule(name: string): boolean {
  const isOurs =
    name === "contract" || entryName.test(name) || genNames.has(name) || helperNames.has(name);
  return isOurs || /^rule[A-Z]/.test(name);
}
