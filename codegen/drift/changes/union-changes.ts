import type { FacetName, SchemaNode } from "../../model/nodes.ts";
import { anyAt } from "../../model/open-facets.ts";
import { armChange } from "./arm-change.ts";
import { shapeAt } from "./asks.ts";
import { innerPlace } from "./inner-place.ts";
import { labelOf, likeness, type Matching, matchArms } from "./match-arms.ts";
import type { LocalChange, Place, Side } from "./place.ts";
import { pointBoth } from "./pointed.ts";
import { schemaText } from "./schema-text.ts";
import { armSubject } from "./subject.ts";
import type { Arms, View } from "./view.ts";

export interface UnionChanges {
  readonly changes: readonly LocalChange[];
  readonly places: readonly Place[];
}

/** The alternatives of one type on both sides; a side without a union is one alternative. */
export function unionChanges(
  place: Place,
  name: FacetName,
  views: Readonly<Record<Side, View>>,
  matching: Matching,
): UnionChanges {
  const arms = {
    before: armsOf(place, "before", name, views),
    after: armsOf(place, "after", name, views),
  };
  const isUnion = arms.before.nodes.length > 1 && arms.after.nodes.length > 1;
  if (!isUnion && !hasLikeArms(arms, matching))
    return { changes: [otherSchema(place)], places: [] };
  const { added, pairs, removed } = matchArms(arms, matching);
  const places = pairs.map((pair) => {
    const { after, before, label } = pair;
    const judged = {
      before: besideBase(before, "before", name, views),
      after: besideBase(after, "after", name, views),
    };
    const subject = armSubject(place.subject, label);
    return innerPlace(
      place,
      { kind: "same" },
      {
        ...judged,
        compared: { before, after },
        subject,
        type: name,
        ...(isUnion ? {} : { isUntold: true as const }),
      },
    );
  });
  const gone = (side: Side, nodes: readonly SchemaNode[]): readonly LocalChange[] =>
    nodes.map((arm) => {
      const judged = besideBase(arm, side, name, views);
      return armChange(place, arm, { side, judged, label: labelOf(arm, arms[side]) });
    });
  const changes = [
    ...gone("before", removed),
    ...gone("after", added),
    ...exclusiveChanges(place, arms),
  ];
  return { changes, places };
}

function armsOf(
  place: Place,
  side: Side,
  name: FacetName,
  views: Readonly<Record<Side, View>>,
): Arms {
  return views[side].arms.get(name) ?? { nodes: [place.compared[side]], exclusive: false };
}

/** What is said beside a union holds for each of its arms. */
function besideBase(
  arm: SchemaNode,
  side: Side,
  name: FacetName,
  views: Readonly<Record<Side, View>>,
): SchemaNode {
  const view = views[side];
  const facet = view.facets[name];
  if (facet === undefined || !view.arms.has(name)) return arm;
  const parts = [shapeAt(arm, { [name]: facet }), arm];
  return { kind: "all", at: arm.at, doc: arm.doc, parts };
}

function hasLikeArms(
  { after, before }: Readonly<Record<Side, Arms>>,
  { views }: Matching,
): boolean {
  return before.nodes.some((one) =>
    after.nodes.some((other) => likeness(views.before(one), views.after(other)) > 0),
  );
}

/** What has no part in common is compared as a whole. */
export function otherSchema(place: Place): LocalChange {
  return {
    rule: "schema-changed",
    place,
    subject: place.subject,
    message: "the schema is built in another way",
    said: { before: schemaText(place.before), after: schemaText(place.after) },
    at: pointBoth(place),
    asks: { before: place.before, after: place.after },
  };
}

/** `oneOf` refuses what two arms take. */
function exclusiveChanges(
  place: Place,
  { after, before }: Readonly<Record<Side, Arms>>,
): readonly LocalChange[] {
  const [was, is] = [before, after].map(
    (arms) => arms.exclusive && arms.tag === undefined && arms.nodes.length > 1,
  );
  if (was === is) return [];
  return [
    {
      rule: "condition-changed",
      place,
      subject: place.subject,
      message:
        is === true
          ? "only one of the alternatives may fit now"
          : "several of the alternatives may fit now",
      said: { before: was, after: is },
      at: pointBoth(place, "oneOf", "anyOf"),
      asks: {
        before: was === true ? place.before : anyAt(place.before),
        after: is === true ? place.after : anyAt(place.after),
      },
    },
  ];
}
