import { blended } from "../../fixtures/place-value.ts";
import type { JsonValue } from "../../load/json-value.ts";
import type { SchemaNode } from "../../model/nodes.ts";
import { anyAt } from "../../model/open-facets.ts";
import { type LocalChange, type Made, otherSide, type Place, type Side } from "./place.ts";
import { pointAt } from "./pointed.ts";
import { schemaText } from "./schema-text.ts";
import { armSubject } from "./subject.ts";

/** An alternative that one side alone has. */
export function armChange(
  place: Place,
  arm: SchemaNode,
  {
    judged,
    label,
    side,
  }: {
    readonly side: Side;
    /** What tells it from the others; empty where nothing does. */
    readonly label: string;
    /** The arm, with what is said beside its union. */
    readonly judged: SchemaNode;
  },
): LocalChange {
  const isRemoved = side === "before";
  const told = label === "" ? "an alternative" : `the alternative ${label}`;
  const text = label === "" ? schemaText(arm) : label;
  return {
    rule: isRemoved ? "union-arm-removed" : "union-arm-added",
    place,
    subject: armSubject(place.subject, label),
    message: `${told} is ${isRemoved ? "gone" : "new"}`,
    said: { before: isRemoved ? text : undefined, after: isRemoved ? undefined : text },
    at: {
      before: pointAt(isRemoved ? arm : place.before),
      after: pointAt(isRemoved ? place.after : arm),
    },
    asks: {
      before: isRemoved ? anyAt(place.before) : place.before,
      after: isRemoved ? place.after : anyAt(place.after),
    },
    tries: (from, made) =>
      from === side ? valuesOfArm([judged, arm], place[otherSide(side)], made) : [],
  };
}

/** Values of the alternative, also made wrong for what is left of the others. */
function* valuesOfArm(
  nodes: readonly SchemaNode[],
  others: SchemaNode,
  { broken, others: valuesOf, some }: Made,
): Iterable<JsonValue> {
  const own = nodes.flatMap((node) => some(node));
  yield* own;
  const wrong = [...broken(others, own), ...broken(others, valuesOf(others))];
  for (const value of own.slice(0, 3)) for (const other of wrong) yield* blended(other, value);
}
