import type { Definition } from "../../model/nodes.ts";
import {
  type Code,
  code,
  concat,
  group,
  hardline,
  importType,
  indent,
  line,
  lines,
  raw,
} from "../code.ts";
import type { EmittedFile } from "../file.ts";
import { printKey, printString } from "../typescript/literals.ts";
import { printModule } from "../typescript/module.ts";
import { header } from "./header.ts";
import { familyOf, type ProtocolModel } from "./protocol-model.ts";

/** `generated/errors.ts`: what each error code means, for people. */
export function emitErrors(protocol: ProtocolModel): readonly EmittedFile[] {
  const family = protocol.families.find((one) => one.name === "errors");
  const codes = family?.definitions.find((definition) => definition.name === "ErrorCode");
  if (codes === undefined || codes.node.kind !== "values") return [];
  const body = [errorTable(codes, codes.node.values, codes.node.descriptions)];
  return [
    { path: "errors.ts", content: printModule({ header: header(codes.at.source.file), body }) },
  ];
}

function errorTable(
  codes: Definition,
  values: readonly unknown[],
  descriptions: readonly (string | undefined)[],
): Code {
  const members = values.map((value, index) => {
    const text = printString(descriptions[index] ?? "");
    return concat(printKey(String(value)), raw(":"), propertyValue(text));
  });
  const type = importType(codes.name, `./types/${familyOf(codes)}.ts`);
  return lines(
    raw("/** What each code means. */"),
    concat(
      code`export const errorDescriptions: Readonly<Record<${type}, string>> = {`,
      indent(hardline, lines(...members)),
      hardline,
      raw("};"),
    ),
  );
}

/** A long string goes on its own line. */
function propertyValue(text: Code): Code {
  return concat(group(indent(line, text)), raw(","));
}
