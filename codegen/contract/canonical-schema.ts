import { isObject, type JsonValue, member } from "../load/json-value.ts";
import { innerValueChildren, sameValueChildren } from "../model/children.ts";
import {
  type ArrayFacet,
  type Definition,
  type Doc,
  definitionOf,
  type Facets,
  type Model,
  type ObjectFacet,
  type SchemaNode,
  type StringFacet,
  unreachable,
} from "../model/nodes.ts";
import { valueAt } from "../resolve/registry.ts";
import type { SchemaView } from "./emitter.ts";

type Schema = { [keyword: string]: JsonValue };

/**
 * A definition as one JSON Schema 2020-12: what the model holds of it, with every definition that it
 * refers to under `$defs`, by name. Keywords of extensions have not come this far.
 */
export function schemaDocument(definition: Definition, model: Model): SchemaView {
  const reached = new Map<string, Definition>();
  collect(definition.node, { model, reached });
  const others = [...reached.values()].map((one) => [one.name, schemaOf(one.node, model)] as const);
  const root = schemaOf(definition.node, model);
  if (others.length === 0) return root;
  const isRecursive = reached.has(definition.id);
  const body = isRecursive ? { $ref: refTo(definition) } : toObject(root);
  return { ...body, $defs: record(others) };
}

function collect(
  node: SchemaNode,
  context: { readonly model: Model; readonly reached: Map<string, Definition> },
): void {
  if (node.kind === "ref") {
    const target = definitionOf(context.model, node.target);
    if (context.reached.has(target.id)) return;
    context.reached.set(target.id, target);
    collect(target.node, context);
    return;
  }
  for (const inner of sameValueChildren(node)) collect(inner, context);
  for (const inner of innerValueChildren(node)) collect(inner, context);
}

function schemaOf(node: SchemaNode, model: Model): SchemaView {
  const docs = docKeywords(node.doc);
  const body = bodyOf(node, model);
  if (typeof body === "boolean")
    return Object.keys(docs).length === 0 ? body : { ...docs, ...toObject(body) };
  return { ...docs, ...body };
}

function bodyOf(node: SchemaNode, model: Model): Schema | boolean {
  const print = (inner: SchemaNode): SchemaView => schemaOf(inner, model);
  switch (node.kind) {
    case "any":
      return true;
    case "never":
      return false;
    case "values":
      return node.values.length === 1 ? { const: node.values[0] ?? null } : { enum: node.values };
    case "shape":
      return { ...shapeKeywords(node.facets, print), ...uncheckedText(node) };
    case "ref":
      return { $ref: refTo(definitionOf(model, node.target)) };
    case "union":
      return { [node.exclusive ? "oneOf" : "anyOf"]: node.arms.map(print) };
    case "all":
      return { allOf: node.parts.map(print) };
    case "not":
      return { not: print(node.node) };
    case "branch":
      return {
        if: print(node.test),
        ...notAny("then", node.yes, print),
        ...notAny("else", node.no, print),
      };
    case "sealed":
      return {
        ...toObject(print(node.node)),
        ...(node.properties === undefined ? {} : { unevaluatedProperties: print(node.properties) }),
        ...(node.items === undefined ? {} : { unevaluatedItems: print(node.items) }),
      };
    default:
      return unreachable(node);
  }
}

type Print = (node: SchemaNode) => SchemaView;

function shapeKeywords(facets: Facets, print: Print): Schema {
  const { number, string, array, object } = facets;
  const types = [
    ...(facets.null === true ? ["null"] : []),
    ...(facets.boolean === true ? ["boolean"] : []),
    ...(number === undefined ? [] : [number.integer ? "integer" : "number"]),
    ...(string === undefined ? [] : ["string"]),
    ...(array === undefined ? [] : ["array"]),
    ...(object === undefined ? [] : ["object"]),
  ];
  const { integer: _, ...bounds } = number ?? { integer: false };
  const [type = "null"] = types;
  return {
    ...(types.length === 6 && number?.integer !== true
      ? {}
      : { type: types.length === 1 ? type : types }),
    ...bounds,
    ...(string === undefined ? {} : stringKeywords(string)),
    ...(array === undefined ? {} : arrayKeywords(array, print)),
    ...(object === undefined ? {} : objectKeywords(object, print)),
  };
}

