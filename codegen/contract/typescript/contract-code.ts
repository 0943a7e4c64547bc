import { type Code, code } from "../../emit/code.ts";
import { identifier } from "../../emit/typescript/literals.ts";
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
export function printSchemaTypes(contract: AgentContract, scope: TypeScope): readonly Code[] {
  const definitions = [...contract.model.definitions.values()];
  return definitions.map((definition) => printTypeDeclaration(definition, scope));
}

/** `const contract`, which the runtime acts on. */
export function printDefinition(
  contract: AgentContract,
  options: { readonly digest: string; readonly billingMode?: "free" | "paid" | undefined },
): Code {
  const literal = printContract(contract, { ...options, checkName });
  return code`const contract: ${gen.ContractDefinition} = ${literal};`;
}

/** Validators of what crosses the wire; the definitions that those refer to come with them. */
export function printChecks(contract: AgentContract, scope: TypeScope): readonly Code[] {
  const checked = [
    ...[...contract.inputs, ...contract.outputs].map((part) => part.type),
    ...contract.streams.flatMap((stream) => [stream.outbound, stream.inbound]),
  ].filter((type) => type !== undefined);
  const requests = checked.map((definition) => ({ definition, exports: ["check"] as const }));
  return printValidators(requests, { ...scope, issue: gen.Issue });
}

/** The printed validator of a definition. */
function checkName(definition: Definition): Code {
  return identifier(`check${definition.name}`);
}
