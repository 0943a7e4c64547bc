import type { JsonValue } from "../load/json-value.ts";
import type { Place } from "../load/source.ts";

/**
 * A JSON Schema in canonical form: every node is one assertion about a value, and says nothing about a language.
 * Keywords that hold for one JSON type alone live in that type's facet of a `shape`.
 */
export type SchemaNode =
  | AnyNode
  | NeverNode
  | ValuesNode
  | ShapeNode
  | RefNode
  | UnionNode
  | AllNode
  | NotNode
  | BranchNode
  | SealedNode;

export interface NodeBase {
  readonly at: Place;
  readonly doc: Doc;
  /** `errorMessage`: told instead of whatever is wrong inside. */
  readonly errorMessage?: string;
}

/** Takes every JSON value. */
export interface AnyNode extends NodeBase {
  readonly kind: "any";
}

/** Takes no value: `false`, or what cannot be satisfied. */
export interface NeverNode extends NodeBase {
  readonly kind: "never";
}

/** `const` and `enum`: at least one value, each once. */
export interface ValuesNode extends NodeBase {
  readonly kind: "values";
  readonly values: readonly JsonValue[];
  /** What each value means, where the schema is a `oneOf` of described constants. */
  readonly descriptions: readonly (string | undefined)[];
}

/** A JSON type is taken when its facet is there. */
export interface ShapeNode extends NodeBase {
  readonly kind: "shape";
  readonly facets: Facets;
}

export interface Facets {
  readonly null?: true;
  readonly boolean?: true;
  readonly number?: NumberFacet;
  readonly string?: StringFacet;
  readonly array?: ArrayFacet;
  readonly object?: ObjectFacet;
}

export type FacetName = keyof Facets;

export interface NumberFacet {
  readonly integer: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
}

export interface StringFacet {
  /** Lengths are in code points. */
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly patterns: readonly string[];
  readonly formats: readonly string[];
}

export interface ArrayFacet {
  readonly prefix: readonly SchemaNode[];
  /** What follows the prefix. */
  readonly rest: SchemaNode;
  /** `items: true`, in a model that seals: `rest` takes anything, and still counts as having looked at every item. */
  readonly everyItem?: true;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems: boolean;
  /** `x-unique-by`: names of members in which no two items may agree. */
  readonly uniqueBy: readonly string[];
  readonly contains?: {
    readonly node: SchemaNode;
    readonly minimum: number;
    readonly maximum?: number;
  };
}

export interface ObjectFacet {
  readonly members: readonly Member[];
  readonly patterns: readonly { readonly pattern: string; readonly node: SchemaNode }[];
  /** Members that no name and no pattern claims. */
  readonly additional: SchemaNode;
  /** `additionalProperties: true`, in a model that seals: see `everyItem`. */
  readonly everyMember?: true;
  readonly names?: SchemaNode;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly dependentRequired: readonly {
    readonly name: string;
    readonly required: readonly string[];
  }[];
  readonly dependentSchemas: readonly { readonly name: string; readonly node: SchemaNode }[];
}

export interface Member {
  readonly name: string;
  readonly required: boolean;
  /** False for a required name that no `properties` describes; `additionalProperties` then applies to it. */
  readonly described: boolean;
  readonly node: SchemaNode;
}

export interface RefNode extends NodeBase {
  readonly kind: "ref";
  /** Key of `Model.definitions`. */
  readonly target: string;
}

/** `anyOf`, and `oneOf` when `exclusive`. */
export interface UnionNode extends NodeBase {
  readonly kind: "union";
  readonly exclusive: boolean;
  readonly arms: readonly SchemaNode[];
  readonly tag?: UnionTag;
  /** It stands for several `if`, and is no type of its own where conditions shape none. */
  readonly conditional?: true;
}

/** A required member whose values tell the arms apart. */
export interface UnionTag {
  readonly property: string;
  /** For each arm, in its order, the values that lead to it. No value leads to two arms. */
  readonly values: readonly (readonly JsonPrimitive[])[];
}

export type JsonPrimitive = null | boolean | number | string;

/** Every part holds. */
export interface AllNode extends NodeBase {
  readonly kind: "all";
  readonly parts: readonly SchemaNode[];
}

export interface NotNode extends NodeBase {
  readonly kind: "not";
  readonly node: SchemaNode;
}

/** `if`, `then`, `else`; an absent half is `any`. */
export interface BranchNode extends NodeBase {
  readonly kind: "branch";
  readonly test: SchemaNode;
  readonly yes: SchemaNode;
  readonly no: SchemaNode;
}

/**
 * `unevaluatedProperties` and `unevaluatedItems`: `node` holds, and each member or item that no keyword in it has looked
 * at, on the branches that took the value, fits the schema here.
 */
export interface SealedNode extends NodeBase {
  readonly kind: "sealed";
  readonly node: SchemaNode;
  readonly properties?: SchemaNode;
  readonly items?: SchemaNode;
}

/** What a reader of the schema is told and no validator checks. */
export interface Doc {
  readonly title?: string;
  readonly description?: string;
  readonly default?: JsonValue;
  readonly examples: readonly JsonValue[];
  readonly deprecated: boolean;
  /** Constraints that a type may not show, as tags: `@minimum 0`. */
  readonly constraints: readonly string[];
  /** What the validator does not check although the schema says it. */
  readonly notes: readonly string[];
}

/** A schema with a name of its own. */
export interface Definition {
  readonly id: string;
  /** A type name, unique in its model. */
  readonly name: string;
  readonly node: SchemaNode;
  readonly at: Place;
  /** It refers back to itself, directly or through others. */
  readonly recursive: boolean;
}

export interface Model {
  /** By id, in the order of their places. */
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** The definition behind a reference. Every reference of a model has one. */
export function definitionOf(model: Model, target: string): Definition {
  const definition = model.definitions.get(target);
  if (definition === undefined) throw new Error(`No definition ${target} in the model`);
  return definition;
}

/** Takes `never`, so that a new kind fails to compile wherever a switch forgets it. */
export function unreachable(value: never): never {
  throw new Error(`Unexpected ${JSON.stringify(value)}`);
}
