import {
  type Code,
  code,
  concat,
  empty,
  group,
  hardline,
  indent,
  line,
  raw,
  separate,
  softline,
} from "../../emit/code.ts";
import { documented, printDoc } from "../../emit/typescript/doc-comment.ts";
import { inheritedNames } from "../../emit/typescript/inherited-names.ts";
import { printKey, printString } from "../../emit/typescript/literals.ts";
import type { Doc } from "../../model/nodes.ts";

/** One member of a printed interface. */
export interface Field {
  /** Any text of the card; quoted where it is no identifier. */
  readonly name: string;
  readonly required: boolean;
  readonly type: Code;
  readonly doc: Doc;
}

/**
 * `readonly trip: RoutePlannerTripInput;` under its doc comment.
 *
 * @param place What becomes of the key, where it remembers its place.
 */
export function printField(field: Field, place: (key: Code) => Code = (key) => key): Code {
  const mark = field.required ? empty : raw("?");
  const key = place(printKey(field.name));
  // An object without the member inherits one: the type has to take that, or `{}` would not compile.
  const isInherited = !field.required && inheritedNames.has(field.name);
  const inheritedType = isInherited ? code` | Object[${printString(field.name)}]` : empty;
  return documented(
    printDoc(field.doc),
    code`readonly ${key}${mark}: ${field.type}${inheritedType};`,
  );
}

/** `export interface Name { … }` with one member per line. */
export function printInterface(options: {
  readonly name: Code;
  readonly doc?: Code | undefined;
  readonly extends?: Code;
  readonly members: readonly Code[];
}): Code {
  const body = printBlock(options.members);
  const base = options.extends;
  const heritage = base === undefined ? empty : code` extends ${base}`;
  const declaration = code`export interface ${options.name}${heritage} ${body}`;
  return documented(options.doc, declaration);
}

/** `EventDuplex<In, Out>`; several arguments break where they do not fit, one does not. */
export function typeArguments(type: Code, args: readonly Code[]): Code {
  if (args.length === 1) return code`${type}<${separate(args, empty)}>`;
  const list = separate(args, concat(raw(","), line));
  return group(type, raw("<"), indent(softline, list), softline, raw(">"));
}

/** Members in braces, each on lines of its own; `{}` without members. */
export function printBlock(members: readonly Code[]): Code {
  if (members.length === 0) return raw("{}");
  return code`{${indent(hardline, separate(members, hardline))}${hardline}}`;
}
