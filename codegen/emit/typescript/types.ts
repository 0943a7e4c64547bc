import { isObject, type JsonValue } from "../../load/json-value.ts";
import {
  type ArrayFacet,
  type Definition,
  definitionOf,
  type Facets,
  type Member,
  type Model,
  type ObjectFacet,
  type SchemaNode,
  unreachable,
} from "../../model/nodes.ts";
import { facetNames, shapeView, typesOf } from "../../model/view.ts";
import { type Code, code, empty, group, indent, line, raw } from "../code.ts";
import { documented, printDoc } from "./doc-comment.ts";
import { identifier, printKey, printNumber, printString } from "./literals.ts";
import {
  arrayType,
  distinct,
  intersectionType,
  objectType,
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
}

/** `export type Name = …;` under its doc comment. Aliases, not interfaces, so that a value of it is a JsonValue too. */
export function printTypeDeclaration(definition: Definition, scope: TypeScope): Code {
  return printTypeAlias({ name: definition.name, node: definition.node }, scope);
}

/** The same for a node under a name of the caller's choice. `notes` join the doc comment. */
export function printTypeAlias(
  alias: { readonly name: string; readonly node: SchemaNode; readonly notes?: readonly string[] },
  scope: TypeScope,
): Code {
  const { name, node } = alias;
  const doc = printDoc(node.doc, [...(alias.notes ?? []), ...valueNotes(node)]);
  return documented(doc, printAlias(name, typeOf(node, scope)));
}

/** `export type Name = …;`, the type on the next line when it does not fit and cannot break. */
export function printAlias(name: string, type: TypeCode): Code {
  const gap = type.form === "union" ? raw(" ") : group(indent(line));
  return code`export type ${identifier(name)} =${gap}${type.code};`;
}

/** The type of a node, as it stands in an alias or after the colon of a member. */
export function printType(node: SchemaNode, scope: TypeScope): Code {
  return typeOf(node, scope).code;
}

/** A member of an object type: `readonly name?: string` under its doc comment, without a semicolon. */
export function printMember(member: Member, scope: TypeScope): Code {
  const { name, required, node } = member;
  const own = typeOf(node, scope);
  // Every object inherits these, so an object without the member must fit too.
  const inheritedType = plain(code`Object[${printString(name)}]`);
  const type = required || !inherited.has(name) ? own : unionType([own, inheritedType]);
  const declaration = code`readonly ${printKey(name)}${required ? empty : raw("?")}: ${type.code}`;
  return documented(printDoc(node.doc, valueNotes(node)), declaration);
}

/** Members of `Object.prototype` that TypeScript's `Object` declares. */
const inherited: ReadonlySet<string> = new Set([
  ...[
    "constructor",
    "hasOwnProperty",
    "isPrototypeOf",
    "propertyIsEnumerable",
    "toLocaleString",
    "toString",
  ],
  "valueOf",
]);

/** The type of a node with what it takes to put it into a larger one. */
export function typeOf(node: SchemaNode, scope: TypeScope): TypeCode {
  switch (node.kind) {
    case "any":
    case "not":
    case "branch":
      return reference(scope.jsonValue);
    case "never":
      return plain(raw("never"));
    case "values":
      return unionType(node.values.map(literalType));
    case "ref":
      return reference(scope.typeName(definitionOf(scope.model, node.target)));
    case "shape":
      return shapeType(node.facets, scope);
    case "union":
      return unionType(node.arms.map((arm) => typeOf(arm, scope)));
    case "all":
      return conjunctionType(node.parts, scope);
    case "sealed":
      return typeOf(node.node, scope);
    default:
      return unreachable(node);
  }
}

/** Conditions and negations narrow nothing that a type could show; the validator has them. */
function conjunctionType(parts: readonly SchemaNode[], scope: TypeScope): TypeCode {
  const values = parts.find((part) => part.kind === "values");
  if (values !== undefined) return typeOf(values, scope);
  const told = parts.filter((part) => !isUntold(part, scope.model));
  const telling = told.filter(
    (part) => !told.some((other) => other !== part && isNarrower(other, part, scope.model)),
  );
  const [only] = telling;
  if (only === undefined) return reference(scope.jsonValue);
  if (telling.length === 1) return typeOf(only, scope);

  const whole: SchemaNode = { ...only, kind: "all", parts: telling };
  const view = shapeView(whole, scope.model);
  if (view !== undefined) return shapeType(view, scope);
  return intersectionType(distinct(telling.map((part) => typeOf(part, scope))));
}

function shapeType(facets: Facets, scope: TypeScope): TypeCode {
  if (facetNames.every((name) => facets[name] !== undefined && isUntoldFacet(facets, name)))
    return reference(scope.jsonValue);
  const arms: TypeCode[] = [];
  if (facets.string !== undefined) arms.push(plain(raw("string")));
  if (facets.number !== undefined) arms.push(plain(raw("number")));
  if (facets.boolean !== undefined) arms.push(plain(raw("boolean")));
  if (facets.array !== undefined) arms.push(listType(facets.array, scope));
  if (facets.object !== undefined) arms.push(membersType(facets.object, scope));
  if (facets.null !== undefined) arms.push({ code: raw("null"), form: "null" });
  return unionType(arms);
}

