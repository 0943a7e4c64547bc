import { type Code, empty, raw } from "../../emit/code.ts";
import { identifier } from "../../emit/typescript/literals.ts";
import { printSupport } from "../../emit/typescript/module.ts";
import { printTypeDeclaration, type TypeScope } from "../../emit/typescript/types.ts";
import { printValidators } from "../../emit/typescript/validators.ts";
import type { Definition } from "../../model/nodes.ts";
import type { AgentContract } from "../agent-contract.ts";
import { printContract } from "./contract-literal.ts";
import { gen } from "./gen-symbols.ts";

/** A module that declares all its types itself. */
export function moduleScope(contract: AgentContract): TypeScope {
  return {
    model: contract.model,
    typeName: (definition) => identifier(definition.name),
    jsonValue: gen.JsonValue,
  };
}

/** The types of the card's schemas and of what those refer to. */
function printSchemaTypes(contract: AgentContract, scope: TypeScope): readonly Code[] {
  const definitions = [...contract.model.definitions.values()];
  return definitions.map((definition) => printTypeDeclaration(definition, scope));
}

/** The printed pieces of a module, and what a template needs beside them. */
export interface ModulePieces {
  readonly imports: Code;
  readonly types: readonly Code[];
  readonly contractType: Code;
  readonly contract: Code;
  /** Validators, then what those stand on. */
  readonly functions: readonly Code[];
}

/**
 * The pieces that client and handler modules have in common.
 *
 * @param options.types Types beyond those of the card's schemas.
 * @param options.exported The function that the module is about, for its imports.
 */
export function printPieces(
  contract: AgentContract,
  options: {
    readonly scope: TypeScope;
    readonly digest: string;
    readonly billingMode?: "free" | "paid" | undefined;
    readonly types: readonly Code[];
    readonly exported: Code;
  },
): ModulePieces {
  const { scope, exported } = options;
  const types = [...printSchemaTypes(contract, scope), ...options.types];
  const definition = printContract(contract, { ...options, checkName });
  const contractType = gen.ContractDefinition;
  const checks = printChecks(contract, scope);
  const body = [...types, exported, contractType, definition, ...checks];
  const { imports, constants, helpers } = printSupport(body, gen.Issue);
  const functions = [...(constants === undefined ? [] : [constants]), ...checks, ...helpers];
  return { imports: imports ?? empty, types, contractType, contract: definition, functions };
}

/** Validators of what crosses the wire; the definitions that those refer to come with them. */
function printChecks(contract: AgentContract, scope: TypeScope): readonly Code[] {
  const checked = [
    ...[...contract.inputs, ...contract.outputs].map((part) => part.type),
    ...contract.streams.flatMap((stream) => [stream.outbound, stream.inbound]),
  ].filter((type) => type !== undefined);
  const functions = ["check"] as const;
  const requests = checked.map((definition) => ({ definition, functions, isLocal: true }));
  return printValidators(requests, { ...scope, issue: gen.Issue });
}

/** The printed validator of a definition. */
function checkName(definition: Definition): Code {
  return identifier(`check${definition.name}`);
}

/** A file's name inside a comment: whatever a command line may have said, it stays on its line. */
export function fileName(name: string): Code {
  return raw(name.replace(/[^\w.-]+/g, "_"));
}
