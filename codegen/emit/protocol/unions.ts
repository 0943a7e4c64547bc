import { type Definition, definitionOf } from "../../model/nodes.ts";
import {
  type Code,
  code,
  concat,
  hardline,
  helper,
  importType,
  importValue,
  indent,
  lines,
  raw,
} from "../code.ts";
import type { EmittedFile } from "../file.ts";
import {
  bracketed,
  identifier,
  printAccess,
  printJson,
  printKey,
  printString,
} from "../typescript/literals.ts";
import { printModule } from "../typescript/module.ts";
import { caseLabels } from "../typescript/statements.ts";
import { printFunction } from "../typescript/validators.ts";
import { header } from "./header.ts";
import {
  closedUnion,
  type Family,
  type MessageUnion,
  messageUnion,
  type ProtocolModel,
} from "./protocol-model.ts";
import { typeImport } from "./protocol-scope.ts";

/** `generated/unions/<family>.ts`: an exhaustive matcher for each union, and a tolerant reader where it is of messages. */
export function emitUnions(protocol: ProtocolModel): readonly EmittedFile[] {
  return protocol.families.flatMap((family) => {
    const body = family.definitions.flatMap((definition) =>
      unionCode(definition, family, protocol),
    );
    if (body.length === 0) return [];
    const content = printModule({ header: header(`schemas/${family.name}`), body });
    return [{ path: `unions/${family.name}.ts`, content }];
  });
}

function unionCode(
  definition: Definition,
  family: Family,
  protocol: ProtocolModel,
): readonly Code[] {
  const open = messageUnion(definition, protocol.model);
  const union = open ?? closedUnion(definition, protocol.model);
  if (union === undefined) return [];
  const scope = { family, protocol, isOpen: open !== undefined };
  return [
    ...(open === undefined ? [] : [reader(open, family)]),
    casesType(union, scope),
    matcher(union, scope),
  ];
}

interface UnionScope {
  readonly family: Family;
  readonly protocol: ProtocolModel;
  /** Its readers meet kinds that they do not know. */
  readonly isOpen: boolean;
}

/** The valid message is by far the most common one, so it costs one pass and no list of issues. */
function reader({ definition, tag }: MessageUnion, family: Family): Code {
  const { name } = definition;
  const validators = `../validators/${family.name}.ts`;
  const known = bracketed("[", tag.values.flat().map(printJson), "]");
  const property = printKey(tag.property);
  const unknown = code`const value = { ${property}: "$unknown", raw: message } as const;`;
  const body = lines(
    code`if (${importValue(`is${name}`, validators)}(message)) return { ok: true, value: message };`,
    code`const tag = ${helper("fields")}(message) ? ${helper("own")}(message, ${printString(tag.property)}) : undefined;`,
    code`const known: readonly string[] = ${known};`,
    concat(
      raw('if (typeof tag === "string" && !known.includes(tag)) {'),
      indent(hardline, lines(unknown, raw("return { ok: true, value };"))),
      hardline,
      raw("}"),
    ),
    code`return { ok: false, issues: ${importValue(`check${name}`, validators)}(message) };`,
  );
  const type = code`${importType("ReadResult", "../types/issue.ts")}<${importType(name, `../types/${family.name}.ts`)}>`;
  return lines(
    raw(
      "/** Reads one message. One of an unknown kind is data; one of a known kind must be right. */",
    ),
    printFunction({
      head: concat(raw("export function "), identifier(`read${name}`)),
      parameters: [raw("message: unknown")],
      type,
      body,
    }),
  );
}

function casesType({ definition, union, tag }: MessageUnion, scope: UnionScope): Code {
  const { family, isOpen, protocol } = scope;
  const { name } = definition;
  const unknown = importType(`Unknown${name}`, `../types/${family.name}.ts`);
  const rest = isOpen ? [code`readonly $unknown: (message: ${unknown}) => Result;`] : [];
  const members = union.arms.flatMap((arm, index) => {
    if (arm.kind !== "ref") return [];
    const type = typeImport(definitionOf(protocol.model, arm.target), protocol);
    return (tag.values[index] ?? []).map(
      (value) => code`readonly ${printKey(String(value))}: (message: ${type}) => Result;`,
    );
  });
  return lines(
    raw(
      "/** What to do with each kind of message. A kind that the schemas gain is missing here until it is handled. */",
    ),
    code`export interface ${identifier(`${name}Cases`)}<Result> {`,
    indentLines([...members, ...rest]),
    raw("}"),
  );
}

function matcher({ definition, tag }: MessageUnion, { family, isOpen }: UnionScope): Code {
  const { name } = definition;
  const values = [...tag.values.flat().map(String), ...(isOpen ? ["$unknown"] : [])];
  const cases = values.map((value) => {
    return caseLabels([printString(value)], code`return cases${printAccess(value)}(message);`);
  });
  const parameters = [
    code`message: ${importType(name, `../types/${family.name}.ts`)}`,
    code`cases: ${identifier(`${name}Cases`)}<Result>`,
  ];
  return lines(
    raw("/** Calls the case that the message is of, and returns what it returns. */"),
    printFunction({
      head: code`export function ${identifier(`match${name}`)}<Result>`,
      parameters,
      type: raw("Result"),
      body: lines(
        code`switch (message${printAccess(tag.property)}) {`,
        indentLines(cases),
        raw("}"),
      ),
    }),
  );
}

function indentLines(content: readonly Code[]): Code {
  return concat(raw("  "), indent(lines(...content)));
}
