import { equalJson, type JsonValue } from "../../load/json-value.ts";
import { type Doc, definitionOf, type Model, type SchemaNode } from "../../model/nodes.ts";
import { anyAt } from "../../model/open-facets.ts";
import type { LocalChange, Place, Side } from "./place.ts";
import { pointBoth } from "./pointed.ts";
import { sortedText, valueText } from "./subject.ts";

/** What people are told at a place, wherever it is written. */
interface Told {
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly examples: readonly JsonValue[];
  readonly default: JsonValue | undefined;
  readonly deprecated: boolean;
  /** What each of the listed values means, where somebody says it. */
  readonly values: ReadonlyMap<string, string>;
}

export interface DocumentationChanges {
  /** Descriptions, titles and examples that differ. */
  readonly documentation: number;
  readonly changes: readonly LocalChange[];
}

export function documentationChanges(
  place: Place,
  models: Readonly<Record<Side, Model>>,
): DocumentationChanges {
  const before = toldAt(place.compared.before, models.before);
  const after = toldAt(place.compared.after, models.after);
  const differs = [
    before.title !== after.title,
    before.description !== after.description,
    !equalJson(before.examples, after.examples),
  ];
  const meanings = [...before.values].filter(([value, words]) => {
    const others = after.values.get(value);
    return others !== undefined && others !== words;
  });
  const changes: LocalChange[] = [];
  const [was, is] = [before.default, after.default];
  if (was === undefined || is === undefined ? was !== is : !equalJson(was, is))
    changes.push(
      silent(place, "default-changed", { before: was, after: is }, defaultMessage(was, is)),
    );
  if (before.deprecated !== after.deprecated)
    changes.push(
      silent(
        place,
        "deprecation-changed",
        { before: before.deprecated, after: after.deprecated },
        after.deprecated ? "it is deprecated now" : "it is no longer deprecated",
      ),
    );
  return { documentation: differs.filter(Boolean).length + meanings.length, changes };
}

/** A change that no value shows. */
function silent(
  place: Place,
  rule: "default-changed" | "deprecation-changed",
  said: LocalChange["said"],
  message: string,
): LocalChange {
  const keyword = rule === "default-changed" ? "default" : "deprecated";
  return {
    rule,
    place,
    subject: place.subject,
    message,
    said,
    at: pointBoth(place, keyword),
    asks: { before: anyAt(place.before), after: anyAt(place.after) },
  };
}

function defaultMessage(before: JsonValue | undefined, after: JsonValue | undefined): string {
  if (after === undefined)
    return `there is no default any more, it was ${valueText(before ?? null)}`;
  if (before === undefined) return `the default is ${valueText(after)} now, there was none`;
  return `the default is ${valueText(after)}, it was ${valueText(before)}`;
}

/** Whatever is said at a reference goes before what is said behind it. */
function toldAt(node: SchemaNode, model: Model): Told {
  const nodes = new Set([node]);
  // A Set iterates what is added on the way.
  for (const one of nodes)
    if (one.kind === "ref") nodes.add(definitionOf(model, one.target).node);
    else if (one.kind === "all") for (const part of one.parts) nodes.add(part);
  const docs = [...nodes].map((one) => one.doc);
  const first = <Result>(read: (doc: Doc) => Result | undefined): Result | undefined =>
    docs.map(read).find((one) => one !== undefined);
  return {
    title: first((doc) => doc.title),
    description: first((doc) => doc.description),
    examples: first((doc) => (doc.examples.length > 0 ? doc.examples : undefined)) ?? [],
    default: first((doc) => doc.default),
    deprecated: docs.some((doc) => doc.deprecated),
    values: meaningsOf([...nodes]),
  };
}

function meaningsOf(nodes: readonly SchemaNode[]): ReadonlyMap<string, string> {
  const node = nodes.find((one) => one.kind === "values");
  if (node === undefined || !node.descriptions.some((words) => words !== undefined))
    return noMeanings;
  return new Map(
    node.values.map((value, index) => [sortedText(value), node.descriptions[index] ?? ""]),
  );
}

const noMeanings: ReadonlyMap<string, string> = new Map();
