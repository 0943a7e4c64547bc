import {
  type BranchNode,
  type Facets,
  type Model,
  type SchemaNode,
  type UnionNode,
  unreachable,
} from "../model/nodes.ts";
import { type CertainDefinitions, certainType, literalOf } from "./certain.ts";
import { exclude } from "./exclude.ts";
import { intersect, widened } from "./intersect.ts";
import { listType } from "./lists.ts";
import { isReadable, objectType, type Reading, untoldConditions } from "./records.ts";
import { overlapping, sealType, seenType, unseenType, withoutSeen } from "./sealed.ts";
import {
  anyList,
  anyRecord,
  booleanType,
  keyOf,
  neverType,
  nullType,
  numberType,
  stringType,
  type Type,
  unknownType,
  type World,
} from "./type.ts";
import { unionOf, unionOfSeen } from "./union.ts";

export interface TypingOptions {
  readonly model: Model;
  /**
   * Whether `if`, `not` and `dependent*` shape types. Where they do not, a type is one list of members, and a sentence
   * tells that there is more to it.
   */
  readonly conditions: boolean;
  /** Whether `minItems` and `maxItems` make tuples, which a list of any length does not fit. */
  readonly lengths: boolean;
}

/** What a type says about a value of one place. */
export interface TypedNode {
  readonly type: Type;
  /** What the validator checks and the type does not show: a short sentence for each. */
  readonly notes: readonly string[];
}

export interface ReadContext {
  readonly options: TypingOptions;
  readonly world: World;
  /** Below `unevaluated*`: whether what keywords have looked at is kept. */
  readonly keepsSeen: boolean;
  /** What is behind a reference; undefined while it is being read. */
  readonly target: (id: string, keepsSeen: boolean) => TypedNode | undefined;
  readonly certain: CertainDefinitions;
  /** The type of a node in a place of its own, with notes of its own. */
  readonly place: (node: SchemaNode) => TypedNode;
}

const untoldExclusion = "Not in the type: what the schema excludes.";
const untoldChoice = "Not in the type: that exactly one alternative may hold.";

/** So many alternatives are held against each other. */
const mostCompared = 8;

/** The widest set of values that the node takes. */
export function readType(node: SchemaNode, context: ReadContext): Type {
  switch (node.kind) {
    case "any":
      return context.keepsSeen ? unseenType : unknownType;
    case "never":
      return neverType;
    case "values":
      return seenNothing(unionOf(node.values.map(literalOf)), context);
    case "ref":
      return readReference(node.target, context);
    case "shape":
      return facetsType(node.facets, context);
    case "union":
      return choiceType(node, context);
    case "all":
      return allType(node.parts, context);
    case "not":
    case "branch":
      return allType([node], context);
    case "sealed": {
      const inner = readType(node.node, { ...context, keepsSeen: true });
      const seal = (one: SchemaNode | undefined): Type | undefined =>
        one === undefined ? undefined : innerType(one, context);
      const seals = { properties: seal(node.properties), items: seal(node.items) };
      const type = sealType(inner, seals, context.world);
      return context.keepsSeen ? type : withoutSeen(type);
    }
    default:
      return unreachable(node);
  }
}

function seenNothing(type: Type, { keepsSeen, world }: ReadContext): Type {
  return keepsSeen ? intersect(unseenType, type, world) : type;
}

function readReference(id: string, context: ReadContext): Type {
  if (!context.keepsSeen) return { kind: "ref", target: id };
  const found = context.target(id, true);
  if (found === undefined) return seenType;
  for (const note of found.notes) context.world.note(note);
  return found.type;
}

function innerType(node: SchemaNode, context: ReadContext): Type {
  return readType(node, { ...context, keepsSeen: false });
}

function readingOf(context: ReadContext): Reading {
  const { keepsSeen, options, place, world } = context;
  return {
    world,
    keepsSeen,
    same: (node) => readType(node, context),
    inner: (node) => innerType(node, context),
    member: place,
    conditions: options.conditions,
  };
}

function facetsType(facets: Facets, context: ReadContext): Type {
  const reading = readingOf(context);
  const { array, object } = facets;
  const { lengths } = context.options;
  const arms: Type[] = [];
  if (facets.string !== undefined) arms.push(stringType);
  if (facets.number !== undefined) arms.push(numberType);
  if (facets.boolean !== undefined) arms.push(booleanType);
  if (array !== undefined) arms.push(listType(array, reading, lengths));
  if (object !== undefined) arms.push(objectType(object, reading));
  if (facets.null !== undefined) arms.push(nullType);
  const told = arms.map((arm) => asAny(arm));
  return context.keepsSeen ? unionOfSeen(told) : unionOf(told);
}

