import type { Member, ObjectFacet, SchemaNode } from "../model/nodes.ts";
import { exclude } from "./exclude.ts";
import { intersect, widened } from "./intersect.ts";
import { isAnyName, isName, type NamePattern, readNamePattern } from "./name-pattern.ts";
import {
  armsOf,
  member,
  neverType,
  type RecordMember,
  type RecordType,
  record,
  type SeenNames,
  type Template,
  type Type,
  unknownType,
  type World,
} from "./type.ts";
import { unionOf, unionOfSeen } from "./union.ts";

/** How the reader of nodes reads on inside an object or list. */
export interface Reading {
  readonly world: World;
  /** Whether members and items that a keyword has looked at are kept apart. */
  readonly keepsSeen: boolean;
  /** The type of a node that judges the same value. */
  readonly same: (node: SchemaNode) => Type;
  /** The type of a member's or item's node; what it does not show is told in the doc of this place. */
  readonly inner: (node: SchemaNode) => Type;
  /** The same for a member, whose doc has notes of its own. */
  readonly member: (node: SchemaNode) => { readonly type: Type; readonly notes: readonly string[] };
  readonly conditions: boolean;
}

const untoldNames = "Not in the type: which names its members may have.";
const untoldPatterns = "Not in the type: which names have which type.";

/** The type of an object; several where the presence of a member changes it. */
export function objectType(object: ObjectFacet, reading: Reading): Type {
  const { world } = reading;
  const plain = plainRecord(object, reading);
  if (plain.kind !== "record") return plain;
  const named = object.names === undefined ? plain : namedRecord(plain, object.names, reading);
  const emptied =
    object.maxProperties === 0 ? intersect(named, record([], neverType), world) : named;
  return dependentTypes(emptied, object, reading);
}

interface PatternType extends NamePattern {
  readonly type: Type;
}

/** The types of members that patterns and `additionalProperties` speak of. */
interface OtherTypes {
  readonly patterns: readonly PatternType[];
  readonly templates: RecordType["templates"];
  readonly index: Type;
  /** Of members that no pattern takes. */
  readonly additional: Type;
}

function plainRecord(object: ObjectFacet, reading: Reading): Type {
  const patterns = object.patterns.map(({ node, pattern }): PatternType => {
    return { ...readNamePattern(pattern), type: reading.inner(node) };
  });
  const others = otherTypes(patterns, reading.inner(object.additional), reading);
  const members = new Map<string, RecordMember>();
  for (const one of object.members) {
    const found = readMember(one, others, reading);
    if (found === undefined) return neverType;
    members.set(one.name, found);
  }
  for (const { template, type } of others.templates) {
    const [name = ""] = template;
    if (!isName(template) || members.has(name)) continue;
    const joint = claimsOf(name, patterns).reduce(
      (left, right) => meet(left, right, reading),
      type,
    );
    members.set(name, member(joint.kind === "never" ? "forbidden" : "optional", joint));
  }
  const seen = reading.keepsSeen ? { seen: seenNames(object, patterns) } : {};
  const templates = others.templates.filter(({ template }) => !isName(template));
  return { kind: "record", members, templates, index: others.index, ...seen };
}

function meet(left: Type, right: Type, { world }: Reading): Type {
  return intersect(left, right, world);
}

/**
 * Forms that take more names than their pattern are only told where they stand alone in a closed object: there no valid
 * name has one of them but by that pattern.
 */
function otherTypes(
  patterns: readonly PatternType[],
  additional: Type,
  reading: Reading,
): OtherTypes {
  const isAlone = patterns.length === 1 && additional.kind === "never";
  const told = patterns.filter(({ exact, forms }) => forms !== undefined && (exact || isAlone));
  const loose = patterns.filter((pattern) => !told.includes(pattern));
  if (loose.length > 0) reading.world.note(untoldPatterns);
  const every = told.flatMap(({ forms = [], type }) =>
    forms.map((template) => ({ template, type })),
  );
  const all = every.filter(({ template }) => isAnyName(template)).map(({ type }) => type);
  const whole =
    all.length === 0 ? undefined : all.reduce((left, right) => meet(left, right, reading));
  const templates = every.flatMap(({ template, type }) => {
    if (isAnyName(template)) return [];
    return [{ template, type: whole === undefined ? type : meet(type, whole, reading) }];
  });
  const index = whole ?? unionOf([additional, ...loose.map(({ type }) => type)]);
  return { patterns, templates, index, additional };
}

/** The types of the patterns that take a name for certain. */
function claimsOf(name: string, patterns: readonly PatternType[]): readonly Type[] {
  return patterns.filter(({ takes }) => takes(name) === true).map(({ type }) => type);
}

