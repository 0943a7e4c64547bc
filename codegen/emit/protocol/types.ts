import type { Definition } from "../../model/nodes.ts";
import { type Code, code, lines, raw } from "../code.ts";
import type { EmittedFile } from "../file.ts";
import { printDoc } from "../typescript/doc-comment.ts";
import { identifier, printKey } from "../typescript/literals.ts";
import { printModule } from "../typescript/module.ts";
import { objectType, plain, unionType } from "../typescript/type-parts.ts";
import { printTypeAlias, printTypeDeclaration, type TypeScope } from "../typescript/types.ts";
import { header } from "./header.ts";
import {
  type Family,
  type MessageUnion,
  messageUnion,
  type ProtocolModel,
} from "./protocol-model.ts";
import { typeScope } from "./protocol-scope.ts";

/** `generated/types/<family>.ts`: one exported type per definition, and the two types that all modules share. */
export function emitTypes(protocol: ProtocolModel): readonly EmittedFile[] {
  const families = protocol.families.map((family) => ({
    path: `types/${family.name}.ts`,
    content: printModule({
      header: header(`schemas/${family.name}`),
      body: familyTypes(family, protocol),
    }),
  }));
  return [...families, jsonTypes(), issueTypes()];
}

function familyTypes(family: Family, protocol: ProtocolModel): readonly Code[] {
  const scope = typeScope(family, protocol);
  return family.definitions.flatMap((definition) => {
    const union = messageUnion(definition, protocol.model);
    return union === undefined
      ? [printTypeDeclaration(definition, scope)]
      : unionTypes(definition, union, scope);
  });
}

/** Writers get the closed union, readers one with an arm for what is not known yet. */
function unionTypes(
  definition: Definition,
  { tag }: MessageUnion,
  scope: TypeScope,
): readonly Code[] {
  const { name, node } = definition;
  const known = printTypeAlias(
    { name: `Known${name}`, node, notes: ["Only these may be written."] },
    scope,
  );
  const members = objectType([
    code`readonly ${printKey(tag.property)}: "$unknown"`,
    raw("readonly raw: unknown"),
  ]);
  const unknown = lines(
    raw(`/** A message of a kind that is newer than this code, as it came. */`),
    code`export type ${identifier(`Unknown${name}`)} = ${members.code};`,
  );
  const arms = unionType([plain(identifier(`Known${name}`)), plain(identifier(`Unknown${name}`))]);
  const reader = lines(
    printDoc({ ...node.doc, examples: [] }, [
      "What a reader meets: one of these, or one that it does not know.",
    ]),
    code`export type ${identifier(name)} = ${arms.code};`,
  );
  return [known, unknown, reader];
}

function jsonTypes(): EmittedFile {
  const body = [
    lines(
      raw("/** Anything that JSON can say. */"),
      raw("export type JsonValue ="),
      raw("  null | boolean | number | string | readonly JsonValue[] | JsonObject;"),
    ),
    raw("export type JsonObject = { readonly [name: string]: JsonValue };"),
  ];
  return {
    path: "types/json.ts",
    content: printModule({ header: header("codegen/emit/protocol/types.ts"), body }),
  };
}

function issueTypes(): EmittedFile {
  const body = [
    lines(
      raw("/** One thing that is wrong with a value. */"),
      raw("export type Issue = {"),
      raw("  /** JSON pointer to the value that is wrong; empty for the root. */"),
      raw("  readonly path: string;"),
      raw("  /** Keyword of JSON Schema that it breaks. */"),
      raw("  readonly keyword: string;"),
      raw("  readonly message: string;"),
      raw("};"),
    ),
    lines(
      raw("/** A value that was read, or why it could not be. */"),
      raw("export type ReadResult<Value> ="),
      raw("  | { readonly ok: true; readonly value: Value }"),
      raw("  | { readonly ok: false; readonly issues: readonly Issue[] };"),
    ),
  ];
  return {
    path: "types/issue.ts",
    content: printModule({ header: header("codegen/emit/protocol/types.ts"), body }),
  };
}
