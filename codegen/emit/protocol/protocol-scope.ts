import type { Definition } from "../../model/nodes.ts";
import { type Code, importType, importValue } from "../code.ts";
import { identifier } from "../typescript/literals.ts";
import type { TypeScope } from "../typescript/types.ts";
import type { ForeignValidator, ValidatorScope } from "../typescript/validator-module.ts";
import { type Family, familyOf, messageUnion, type ProtocolModel } from "./protocol-model.ts";

/** The closed type of a definition: of a message union the known messages alone. */
export function closedName(definition: Definition, protocol: ProtocolModel): string {
  return messageUnion(definition, protocol.model) === undefined
    ? definition.name
    : `Known${definition.name}`;
}

/** Names inside `generated/types/<family>.ts`. */
export function typeScope(family: Family, protocol: ProtocolModel): TypeScope {
  return {
    model: protocol.model,
    typeName(definition) {
      const name = closedName(definition, protocol);
      const home = familyOf(definition);
      return home === family.name ? identifier(name) : importType(name, `./${home}.ts`);
    },
    jsonValue: importType("JsonValue", "./json.ts"),
    // Our messages grow: the rules between their members are the validator's, so that a new one breaks no type.
    conditions: false,
  };
}

/** Names inside `generated/validators/<family>.ts`. */
export function validatorScope(family: Family, protocol: ProtocolModel): ValidatorScope {
  return {
    model: protocol.model,
    typeName: (definition) => typeImport(definition, protocol),
    issue: importType("Issue", "../types/issue.ts"),
    library: "../helpers.ts",
    foreign(definition): ForeignValidator | undefined {
      const home = familyOf(definition);
      if (home === family.name) return undefined;
      const from = `./${home}.ts`;
      return {
        is: importValue(`is${definition.name}`, from),
        check: importValue(`check${definition.name}`, from),
      };
    },
  };
}

/** The closed type of a definition, from a folder beside `types`. */
export function typeImport(definition: Definition, protocol: ProtocolModel): Code {
  return importType(closedName(definition, protocol), `../types/${familyOf(definition)}.ts`);
}