/** Whether a type shows nothing of a node, so that it would print as any JSON. */
function isUntold(node: SchemaNode, model: Model): boolean {
  switch (node.kind) {
    case "any":
    case "not":
    case "branch":
      return true;
    case "ref":
      return isUntoldDefinition(definitionOf(model, node.target), model);
    case "union":
      return node.arms.some((arm) => isUntold(arm, model));
    case "all":
      return node.parts.every((part) => isUntold(part, model));
    case "shape":
      return facetNames.every(
        (name) => node.facets[name] !== undefined && isUntoldFacet(node.facets, name),
      );
    default:
      return false;
  }
}

const untold = new WeakMap<Definition, boolean>();

function isUntoldDefinition(definition: Definition, model: Model): boolean {
  const known = untold.get(definition) ?? isUntold(definition.node, model);
  untold.set(definition, known);
  return known;
}

/** Whether a node takes only what a plain `string` or the like beside it takes anyway. */
function isNarrower(node: SchemaNode, plainPart: SchemaNode, model: Model): boolean {
  if (plainPart.kind !== "shape" || node.kind === "shape") return false;
  const { facets } = plainPart;
  const isPlain = facetNames.every(
    (name) => facets[name] === undefined || isUntoldFacet(facets, name),
  );
  return isPlain && [...typesOf(node, model)].every((name) => facets[name] !== undefined);
}

/** Whether a type shows nothing of the facet but its JSON type. */
function isUntoldFacet(facets: Facets, name: keyof Facets): boolean {
  const { array, object } = facets;
  if (name === "array") return array?.prefix.length === 0 && array.rest.kind === "any";
  if (name === "object") return object?.members.length === 0 && object.additional.kind === "any";
  return true;
}

function listType(array: ArrayFacet, scope: TypeScope): TypeCode {
  if (array.prefix.length === 0) {
    return array.rest.kind === "never" ? tupleType([]) : arrayType(typeOf(array.rest, scope));
  }
  const needed = array.minItems ?? 0;
  const items = array.prefix.map((item, index) => {
    const type = typeOf(item, scope);
    return index < needed ? type : plain(code`${postfixable(type)}?`);
  });
  const isClosed =
    array.rest.kind === "never" || (array.maxItems ?? Infinity) <= array.prefix.length;
  const rest = isClosed ? [] : [plain(code`...${postfixable(typeOf(array.rest, scope))}[]`)];
  return tupleType([...items, ...rest]);
}

/**
 * An object that is open to any other member shows only its own; one that constrains the others gets an index
 * signature, which must also take what its own members are.
 */
function membersType(object: ObjectFacet, scope: TypeScope): TypeCode {
  const members = object.members.map((member) => printMember(member, scope));
  const others = [...object.patterns.map((pattern) => pattern.node), object.additional];
  const hasIndex =
    object.patterns.length > 0 || object.additional.kind !== "any" || object.members.length === 0;
  const values = others.filter((node) => node.kind !== "never").map((node) => typeOf(node, scope));
  if (!hasIndex || values.length === 0) {
    return members.length > 0
      ? objectType(members)
      : objectType([code`readonly [name: string]: never`]);
  }
  const own = object.members.map((member) => typeOf(member.node, scope));
  const optional = object.members.some((member) => !member.required)
    ? [plain(raw("undefined"))]
    : [];
  const hasAny = others.some((node) => node.kind === "any") && members.length > 0;
  const index = hasAny ? plain(raw("unknown")) : unionType([...values, ...own, ...optional]);
  return objectType([...members, code`readonly [name: string]: ${index.code}`]);
}

function literalType(value: JsonValue): TypeCode {
  if (value === null) return { code: raw("null"), form: "null" };
  if (typeof value === "string") return plain(printString(value));
  if (typeof value === "number") return plain(printNumber(value));
  if (typeof value === "boolean") return plain(raw(String(value)));
  if (Array.isArray(value)) return tupleType(value.map(literalType));
  if (!isObject(value)) return plain(raw("never"));
  return objectType(
    Object.keys(value).map(
      (name) => code`readonly ${printKey(name)}: ${literalType(value[name] ?? null).code}`,
    ),
  );
}

/** What the values of an enumeration mean, for its doc comment. */
function valueNotes(node: SchemaNode): readonly string[] {
  if (node.kind !== "values") return [];
  return node.values.flatMap((value, index) => {
    const description = node.descriptions[index];
    return description === undefined ? [] : [`- \`${JSON.stringify(value)}\`: ${description}`];
  });
}