/** One object for all of which nothing is said. */
function asAny(arm: Type): Type {
  if (arm.kind === "record") {
    const { index, members, seen, templates } = arm;
    const isAny = members.size + templates.length === 0 && index.kind === "unknown";
    return isAny && seen === undefined ? anyRecord : arm;
  }
  if (arm.kind !== "list") return arm;
  const { needed, prefix, rest, seen } = arm;
  const isAny = needed + prefix.length === 0 && rest.kind === "unknown" && seen === undefined;
  return isAny ? anyList : arm;
}

function choiceType(node: UnionNode, context: ReadContext): Type {
  const arms = node.arms.map((arm) => readType(arm, context));
  const isTold = node.tag !== undefined || !node.exclusive;
  const apart = isTold ? arms : exclusiveArms(node, arms, context);
  if (!context.keepsSeen) return unionOf(apart);
  return node.exclusive ? unionOfSeen(apart) : overlapping(apart);
}

/** Of each arm what no other one takes as well, as far as a type can say it. */
function exclusiveArms(
  node: UnionNode,
  arms: readonly Type[],
  context: ReadContext,
): readonly Type[] {
  const { options, world } = context;
  if (arms.length === 1 || areApart(arms, world)) return arms;
  if (!options.conditions || arms.length > mostCompared) {
    world.note(untoldChoice);
    return arms;
  }
  const certain = node.arms.map((arm) => certainType(arm, certainContext(context)));
  const narrowed = arms.map((arm, place) => {
    const others = certain.filter((_, index) => index !== place);
    return others.reduce(
      (left, other) => exclude(left, other, world, { namedOnly: !options.lengths }),
      arm,
    );
  });
  if (!areApart(narrowed, world)) world.note(untoldChoice);
  return narrowed;
}

function areApart(arms: readonly Type[], world: World): boolean {
  const quiet: World = { ...world, note: () => {} };
  return arms.every((arm, index) =>
    arms.slice(index + 1).every((other) => intersect(arm, other, quiet).kind === "never"),
  );
}

function certainContext(context: ReadContext): Parameters<typeof certainType>[1] {
  const world: World = { ...context.world, note: () => {} };
  const widest = (node: SchemaNode): Type => context.place(node).type;
  return { model: context.options.model, world, widest, definitions: context.certain };
}

/** What every part takes; conditions come last, so that they narrow what the others say. */
function allType(parts: readonly SchemaNode[], context: ReadContext): Type {
  const { keepsSeen, options, world } = context;
  const isCondition = (part: SchemaNode): boolean =>
    part.kind === "not" ||
    part.kind === "branch" ||
    (part.kind === "union" && part.conditional === true && !options.conditions);
  const start = keepsSeen ? unseenType : unknownType;
  const plain = parts
    .filter((part) => !isCondition(part))
    .map((part) => readType(part, context))
    .reduce((left, right) => intersect(left, right, world), start);
  const conditions = parts.filter(isCondition);
  if (conditions.length > 0 && !options.conditions) {
    world.note(untoldConditions);
    return widened(plain);
  }
  return conditions.reduce((left, part) => {
    if (part.kind === "not") return notType(left, part.node, context);
    return part.kind === "branch" ? branchType(left, part, context) : left;
  }, plain);
}

function notType(base: Type, node: SchemaNode, context: ReadContext): Type {
  const { world } = context;
  const certain = certainType(node, certainContext(context));
  const result = exclude(base, certain, world);
  const isWhole = result !== base && keyOf(certain) === keyOf(context.place(node).type);
  if (!isWhole) world.note(untoldExclusion);
  return result;
}

function branchType(base: Type, branch: BranchNode, context: ReadContext): Type {
  const { keepsSeen, world } = context;
  const certain = certainType(branch.test, certainContext(context));
  const passing = [branch.test, branch.yes]
    .map((node) => readType(node, context))
    .reduce((left, right) => intersect(left, right, world), base);
  const failing = intersect(exclude(base, certain, world), readType(branch.no, context), world);
  const result = keepsSeen ? unionOfSeen([passing, failing]) : unionOf([passing, failing]);
  const isNarrower = keyOf(result) !== keyOf(base);
  if (!isNarrower || !(isReadable(result) || keepsSeen)) {
    world.note(untoldConditions);
    return base;
  }
  return result;
}
