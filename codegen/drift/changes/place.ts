import type { JsonValue } from "../../load/json-value.ts";
import type { ArrayFacet, FacetName, SchemaNode } from "../../model/nodes.ts";
import type { SchemaRule } from "../rules/rules.ts";

export type Side = "before" | "after";

export function otherSide(side: Side): Side {
  return side === "before" ? "after" : "before";
}

/** The nodes of two schemas that are asked about the same values. */
export interface NodePair {
  readonly before: SchemaNode;
  readonly after: SchemaNode;
}

/** Whether two nodes take the same values, as far as that is proved. */
export type IsSame = (nodes: NodePair) => boolean;

/** A place inside the values of two schemas, and what each says of whatever stands there. */
export interface Place extends NodePair {
  /** By names: `from.city`, `legs[].km`. Empty for the whole value. */
  readonly subject: string;
  /** What is compared here, where that is a part of what is asked: an arm, without what is said beside its union. */
  readonly compared: NodePair;
  /** The one JSON type that is compared: an arm is one for each type that it shares with others. */
  readonly type?: FacetName;
  /**
   * What is asked of values that have described members alone, where that is something else: nothing is taken at a
   * place that no name describes.
   */
  readonly declared?: Partial<NodePair>;
  /** The whole value; a schema that refers to itself may have it inside as well. */
  readonly isWhole: boolean;
  /** What people are told here is told at another place, or of what is around. */
  readonly isUntold?: true;
  /** The places around it; more than one for what is referred to more than once. */
  readonly around: Around[];
}

export interface Around {
  readonly place: Place;
  readonly step: Step;
}

/** The way from a value to something inside it. */
export type Step =
  /** The same value: an arm of a union. */
  | { readonly kind: "same" }
  /** A member, by any one of these names. */
  | { readonly kind: "member"; readonly names: readonly string[] }
  | {
      readonly kind: "item";
      readonly index: number;
      readonly facets: Readonly<Record<Side, ArrayFacet>>;
    };

/** One thing that another schema says in another way. */
export interface LocalChange {
  readonly rule: SchemaRule;
  readonly place: Place;
  /** Of the finding: that of the place, and the member that is meant. */
  readonly subject: string;
  /** One sentence. */
  readonly message: string;
  /** The two local values, as the fingerprint has them; undefined for what is not there. */
  readonly said: Readonly<Record<Side, JsonValue | undefined>>;
  /** What the finding points at. */
  readonly at: Readonly<Record<Side, Pointed>>;
  /**
   * What each side asks, of the part that changed alone: it takes whatever the side takes, and more. Where it takes what
   * the other side takes, this change breaks nothing.
   */
  readonly asks: NodePair;
  /** Values that one side may take and the other may not; they are judged before they are used. */
  readonly tries?: (from: Side, made: Made) => Iterable<JsonValue>;
}

/** A part of a node's schema; the schema itself where it has none of them. */
export interface Pointed {
  readonly node: SchemaNode;
  /** Names on the way into the schema, the first that is there counts: `["properties", "to"]`. */
  readonly paths: readonly (readonly string[])[];
}

/** What values are made with. */
export interface Made {
  /** Some small values of a node of the side that values come from. */
  readonly some: (node: SchemaNode) => readonly JsonValue[];
  /** Some values of a node of the other side. */
  readonly others: (node: SchemaNode) => readonly JsonValue[];
  /** Valid values with one keyword of a node of the other side broken. */
  readonly broken: (node: SchemaNode, values: readonly JsonValue[]) => Iterable<JsonValue>;
}
