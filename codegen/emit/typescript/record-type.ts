import { emptyDoc } from "../../model/doc.ts";
import type { Doc } from "../../model/nodes.ts";
import {
  keyOf,
  matchesTemplate,
  type RecordMember,
  type RecordType,
  type Template,
  type Type,
} from "../../typing/type.ts";
import { unionOf } from "../../typing/union.ts";
import { type Code, code, concat, declared, quoted, raw } from "../code.ts";
import { documented, printDoc } from "./doc-comment.ts";
import { inheritedNames } from "./inherited-names.ts";
import { keyText, printString, printTemplate } from "./literals.ts";
import { toldDoc } from "./told-doc.ts";
import { objectType, plain, type TypeCode, unionType } from "./type-parts.ts";

export interface RecordPrinter {
  /** Whether an object that is open to any member says so. */
  readonly isIndexed: boolean;
  /** Whether members remember where they are described. */
  readonly isMapped: boolean;
  /** The type of any JSON. */
  readonly jsonValue: Code;
  readonly typeCode: (type: Type) => TypeCode;
  /** The doc of the definition that a type is. */
  readonly docBehind: (type: Type) => Doc | undefined;
  /** Names that are told not to be there, beside those that the type forbids itself. */
  readonly forbidden: readonly string[];
}

/** An index signature of more alternatives than this says `unknown`. */
const mostAlternatives = 6;

/** `{ readonly a: string; readonly b?: never; readonly [name: string]: unknown }`. */
export function recordType(record: RecordType, printer: RecordPrinter): TypeCode {
  const shown = shownMembers(record, printer);
  const templates = tellingTemplates(record).map(({ template, type }) => {
    const named = shown.filter(([name]) => matchesTemplate(name, template));
    return { template, ...withMembers([type], named, printer) };
  });
  const printed = [
    ...shown.map(([name, member]) => printMember(name, member, printer)),
    ...templates.map(({ code: type, template }) => signature(printTemplate(template), type)),
    ...stringSignature(record, { shown, templates }, printer),
  ];
  return objectType(printed.length > 0 ? printed : [signature(raw("string"), plain(raw("never")))]);
}

/** TypeScript holds a form against the wider one around it, whose type its names have to be of anyway. */
function tellingTemplates({ index, templates }: RecordType): RecordType["templates"] {
  return templates.filter(({ template, type }) => {
    const example = template.join("\0");
    const isInside = templates.some(
      (other) => other.template !== template && matchesTemplate(example, other.template),
    );
    return !isInside && (type.kind !== "never" || index.kind !== "never");
  });
}

type Shown = readonly (readonly [string, RecordMember])[];

/** A member that may not be there needs no word where the object is closed, but for the sake of its neighbours. */
function shownMembers({ index, members, templates }: RecordType, printer: RecordPrinter): Shown {
  const own = [...members].filter(([name, { presence }]) => {
    const isClosed = index.kind === "never" && !templates.some((one) => isOf(name, one.template));
    return presence !== "forbidden" || (!isClosed && !printer.forbidden.includes(name));
  });
  const never: RecordMember = { presence: "forbidden", type: { kind: "never" }, notes: [] };
  return [...own, ...printer.forbidden.map((name) => [name, never] as const)];
}

function isOf(name: string, template: Template): boolean {
  return matchesTemplate(name, template);
}

function printMember(name: string, member: RecordMember, printer: RecordPrinter): Code {
  const { at, doc, notes, presence } = member;
  const mark = presence === "required" ? "" : "?";
  const { code: type } = memberType(name, member, printer);
  const declaration =
    printer.isMapped && at !== undefined
      ? code`readonly ${declared(quoted(keyText(name)), at)}${raw(mark)}: ${type}`
      : concat(quoted(`readonly ${keyText(name)}${mark}: `), type);
  const told = toldDoc(doc ?? emptyDoc, { name, behind: printer.docBehind(member.type) });
  // Of what may not be there, there is nothing to tell.
  const comment = presence === "forbidden" ? undefined : printDoc(told, notes);
  return documented(comment, declaration);
}

/** Every object inherits some members, so an object without an own one of that name must fit too. */
function memberType(
  name: string,
  { presence, type }: RecordMember,
  printer: RecordPrinter,
): TypeCode {
  const own = presence === "forbidden" ? plain(raw("never")) : printer.typeCode(type);
  if (presence === "required" || !inheritedNames.has(name)) return own;
  if (printer.isIndexed && type.kind === "unknown") return own;
  const inheritedType = plain(code`Object[${printString(name)}]`);
  return presence === "forbidden" ? inheritedType : unionType([own, inheritedType]);
}

interface IndexType {
  /** Absent where the signature says `unknown`. */
  readonly type?: Type;
  readonly code: TypeCode;
}

/** An index signature has to take what the members of its names are. */
function withMembers(types: readonly Type[], members: Shown, printer: RecordPrinter): IndexType {
  const known = unionOf(types);
  const own = members.filter(([, { presence }]) => presence !== "forbidden");
  const all = unionOf([known, ...own.map(([, { type }]) => type)]);
  const count = all.kind === "union" ? all.arms.length : 1;
  const isInherited = members.some(
    ([name, { presence }]) => presence !== "required" && inheritedNames.has(name),
  );
  if (all.kind === "unknown" || count > mostAlternatives || isInherited)
    return { code: plain(raw("unknown")) };
  const type = keyOf(all) === keyOf(known) ? known : all;
  const isOptional = members.some(([, { presence }]) => presence !== "required");
  const code = printer.typeCode(type);
  return { type, code: isOptional ? unionType([code, plain(raw("undefined"))]) : code };
}

/** The others: nothing where there are none, or where an open object shows its own members alone. */
function stringSignature(
  { index }: RecordType,
  told: { readonly shown: Shown; readonly templates: readonly IndexType[] },
  printer: RecordPrinter,
): readonly Code[] {
  const { shown, templates } = told;
  if (index.kind === "never") return [];
  if (index.kind !== "unknown") {
    const types = templates.map(({ type }): Type => type ?? { kind: "unknown" });
    return [signature(raw("string"), withMembers([index, ...types], shown, printer).code)];
  }
  const isAlone = shown.length === 0 && templates.length === 0;
  if (isAlone) return [signature(raw("string"), plain(printer.jsonValue))];
  const isShown = printer.isIndexed || shown.length === 0;
  return isShown ? [signature(raw("string"), plain(raw("unknown")))] : [];
}

function signature(key: Code, type: TypeCode): Code {
  return concat(raw("readonly [name: "), key, raw("]: "), type.code);
}