function stringKeywords({ minLength, maxLength }: StringFacet): Schema {
  return {
    ...(minLength === undefined ? {} : { minLength }),
    ...(maxLength === undefined ? {} : { maxLength }),
  };
}

/** `format` and `pattern` are annotations here, whether our validators check them or not. */
function uncheckedText({ at, facets }: Extract<SchemaNode, { kind: "shape" }>): Schema {
  if (facets.string === undefined) return {};
  const schema = valueAt(at.source.value, at.pointer);
  const texts = ["format", "pattern"].flatMap((keyword): [string, JsonValue][] => {
    const value = isObject(schema) ? member(schema, keyword) : undefined;
    return typeof value === "string" ? [[keyword, value]] : [];
  });
  return Object.fromEntries(texts);
}

function arrayKeywords(facet: ArrayFacet, print: Print): Schema {
  const { prefix, rest, minItems, maxItems, uniqueItems, contains } = facet;
  return {
    ...(prefix.length === 0 ? {} : { prefixItems: prefix.map(print) }),
    ...notAny("items", rest, print),
    ...(minItems === undefined ? {} : { minItems }),
    ...(maxItems === undefined ? {} : { maxItems }),
    ...(uniqueItems ? { uniqueItems } : {}),
    ...(contains === undefined ? {} : { contains: print(contains.node) }),
    ...(contains === undefined || contains.minimum === 1 ? {} : { minContains: contains.minimum }),
    ...(contains?.maximum === undefined ? {} : { maxContains: contains.maximum }),
  };
}

function objectKeywords(facet: ObjectFacet, print: Print): Schema {
  const { members, patterns, additional, names, dependentRequired, dependentSchemas } = facet;
  const described = members.filter((one) => one.described);
  const required = members.filter((one) => one.required).map(({ name }) => name);
  const { minProperties, maxProperties } = facet;
  return {
    ...mapKeyword(
      "properties",
      described.map(({ name, node }) => [name, print(node)]),
    ),
    ...(required.length === 0 ? {} : { required }),
    ...mapKeyword(
      "patternProperties",
      patterns.map(({ pattern, node }) => [String(pattern), print(node)]),
    ),
    ...notAny("additionalProperties", additional, print),
    ...(names === undefined ? {} : { propertyNames: print(names) }),
    ...(minProperties === undefined ? {} : { minProperties }),
    ...(maxProperties === undefined ? {} : { maxProperties }),
    ...mapKeyword(
      "dependentRequired",
      dependentRequired.map(({ name, required: others }) => [name, others]),
    ),
    ...mapKeyword(
      "dependentSchemas",
      dependentSchemas.map(({ name, node }) => [name, print(node)]),
    ),
  };
}

function mapKeyword(keyword: string, entries: readonly (readonly [string, JsonValue])[]): Schema {
  return entries.length === 0 ? {} : { [keyword]: record(entries) };
}

/** Not by assignment, which `__proto__` would escape. */
function record(entries: readonly (readonly [string, JsonValue])[]): Schema {
  return Object.fromEntries(entries);
}

function notAny(keyword: string, node: SchemaNode, print: Print): Schema {
  const printed = print(node);
  return printed === true ? {} : { [keyword]: printed };
}

function toObject(schema: SchemaView): Schema {
  if (typeof schema === "boolean") return schema ? {} : { not: {} };
  return { ...schema };
}

function refTo(definition: Definition): string {
  return `#/$defs/${definition.name}`;
}

function docKeywords(doc: Doc): Schema {
  return {
    ...(doc.title === undefined ? {} : { title: doc.title }),
    ...(doc.description === undefined ? {} : { description: doc.description }),
    ...(doc.default === undefined ? {} : { default: doc.default }),
    ...(doc.examples.length === 0 ? {} : { examples: doc.examples }),
    ...(doc.deprecated ? { deprecated: true } : {}),
  };
}
