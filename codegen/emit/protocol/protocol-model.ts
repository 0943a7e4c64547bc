import { compareCodeUnits } from "../../load/json-value.ts";
import type { Definition, Model, UnionNode, UnionTag } from "../../model/nodes.ts";

/** The model of `schemas/`, by family: a folder of schemas is a module of types and one of validators. */
export interface ProtocolModel {
  readonly model: Model;
  readonly families: readonly Family[];
  readonly routes: readonly RouteDefinition[];
  readonly methods: readonly MethodDefinition[];
}

export interface Family {
  /** Name of the folder: `task-event`. */
  readonly name: string;
  /** Files it was made from, as diagnostics call them. */
  readonly files: readonly string[];
  readonly definitions: readonly Definition[];
}

export interface RouteDefinition {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly auth: string;
  readonly description: string;
  readonly query?: Definition;
  readonly request?: Definition;
  /** How the body of the request is written. */
  readonly encoding: "json" | "form";
  readonly response: Definition;
  readonly errors: readonly RouteErrorDefinition[];
}

/** An answer outside 2xx with a meaning of its own. */
export interface RouteErrorDefinition {
  readonly status?: number;
  readonly code?: string;
  readonly description: string;
}

export interface MethodDefinition {
  /** As on the wire: `SendMessage`. */
  readonly name: string;
  readonly variable: string;
  readonly description: string;
  readonly params: Definition;
  readonly result: Definition;
}

/** The family of a definition, by the folder of its file. */
export function familyOf(definition: Definition): string {
  return definition.at.source.file.split("/").at(-2) ?? "";
}

export function groupFamilies(model: Model): readonly Family[] {
  const groups = new Map<string, Definition[]>();
  for (const definition of model.definitions.values()) {
    const name = familyOf(definition);
    groups.set(name, [...(groups.get(name) ?? []), definition]);
  }
  return [...groups.keys()].sort(compareCodeUnits).map((name) => {
    const definitions = groups.get(name) ?? [];
    const files = [...new Set(definitions.map((definition) => definition.at.source.file))].sort(
      compareCodeUnits,
    );
    return { name, files, definitions };
  });
}

/** A union of messages that grows: its readers get unknown ones as data, its writers do not. */
export interface MessageUnion {
  readonly definition: Definition;
  readonly union: UnionNode;
  readonly tag: UnionTag;
}

/** A union of objects of our own making, told apart by a text, that is closed for readers as well: `ArtifactRef`. */
export function closedUnion(definition: Definition, model: Model): MessageUnion | undefined {
  const { node } = definition;
  if (node.kind !== "union" || node.tag === undefined) return undefined;
  if (messageUnion(definition, model) !== undefined) return undefined;
  const isText = node.tag.values.flat().every((value) => typeof value === "string");
  const isNamed = node.arms.every((arm) => arm.kind === "ref");
  return isText && isNamed ? { definition, union: node, tag: node.tag } : undefined;
}

/** The document whose arms are other documents, told apart by a text: a family of messages. */
export function messageUnion(definition: Definition, model: Model): MessageUnion | undefined {
  const { node, at } = definition;
  if (node.kind !== "union" || node.tag === undefined || at.pointer !== "") return undefined;
  const isText = node.tag.values.flat().every((value) => typeof value === "string");
  const isFamily = node.arms.every((arm) => {
    return arm.kind === "ref" && model.definitions.get(arm.target)?.at.source !== at.source;
  });
  return isText && isFamily ? { definition, union: node, tag: node.tag } : undefined;
}
