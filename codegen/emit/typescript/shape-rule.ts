import { formats } from "../../formats/formats.ts";
import type {
  ArrayFacet,
  Facets,
  NumberFacet,
  ObjectFacet,
  StringFacet,
} from "../../model/nodes.ts";
import { facetNames } from "../../model/view.ts";
import { wantedTypes } from "../../model/words.ts";
import { helper, raw } from "../code.ts";
import { arrow } from "./expression.ts";
import { objectLiteral, printNumber, printString } from "./literals.ts";
import { isInherited } from "./members.ts";
import { patternCondition } from "./pattern-condition.ts";
import {
  entry,
  jsonList,
  type Literal,
  listLiteral,
  plain,
  record,
  textLiteral,
} from "./rule-literal.ts";
import { innerRule, type RulePlace, restRule, use } from "./rule-place.ts";

type Entry = readonly [key: string, value: Literal];

export function shapeRule(facets: Facets, place: RulePlace): Literal {
  const { array, number, object, string } = facets;
  const isEvery = facetNames.every((name) => facets[name] !== undefined);
  const words = isEvery && number?.integer !== true ? undefined : wantedTypes(facets);
  const entries = [
    ...(number === undefined ? [] : numberEntries(number, place)),
    ...(string === undefined ? [] : stringEntries(string, place)),
    ...(array === undefined ? [] : listEntries(array, place)),
    ...(object === undefined ? [] : objectEntries(object, place)),
  ];
  if (words === undefined) return record(entries);
  use(place, "type");
  return entries.length === 0
    ? textLiteral(words)
    : record([["type", textLiteral(words)], ...entries]);
}

/** Keywords that have a number, those among them that the facet has. */
function limits<Key extends string>(
  facet: { readonly [key in Key]?: number },
  keys: readonly Key[],
  place: RulePlace,
): readonly Entry[] {
  return keys.flatMap((key) => {
    const limit = facet[key];
    if (limit === undefined || (limit === 0 && key.startsWith("min") && key !== "minimum"))
      return [];
    use(place, key);
    return [[key, plain(printNumber(limit))] as const];
  });
}

function numberEntries(facet: NumberFacet, place: RulePlace): readonly Entry[] {
  const keys = [
    ...(["minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf"] as const),
  ];
  return limits(facet, keys, place);
}

function stringEntries(facet: StringFacet, place: RulePlace): readonly Entry[] {
  const patterns = facet.patterns.map((pattern) =>
    listLiteral([textLiteral(`must match ${pattern}`), patternTest(pattern)]),
  );
  const tests = facet.formats.flatMap((name) => {
    const format = formats.get(name);
    if (format === undefined) return [];
    return [listLiteral([textLiteral(`must be ${format.words}`), plain(helper(format.helper))])];
  });
  const entryOf = (key: string, items: readonly Literal[]): readonly Entry[] => {
    if (items.length === 0) return [];
    place.owner.module.use(key, "askTests");
    return [[key, listLiteral(items)]];
  };
  return [
    ...limits(facet, ["minLength", "maxLength"], place),
    ...entryOf("pattern", patterns),
    ...entryOf("format", tests),
  ];
}

function patternTest(pattern: string): Literal {
  return plain(arrow(raw("(text: string)"), patternCondition(pattern, raw("text"))));
}

function listEntries(array: ArrayFacet, place: RulePlace): readonly Entry[] {
  const { contains, prefix, rest } = array;
  const entries: Entry[] = [...limits(array, ["minItems", "maxItems"], place)];
  const add = (key: string, value: Literal, helper?: string): void => {
    use(place, key, helper);
    entries.push([key, value]);
  };
  if (rest.kind === "never") add("closedAfter", plain(printNumber(prefix.length)));
  if (prefix.length > 0) {
    const rules = prefix.map((node, index) => innerRule(node, place, `Item${index + 1}`, 2));
    add("prefixItems", listLiteral(rules));
  }
  if (rest.kind !== "never" && (rest.kind !== "any" || array.everyItem === true))
    add("items", innerRule(rest, place, "Item"), prefix.length === 0 ? "askItems" : "askRestItems");
  if (contains !== undefined) {
    const { maximum, minimum, node } = contains;
    add("contains", innerRule(node, place, "Contains"));
    if (minimum !== 1) entries.push(["minContains", plain(printNumber(minimum))]);
    if (maximum !== undefined) entries.push(["maxContains", plain(printNumber(maximum))]);
  }
  if (array.uniqueItems) add("uniqueItems", plain(raw("true")));
  if (array.uniqueBy.length > 0) add("uniqueBy", jsonList(array.uniqueBy, place.level + 1));
  return entries;
}

function objectEntries(object: ObjectFacet, place: RulePlace): readonly Entry[] {
  const { additional, names, patterns } = object;
  const entries: Entry[] = [];
  const add = (key: string, value: Literal, helper?: string): void => {
    use(place, key, helper);
    entries.push([key, value]);
  };
  const described = object.members.filter((member) => member.described);
  const isPlain = described.every(({ name }) => !/[~/]/.test(name) && !isInherited(name));
  const reader = isPlain ? "askPlainMembers" : "askMembers";
  if (described.length > 0) add("members", membersRule(described, place), reader);
  const required = object.members.filter((member) => !member.described && member.required);
  const requiredNames = required.map((member) => member.name);
  if (requiredNames.length > 0) add("required", jsonList(requiredNames, place.level + 1));
  for (const [key, value] of dependencyEntries(object, place)) add(key, value);
  entries.push(...limits(object, ["minProperties", "maxProperties"], place));
  if (names !== undefined) add("propertyNames", innerRule(names, place, "Name"));
  if (patterns.length > 0) {
    const pairs = patterns.map(({ pattern, node }, index) => {
      const rule = innerRule(node, place, `Pattern${index + 1}`, 3);
      return listLiteral([patternTest(pattern), rule]);
    });
    add("patternProperties", listLiteral(pairs));
  }
  if (additional.kind !== "any" || object.everyMember === true) {
    const words = { step: "Other", keyword: "additionalProperties", what: "a member" };
    add("additionalProperties", restRule(additional, place, words));
  }
  return entries;
}

/** A name ends in what says whether the member is required, so no name is one that objects have already. */
function membersRule(members: ObjectFacet["members"], place: RulePlace): Literal {
  const entries = members.map(({ name, node, required }) => {
    const key = printString(`${name}${required ? "!" : "?"}`);
    return entry(key, innerRule(node, place, name, 2).code);
  });
  return plain(objectLiteral(entries));
}

function dependencyEntries(object: ObjectFacet, place: RulePlace): readonly Entry[] {
  const { dependentRequired, dependentSchemas } = object;
  const required = dependentRequired.map(({ name, required: others }) =>
    listLiteral([textLiteral(name), jsonList(others, place.level + 3)]),
  );
  const schemas = dependentSchemas.map(({ name, node }) =>
    listLiteral([textLiteral(name), innerRule(node, place, `If${name}`, 3)]),
  );
  return [
    ...(required.length === 0 ? [] : [["dependentRequired", listLiteral(required)] as const]),
    ...(schemas.length === 0 ? [] : [["dependentSchemas", listLiteral(schemas)] as const]),
  ];
}
