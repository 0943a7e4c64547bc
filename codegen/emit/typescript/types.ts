import type { Place } from "../../load/source.ts";
import type { Definition, Model, SchemaNode } from "../../model/nodes.ts";
import { definitionOf, unreachable } from "../../model/nodes.ts";
import type { TypedNode } from "../../typing/read-node.ts";
import { type ListType, neverType, record, type Type, type UnionType } from "../../typing/type.ts";
import { createTyping, type Typing } from "../../typing/typing.ts";
import { type Code, code, declared, group, indent, line, raw } from "../code.ts";
import { documented, printDoc } from "./doc-comment.ts";
import { exclusiveKeys } from "./exclusive-keys.ts";
import { namingInherited } from "./inherited-names.ts";
import { needsLabels } from "./item-labels.ts";
import { identifier, printNumber, printString } from "./literals.ts";
import { type RecordPrinter, recordType } from "./record-type.ts";
import { toldDoc } from "./told-doc.ts";
import {
  arrayType,
  intersectionType,
  plain,
  postfixable,
  reference,
  type TypeCode,
  tupleType,
  unionType,
} from "./type-parts.ts";

/** What printed types refer to beyond themselves. */
export interface TypeScope {
  readonly model: Model;
  /** The type of a definition, as a name of this module or an import. */
  readonly typeName: (definition: Definition) => Code;
  /** The type of any JSON: `importType("JsonValue", "./json.ts")`. */
  readonly jsonValue: Code;
  /**
   * What becomes of an object that may have members beyond its own. `declared`, the default: nothing, so that the
   * compiler finds a misspelt one. `index`: an index signature, so that each literal fits that the validator takes, and
   * lists are as long as the schema says.
   */
  readonly open?: "declared" | "index";
  /** Whether declared names remember where they come from. Default false. */
  readonly mapped?: boolean;
  /** Whether `if`, `not` and `dependent*` shape types. Default true. */
  readonly conditions?: boolean;
}

/** `export type Name = …;` under its doc comment. Aliases, not interfaces, so that a value of it is a JsonValue too. */
export function printTypeDeclaration(definition: Definition, scope: TypeScope): Code {
  const { name, node } = definition;
  const typed = typingOf(scope).definition(definition);
  return printTyped({ name, node, typed, at: definition.at }, scope);
}

/** The same for a node under a name of the caller's choice. `notes` join the doc comment. */
export function printTypeAlias(
  alias: { readonly name: string; readonly node: SchemaNode; readonly notes?: readonly string[] },
  scope: TypeScope,
): Code {
  return printTyped({ ...alias, typed: typingOf(scope).node(alias.node) }, scope);
}

interface TypedAlias {
  readonly name: string;
  readonly node: SchemaNode;
  readonly typed: TypedNode;
  readonly at?: Place;
  readonly notes?: readonly string[];
}

function printTyped({ at, name, node, notes = [], typed }: TypedAlias, scope: TypeScope): Code {
  const doc = printDoc(toldDoc(node.doc, { name }), [...notes, ...typed.notes]);
  const bare = identifier(name);
  const printed = scope.mapped === true && at !== undefined ? declared(bare, at) : bare;
  return documented(doc, printAlias(printed, typeCode(typed.type, scope)));
}

/** `export type Name = …;`, the type on the next line when it does not fit and cannot break. */
export function printAlias(name: Code, type: TypeCode): Code {
  const gap = type.form === "union" ? raw(" ") : group(indent(line));
  return code`export type ${name} =${gap}${type.code};`;
}

const typings = new WeakMap<Model, Map<string, Typing>>();

/** One for each model and way of printing, because a definition is met in many modules. */
function typingOf({ conditions = true, model, open = "declared" }: TypeScope): Typing {
  const known = typings.get(model) ?? new Map<string, Typing>();
  typings.set(model, known);
  const key = `${open} ${conditions}`;
  const typing = known.get(key) ?? createTyping({ model, conditions, lengths: open === "index" });
  known.set(key, typing);
  return typing;
}

/** A type with what it takes to put it into a larger one. */
export function typeCode(type: Type, scope: TypeScope): TypeCode {
  switch (type.kind) {
    case "unknown":
      return reference(scope.jsonValue);
    case "null":
      return { code: raw("null"), form: "null" };
    case "never":
    case "string":
    case "number":
    case "boolean":
      return plain(raw(type.kind));
    case "literal":
      return plain(printLiteral(type.value));
    case "list":
      return listCode(type, scope);
    case "record":
      return recordType(type, recordPrinter(scope));
    case "union":
      return unionCode(type, scope);
    case "intersection":
      return intersectionType(type.parts.map((part) => typeCode(part, scope)));
    case "ref":
      return reference(scope.typeName(definitionOf(scope.model, type.target)));
    default:
      return unreachable(type);
  }
}

function printLiteral(value: string | number | boolean): Code {
  if (typeof value === "string") return printString(value);
  return typeof value === "number" ? printNumber(value) : raw(String(value));
}

function listCode(list: ListType, scope: TypeScope): TypeCode {
  const { needed, prefix, rest } = list;
  if (prefix.length === 0)
    return rest.kind === "never" ? tupleType([]) : arrayType(typeCode(rest, scope));
  const isLabelled = needsLabels(list, scope.model);
  const items = prefix.map((item, index) => {
    const type = typeCode(item, scope);
    const label = `item${index}${index < needed ? "" : "?"}: `;
    if (isLabelled) return plain(code`${raw(label)}${type.code}`);
    return index < needed ? type : plain(code`${postfixable(type)}?`);
  });
  if (rest.kind === "never") return tupleType(items);
  const others = code`${postfixable(typeCode(rest, scope))}[]`;
  return tupleType([...items, plain(code`...${raw(isLabelled ? "rest: " : "")}${others}`)]);
}

/** A closed object beside others says which of their members it has not: the compiler looks for excess in all of them. */
function unionCode(type: UnionType, scope: TypeScope): TypeCode {
  const resolve = (target: string): Type =>
    typingOf(scope).definition(definitionOf(scope.model, target)).type;
  const written = (target: string): Type | undefined =>
    definitionOf(scope.model, target).recursive ? undefined : resolve(target);
  const arms = namingInherited(type.arms, written);
  const keys = exclusiveKeys(arms, resolve);
  const printer = recordPrinter(scope);
  return unionType(
    arms.map((arm, index) => {
      const forbidden = keys[index] ?? [];
      if (forbidden.length === 0) return typeCode(arm, scope);
      if (arm.kind === "record") return recordType(arm, { ...printer, forbidden });
      const others = recordType(record([], neverType), { ...printer, forbidden });
      return intersectionType([typeCode(arm, scope), others]);
    }),
  );
}

function recordPrinter(scope: TypeScope): RecordPrinter {
  return {
    isIndexed: scope.open === "index",
    isMapped: scope.mapped === true,
    jsonValue: scope.jsonValue,
    typeCode: (type) => typeCode(type, scope),
    docBehind: (type) =>
      type.kind === "ref" ? definitionOf(scope.model, type.target).node.doc : undefined,
    forbidden: [],
  };
}
