import type { Place } from "../load/source.ts";
import type { Doc } from "../model/nodes.ts";

/**
 * What a type can say about a JSON value, in no language: the widest set of values that a schema takes, as far as members,
 * items, literals and alternatives can tell it. A printer of a language has one case for each kind.
 */
export type Type =
  | { readonly kind: "unknown" | "never" | "string" | "number" | "boolean" | "null" }
  | LiteralType
  | ListType
  | RecordType
  | UnionType
  | RefType
  | IntersectionType;

export interface LiteralType {
  readonly kind: "literal";
  readonly value: string | number | boolean;
}

export interface ListType {
  readonly kind: "list";
  readonly prefix: readonly Type[];
  /** So many items of the prefix have to be there. */
  readonly needed: number;
  /** What may follow the prefix; `never` when nothing may. */
  readonly rest: Type;
  /** Only below `unevaluatedItems`: items that a keyword has looked at, by place and by type. */
  readonly seen?: { readonly count: number; readonly items: Type };
}

export interface RecordType {
  readonly kind: "record";
  readonly members: ReadonlyMap<string, RecordMember>;
  /** Types of all members whose name has a form. */
  readonly templates: readonly { readonly template: Template; readonly type: Type }[];
  /** What members may be that are neither named nor of such a form; `never` when there may be none. */
  readonly index: Type;
  /** Only below `unevaluatedProperties`: members that a keyword has looked at. */
  readonly seen?: SeenNames;
}

export interface RecordMember {
  readonly presence: "required" | "optional" | "forbidden";
  readonly type: Type;
  readonly doc?: Doc;
  /** Where it is described. */
  readonly at?: Place;
  /** What the validator checks and the type does not show. */
  readonly notes: readonly string[];
}

export interface SeenNames {
  readonly names: ReadonlySet<string>;
  readonly templates: readonly Template[];
  readonly all: boolean;
}

/** Texts between any texts: `["x-", ""]` is whatever starts with `x-`. */
export type Template = readonly string[];

export interface UnionType {
  readonly kind: "union";
  readonly arms: readonly Type[];
}

/** A definition of the model, by its key. */
export interface RefType {
  readonly kind: "ref";
  readonly target: string;
}

/** Only where a definition that holds itself is narrowed further. */
export interface IntersectionType {
  readonly kind: "intersection";
  readonly parts: readonly Type[];
}

/** The kinds of types that have a JSON type of their own. */
export type JsonTypeName = "string" | "number" | "boolean" | "null" | "list" | "record";

/** What the operations need to know beyond the types. */
export interface World {
  /** The structure behind a reference; undefined while it is being worked out. */
  readonly resolve: (target: string) => Type | undefined;
  readonly isRecursive: (target: string) => boolean;
  /** The JSON types of its values, which are known before its structure is. */
  readonly jsonTypes: (target: string) => ReadonlySet<JsonTypeName>;
  /** Recursive definitions that are being narrowed, so that what leads back to them is only joined. */
  readonly opened: ReadonlySet<string>;
  /** Told when a result says less than it should. */
  readonly note: (text: string) => void;
}

export const unknownType: Type = Object.freeze({ kind: "unknown" });
export const neverType: Type = Object.freeze({ kind: "never" });
export const stringType: Type = Object.freeze({ kind: "string" });
export const numberType: Type = Object.freeze({ kind: "number" });
export const booleanType: Type = Object.freeze({ kind: "boolean" });
export const nullType: Type = Object.freeze({ kind: "null" });

/** Any list. */
export const anyList: ListType = Object.freeze({
  kind: "list",
  prefix: [],
  needed: 0,
  rest: unknownType,
});

/** Any object. */
export const anyRecord: RecordType = Object.freeze({
  kind: "record",
  members: new Map(),
  templates: [],
  index: unknownType,
});

/** Every JSON value, by its JSON type. */
export const everyArm: readonly Type[] = Object.freeze([
  ...[stringType, numberType, booleanType, anyList, anyRecord, nullType],
]);

/** The alternatives of a type; of what may be anything, one for each JSON type. */
export function armsOf(type: Type): readonly Type[] {
  if (type.kind === "union") return type.arms.flatMap(armsOf);
  return type.kind === "unknown" ? everyArm : type.kind === "never" ? [] : [type];
}

export function literal(value: string | number | boolean): Type {
  return { kind: "literal", value };
}

/** An object with these members, and any other where `index` is absent. */
export function record(
  members: Iterable<readonly [string, RecordMember]>,
  index: Type = unknownType,
): RecordType {
  return { kind: "record", members: new Map(members), templates: [], index };
}

export function member(presence: RecordMember["presence"], type: Type): RecordMember {
  return { presence, type, notes: [] };
}

const keys = new WeakMap<Type, string>();

/** A text that two types share only when they say the same; docs do not count. */
export function keyOf(type: Type): string {
  const known = keys.get(type);
  if (known !== undefined) return known;
  const key = writeKey(type);
  keys.set(type, key);
  return key;
}

function writeKey(type: Type): string {
  switch (type.kind) {
    case "literal":
      return JSON.stringify(type.value);
    case "list": {
      const { needed, prefix, rest, seen } = type;
      const end = seen === undefined ? "" : `#${seen.count}${keyOf(seen.items)}`;
      return `[${needed}:${prefix.map(keyOf).join()};${keyOf(rest)}${end}]`;
    }
    case "record":
      return recordKey(type);
    case "union":
      return `(${type.arms.map(keyOf).sort().join("|")})`;
    case "intersection":
      return `(${type.parts.map(keyOf).sort().join("&")})`;
    case "ref":
      return `<${type.target}>`;
    default:
      return type.kind;
  }
}

function recordKey({ index, members, seen, templates }: RecordType): string {
  const named = [...members].map(([name, { presence, type }]) => {
    return `${JSON.stringify(name)}${presence.charAt(0)}${keyOf(type)}`;
  });
  const formed = templates.map(({ template, type }) => `${JSON.stringify(template)}${keyOf(type)}`);
  const end =
    seen === undefined
      ? ""
      : `#${seen.all}${JSON.stringify([[...seen.names].sort(), seen.templates])}`;
  return `{${named.sort().join()};${formed.sort().join()};${keyOf(index)}${end}}`;
}

/** Whether a name has the form. */
export function matchesTemplate(name: string, template: Template): boolean {
  const [first = "", ...others] = template;
  const last = others.pop();
  if (last === undefined) return name === first;
  if (name.length < first.length + last.length) return false;
  if (!name.startsWith(first) || !name.endsWith(last)) return false;
  const end = name.length - last.length;
  let from = first.length;
  for (const text of others) {
    const found = name.indexOf(text, from);
    if (found < 0 || found + text.length > end) return false;
    from = found + text.length;
  }
  return true;
}

/** What a member of this name may be in a record that does not name it. */
export function othersType(
  name: string,
  { index, templates }: RecordType,
  meet: (left: Type, right: Type) => Type,
): Type {
  const found = templates.filter(({ template }) => matchesTemplate(name, template));
  return found.length === 0 ? index : found.map(({ type }) => type).reduce(meet);
}

export function isPlainRecord(type: Type): boolean {
  return (
    type.kind === "record" &&
    type.index.kind === "unknown" &&
    type.templates.length === 0 &&
    [...type.members.values()].every(
      ({ presence, type: inner }) => presence === "optional" && inner.kind === "unknown",
    )
  );
}
