import { code } from "../code.ts";
import type { EmittedFile } from "../file.ts";
import { printString } from "../typescript/literals.ts";
import { printModule } from "../typescript/module.ts";
import { printValidators } from "../typescript/validators.ts";
import { header } from "./header.ts";
import type { ProtocolModel } from "./protocol-model.ts";
import { validatorScope } from "./protocol-scope.ts";

/** `generated/validators/<family>.ts`: `isX` and `checkX` for each type of the family. */
export function emitValidators(protocol: ProtocolModel): readonly EmittedFile[] {
  return protocol.families.map((family) => {
    const scope = validatorScope(family, protocol);
    const body = [
      code`export type { Issue } from ${printString("../types/issue.ts")};`,
      ...printValidators(family.definitions, scope),
    ];
    const content = printModule({
      header: header(`schemas/${family.name}`),
      body,
      issue: scope.issue,
      library: scope.library,
    });
    return { path: `validators/${family.name}.ts`, content };
  });
}
