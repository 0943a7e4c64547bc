import {
  type ArrayFacet,
  definitionOf,
  type Facets,
  type ObjectFacet,
  type RefNode,
  type SchemaNode,
  unreachable,
} from "../../model/nodes.ts";
import { type Code, code, lines, raw } from "../code.ts";
import { conditionOf, guardedCondition } from "./conditions.ts";
import { when } from "./expression.ts";
import { identifier, printNumber, printString } from "./literals.ts";
import { describedNames, hasMember } from "./members.ts";
import { patternCondition } from "./pattern-condition.ts";
import { typeCondition } from "./scalar-conditions.ts";
import { block, choose, forEachKey, invoke } from "./statements.ts";
import { below, depthArguments, depthOfRef, homeOf, type Owner } from "./validator-module.ts";

const value = raw("value");
const seen = raw("seen");

/**
 * The body of a function that adds to `seen` each member name and each index of `value` that a keyword of the node
 * looked at. `value` is known to fit the node.
 */
export function gathererBody(node: SchemaNode, owner: Owner): Code {
  return lines(...gatherStatements(node, owner));
}

/** A call of that function; nothing where the node looks at nothing. */
export function gather(node: SchemaNode, owner: Owner): readonly Code[] {
  if (!looks(node)) return [];
  if (node.kind === "ref") return [callGatherer(node, owner)];
  const name = identifier(owner.module.ask("gather", node, owner));
  return [invoke(name, value, seen, ...depthArguments(owner))];
}

function callGatherer(node: RefNode, owner: Owner): Code {
  const { module } = owner;
  const definition = definitionOf(module.scope.model, node.target);
  const home = homeOf(definition, module);
  const name = identifier(module.ask("gather", definition.node, home));
  return invoke(name, value, seen, ...depthOfRef(definition, owner));
}

function gatherStatements(node: SchemaNode, owner: Owner): readonly Code[] {
  switch (node.kind) {
    case "any":
    case "never":
    case "values":
    case "not":
      return [];
    case "ref":
      return gather(node, owner);
    case "shape":
      return shapeStatements(node.facets, owner);
    case "all":
      return node.parts.flatMap((one, index) =>
        gatherStatements(one, below(owner, `Part${index + 1}`)),
      );
    case "union":
      return node.arms.flatMap((arm, index) => {
        const armOwner = below(owner, `Arm${index + 1}`);
        return looks(arm)
          ? choose(guardedCondition(arm, value, armOwner), gather(arm, armOwner), [])
          : [];
      });
    case "branch": {
      const yes = [
        ...gather(node.test, below(owner, "If")),
        ...gather(node.yes, below(owner, "Then")),
      ];
      const no = gather(node.no, below(owner, "Else"));
      return choose(guardedCondition(node.test, value, below(owner, "If")), yes, no);
    }
    case "sealed":
      return [
        ...gather(node.node, below(owner, "Sealed")),
        ...within("object", node.properties === undefined ? [] : [everyName]),
        ...within("array", node.items === undefined ? [] : [everyIndex]),
      ];
    default:
      return unreachable(node);
  }
}

/** Whether the node may look at any member or item. */
function looks(node: SchemaNode): boolean {
  switch (node.kind) {
    case "any":
    case "never":
    case "values":
    case "not":
      return false;
    case "ref":
    case "sealed":
      return true;
    case "shape": {
      const { array, object } = node.facets;
      return (
        (array !== undefined && arrayStatements(array).length > 0) ||
        array?.contains !== undefined ||
        (object !== undefined && memberStatements(object).length > 0) ||
        (object?.dependentSchemas ?? []).some((one) => looks(one.node))
      );
    }
    case "all":
      return node.parts.some(looks);
    case "union":
      return node.arms.some(looks);
    case "branch":
      return looks(node.test) || looks(node.yes) || looks(node.no);
    default:
      return unreachable(node);
  }
}

const everyName = forEachKey([code`${seen}.add(key);`]);
const everyIndex = block(raw("for (const index of value.keys()) "), [raw("seen.add(index);")]);

function shapeStatements({ array, object }: Facets, owner: Owner): readonly Code[] {
  const dependent = (object?.dependentSchemas ?? []).flatMap(({ name, node }) =>
    choose(hasMember(name), gather(node, below(below(owner, "If"), name)), []),
  );
  return [
    ...within("object", object === undefined ? [] : [...memberStatements(object), ...dependent]),
    ...within(
      "array",
      array === undefined ? [] : [...arrayStatements(array), ...containsStatements(array, owner)],
    ),
  ];
}

function within(type: "array" | "object", statements: readonly Code[]): readonly Code[] {
  return choose(typeCondition(type, {}, value), statements, []);
}

function memberStatements(object: ObjectFacet): readonly Code[] {
  if (object.everyMember === true || object.additional.kind !== "any") return [everyName];
  const matching = object.patterns.map(({ pattern }) =>
    when(patternCondition(pattern, raw("key")), raw("seen.add(key);")),
  );
  return [
    ...describedNames(object).map((name) => invoke(raw("seen.add"), printString(name))),
    ...(matching.length === 0 ? [] : [forEachKey(matching)]),
  ];
}

function arrayStatements(array: ArrayFacet): readonly Code[] {
  if (array.everyItem === true || array.rest.kind !== "any") return [everyIndex];
  return array.prefix.map((_, index) => invoke(raw("seen.add"), printNumber(index)));
}

function containsStatements(array: ArrayFacet, owner: Owner): readonly Code[] {
  if (array.contains === undefined) return [];
  const test = conditionOf(array.contains.node, raw("item"), below(owner, "Contains"));
  const statements = choose(test, [raw("seen.add(index);")], []);
  if (statements.length === 0) return [];
  return [block(raw("for (const [index, item] of value.entries()) "), statements)];
}

/** What a sealed value has that nobody looked at, each member with statements of its own. */
export function unseenStatements(
  node: SchemaNode,
  {
    type,
    statements,
    looks: looksAtItem,
    owner,
  }: {
    readonly type: "array" | "object";
    /** About `item`, or `value[key]`; those that only fail look at neither. */
    readonly statements: readonly Code[];
    readonly looks: boolean;
    readonly owner: Owner;
  },
): readonly Code[] {
  if (statements.length === 0) return [];
  const inner = below(owner, "Sealed");
  const key = type === "object" ? "key" : "index";
  const every = [code`if (seen.has(${raw(key)})) continue;`, ...statements];
  const head = looksAtItem
    ? raw("for (const [index, item] of value.entries()) ")
    : raw("for (const index of value.keys()) ");
  const loop = type === "object" ? forEachKey(every) : block(head, every);
  return within(type, [
    raw("const seen = new Set<string | number>();"),
    ...gather(node, inner),
    loop,
  ]);
}
