import { type Code, empty, importType, raw } from "../../emit/code.ts";
import { identifier } from "../../emit/typescript/literals.ts";
import { printModule, printReexport, printSupport } from "../../emit/typescript/module.ts";
import { printTypeDeclaration, type TypeScope } from "../../emit/typescript/types.ts";
import { printRules, ruleName } from "../../emit/typescript/validators.ts";
import type { Definition } from "../../model/nodes.ts";
import type { AgentContract } from "../agent-contract.ts";
import { printContract } from "./contract-literal.ts";
import { gen, genModule } from "./gen-symbols.ts";

/**
 * How a module names types: as its own, or as imports where a declaration file beside it has them.
 *
 * @param typesFile That file.
 */
export function moduleScope(contract: AgentContract, typesFile?: string): TypeScope {
  return {
    model: contract.model,
    typeName: (definition) => dataTypeName(definition.name, typesFile),
    jsonValue: gen.JsonValue,
  };
}

/** The name of a type of data, which `typesFile` has when there is one. */
export function dataTypeName(name: string, typesFile: string | undefined): Code {
  return typesFile === undefined ? identifier(name) : importType(name, `./${typesFile}`);
}

/** The types of the card's schemas and of what those refer to. */
function printSchemaTypes(contract: AgentContract, scope: TypeScope): readonly Code[] {
  const definitions = [...contract.model.definitions.values()];
  return definitions.map((definition) => printTypeDeclaration(definition, scope));
}

/** A declaration file of data types. Each of its names remembers its place in the card. */
export function printDeclarationFile(
  contract: AgentContract,
  options: {
    readonly header: readonly string[];
    readonly types: (scope: TypeScope) => readonly Code[];
  },
): Code {
  const scope = { ...moduleScope(contract), mapped: true };
  const body = [...printSchemaTypes(contract, scope), ...options.types(scope)];
  return printModule({ header: options.header, body });
}

/** The printed pieces of a module, and what a template needs beside them. */
export interface ModulePieces {
  readonly imports: Code;
  readonly types: readonly Code[];
  readonly contractType: Code;
  readonly contract: Code;
  /** What values are held against, and the entries of the contract. */
  readonly parts: readonly Code[];
}

/**
 * The pieces that client and handler modules have in common.
 *
 * @param options.types Types beyond those of the card's schemas.
 * @param options.declarations The file that has the types of data, and those that are no schema's.
 * @param options.exported The function that the module is about, for its imports.
 */
export function printPieces(
  contract: AgentContract,
  options: {
    readonly scope: TypeScope;
    readonly digest: string;
    readonly contractDigest: string;
    readonly billingMode?: "free" | "paid" | undefined;
    readonly types: readonly Code[];
    readonly declarations?:
      | { readonly file: string; readonly names: readonly string[] }
      | undefined;
    readonly exported: Code;
  },
): ModulePieces {
  const { declarations, scope, exported } = options;
  const schemaNames = [...contract.model.definitions.values()].map(({ name }) => name);
  const data =
    declarations === undefined
      ? printSchemaTypes(contract, scope)
      : [printReexport([...schemaNames, ...declarations.names], declarations.file)];
  const types = [...data, ...options.types];
  const nameOf = (one: Definition): Code => identifier(ruleName(one));
  const { definition, entries } = printContract(contract, { ...options, ruleName: nameOf });
  const contractType = gen.ContractDefinition;
  const tables = printWireRules(contract, scope);
  const body = [...types, exported, ...tables, ...entries, contractType, definition];
  const { imports, constants } = printSupport(body, { library: genModule });
  const parts = [...(constants === undefined ? [] : [constants]), ...tables, ...entries];
  return { imports: imports ?? empty, types, contractType, contract: definition, parts };
}

/** Rules of what crosses the wire; the definitions that those refer to come with them. */
function printWireRules(contract: AgentContract, scope: TypeScope): readonly Code[] {
  const checked = [
    ...[...contract.inputs, ...contract.outputs].map((part) => part.type),
    ...contract.streams.flatMap((stream) => [stream.outbound, stream.inbound]),
  ].filter((type) => type !== undefined);
  return printRules(checked, { ...scope, issue: gen.Issue, library: genModule });
}

/** A file's name inside a comment: whatever a command line may have said, it stays on its line. */
export function fileName(name: string): Code {
  return raw(safeFileName(name));
}

/** The same as text. */
export function safeFileName(name: string): string {
  return name.replace(/[^\w.-]+/g, "_");
}
