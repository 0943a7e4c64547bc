import { counted } from "../../templates/validator/counted.ts";
import { type JsonObject, member } from "../load/json-value.ts";
import type { ObjectFacet, SealedNode } from "../model/nodes.ts";
import { holds } from "./fits.ts";
import { describedNames, nodesOfName } from "./member-nodes.ts";
import { type Issues, inside, noIssues, type Place, refuse } from "./place.ts";
import { unseenMembers } from "./unseen.ts";

export function collectObject(facet: ObjectFacet, object: JsonObject, place: Place): Issues {
  const members = facet.members.flatMap(({ name, node, required }) => {
    const value = member(object, name);
    if (value !== undefined) return place.collect(node, inside(place, name, value));
    const message = `must have member ${JSON.stringify(name)}`;
    return required ? refuse(place, "required", message) : noIssues;
  });
  return [
    ...members,
    ...collectDependencies(facet, object, place),
    ...collectSize(facet, Object.keys(object).length, place),
    ...collectNames(facet, object, place),
  ];
}

function collectDependencies(facet: ObjectFacet, object: JsonObject, place: Place): Issues {
  const required = facet.dependentRequired.flatMap(({ name, required: others }) => {
    if (!Object.hasOwn(object, name)) return noIssues;
    return others
      .filter((other) => !Object.hasOwn(object, other))
      .flatMap((other) => {
        const because = `because it has ${JSON.stringify(name)}`;
        const message = `must have member ${JSON.stringify(other)}, ${because}`;
        return refuse(place, "dependentRequired", message);
      });
  });
  const schemas = facet.dependentSchemas.flatMap(({ name, node }) =>
    Object.hasOwn(object, name) ? place.collect(node, place) : noIssues,
  );
  return [...required, ...schemas];
}

function collectSize(facet: ObjectFacet, size: number, place: Place): Issues {
  const { maxProperties = Infinity, minProperties = 0 } = facet;
  if (size < minProperties)
    return refuse(place, "minProperties", `must have at least ${counted(minProperties, "member")}`);
  if (size <= maxProperties) return noIssues;
  return refuse(place, "maxProperties", `must have at most ${counted(maxProperties, "member")}`);
}

function collectNames(facet: ObjectFacet, object: JsonObject, place: Place): Issues {
  const { additional, names, patterns } = facet;
  if (additional.kind === "any" && patterns.length === 0 && names === undefined) return noIssues;
  const described = describedNames(facet);
  return Object.entries(object).flatMap(([name, value]) => {
    const at = inside(place, name, value);
    const byName = names === undefined ? noIssues : place.collect(names, { ...at, value: name });
    const byNode = nodesOfName(facet, name, described).flatMap((node) =>
      node === additional && node.kind === "never"
        ? refuse(at, "additionalProperties", notHere("a member"))
        : place.collect(node, at),
    );
    return [...byName, ...byNode];
  });
}

/** What `unevaluatedProperties` and `unevaluatedItems` say of members and items that nothing looked at. */
export function collectUnseen(node: SealedNode, place: Place): Issues {
  const { depth, evaluation, value } = place;
  return unseenMembers(node, value, { depth, evaluation, holds }).flatMap((unseen) => {
    const at = inside(place, unseen.key, unseen.value);
    if (unseen.node.kind !== "never") return place.collect(unseen.node, at);
    return typeof unseen.key === "number"
      ? refuse(at, "unevaluatedItems", notHere("an item"))
      : refuse(at, "unevaluatedProperties", notHere("a member"));
  });
}

function notHere(what: string): string {
  return `is not ${what} that may be here`;
}