function readMember(
  { described, name, node, required }: Member,
  { additional, patterns }: OtherTypes,
  reading: Reading,
): RecordMember | undefined {
  const { notes, type } = described ? reading.member(node) : { type: undefined, notes: [] };
  const claims = claimsOf(name, patterns);
  const isTold = described || claims.length > 0;
  const mayBeClaimed = patterns.some(({ takes }) => takes(name) === undefined);
  const types = [
    ...(type === undefined ? [] : [type]),
    ...claims,
    ...(isTold ? [] : [mayBeClaimed ? unknownType : additional]),
  ];
  const joint = types.reduce((left, right) => meet(left, right, reading));
  if (joint.kind === "never" && required) return undefined;
  const presence = joint.kind === "never" ? "forbidden" : required ? "required" : "optional";
  return { presence, type: joint, notes, ...(described ? { doc: node.doc, at: node.at } : {}) };
}

/** `additionalProperties` has looked at whatever it applies to, so at all there is. */
function seenNames(object: ObjectFacet, patterns: readonly PatternType[]): SeenNames {
  const named = object.members.filter(({ described }) => described).map(({ name }) => name);
  const forms = patterns.flatMap((pattern) => pattern.forms ?? []);
  return {
    names: new Set([...named, ...forms.filter(isName).map(([name = ""]) => name)]),
    templates: forms.filter((form) => !isName(form)),
    all:
      object.everyMember === true ||
      object.additional.kind !== "any" ||
      patterns.some((pattern) => pattern.forms === undefined || pattern.forms.some(isAnyName)),
  };
}

/** Names from a list become members, names of a form an index of that form. */
function namedRecord(plain: RecordType, names: SchemaNode, reading: Reading): Type {
  const { world } = reading;
  if (names.kind === "never") return intersect(plain, record([], neverType), world);
  const known = knownNames(reading.inner(names), world);
  if (known !== undefined) {
    const members = known.map((name) => [name, member("optional", unknownType)] as const);
    return intersect(plain, record(members, neverType), world);
  }
  const pattern = onlyPattern(names);
  const forms = pattern === undefined ? undefined : readNamePattern(pattern).forms;
  if (forms !== undefined) return intersect(plain, formedRecord(forms), world);
  world.note(untoldNames);
  return plain;
}

function formedRecord(forms: readonly Template[]): RecordType {
  const names = forms
    .filter(isName)
    .map(([name = ""]) => [name, member("optional", unknownType)] as const);
  const templates = forms
    .filter((template) => !isName(template))
    .map((template) => ({ template, type: unknownType }));
  return { ...record(names, neverType), templates };
}

function knownNames(type: Type, world: World): readonly string[] | undefined {
  const target = type.kind === "ref" ? world.resolve(type.target) : type;
  if (target === undefined || target.kind === "unknown") return undefined;
  const names: string[] = [];
  for (const arm of armsOf(target)) {
    if (arm.kind === "string" || arm.kind === "ref" || arm.kind === "intersection")
      return undefined;
    // A name is a text: what else the schema takes is no name.
    if (arm.kind === "literal" && typeof arm.value === "string") names.push(arm.value);
  }
  return names;
}

/** The pattern of a schema that asks for nothing else. */
function onlyPattern(node: SchemaNode): string | undefined {
  if (node.kind !== "shape" || node.facets.string === undefined) return undefined;
  const { formats, maxLength, minLength, patterns } = node.facets.string;
  const isOnly = formats.length === 0 && maxLength === undefined && (minLength ?? 0) === 0;
  return isOnly && patterns.length === 1 ? patterns[0] : undefined;
}

/** An object has the member and what follows from it, or it does not have the member. */
function dependentTypes(type: Type, object: ObjectFacet, reading: Reading): Type {
  const required = object.dependentRequired.map(({ name, required: names }) => ({
    name,
    follows: (): Type => record(names.map((one) => [one, member("required", unknownType)])),
  }));
  const schemas = object.dependentSchemas.map(({ name, node }) => ({
    name,
    follows: (): Type => reading.same(node),
  }));
  const all = [...required.filter(({ name }) => !isSelf(name, object)), ...schemas];
  if (all.length > 0 && !reading.conditions) {
    reading.world.note(untoldConditions);
    return widened(type);
  }
  return all.reduce((left, dependent) => dependentType(left, dependent, reading), type);
}

export const untoldConditions = "Not in the type: conditions that the schema states.";

/** More kinds of object than this are harder to read than a sentence. */
const mostConditionArms = 4;

export function isReadable(type: Type): boolean {
  return armsOf(type).filter(({ kind }) => kind === "record").length <= mostConditionArms;
}

function isSelf(name: string, object: ObjectFacet): boolean {
  return object.dependentRequired.some(
    (one) => one.name === name && one.required.every((wanted) => wanted === name),
  );
}

function dependentType(
  type: Type,
  dependent: { readonly name: string; readonly follows: () => Type },
  reading: Reading,
): Type {
  const { world } = reading;
  const present = record([[dependent.name, member("required", unknownType)]]);
  const having = intersect(type, present, world);
  const lacking = exclude(type, present, world);
  const following = intersect(having, dependent.follows(), world);
  const result = (reading.keepsSeen ? unionOfSeen : unionOf)([lacking, following]);
  if (isReadable(result)) return result;
  world.note(untoldConditions);
  return reading.keepsSeen ? result : type;
}
