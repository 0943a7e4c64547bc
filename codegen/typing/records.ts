import type { Member, ObjectFacet, SchemaNode } from "../model/nodes.ts";
import { exclude } from "./exclude.ts";
import { intersect, widened } from "./intersect.ts";
import {
  anyRecord,
  armsOf,
  matchesTemplate,
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
  /** The form of the names that a pattern takes, where it is exactly these; undefined where no form says it. */
  readonly template: (pattern: string) => Template | undefined;
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

function plainRecord(object: ObjectFacet, reading: Reading): Type {
  const additional = reading.inner(object.additional);
  const forms = object.patterns.map(({ node, pattern }) => ({
    template: reading.template(pattern),
    type: reading.inner(node),
  }));
  const all = forms.find(({ template }) => isAnything(template));
  const templates = forms.flatMap(({ template, type }) =>
    template === undefined || isAnything(template) ? [] : [{ template, type }],
  );
  const loose = forms.filter(({ template }) => template === undefined);
  if (loose.length > 0) reading.world.note(untoldPatterns);
  const others = all?.type ?? unionOf([additional, ...loose.map(({ type }) => type)]);
  // A form beside a pattern that no form says: a name may have both, or the pattern alone.
  const told = loose.length === 0 && all === undefined ? templates : [];
  const index =
    told === templates ? others : unionOf([others, ...templates.map(({ type }) => type)]);
  const members = new Map<string, RecordMember>();
  for (const one of object.members) {
    const found = readMember(one, { told, index }, reading);
    if (found === undefined) return neverType;
    members.set(one.name, found);
  }
  const seen = reading.keepsSeen ? { seen: seenNames(object, forms) } : {};
  return { kind: "record", members, templates: told, index, ...seen };
}

function isAnything(template: Template | undefined): boolean {
  return template?.length === 2 && template.every((text) => text === "");
}

function readMember(
  { described, name, node, required }: Member,
  others: { readonly told: RecordType["templates"]; readonly index: Type },
  reading: Reading,
): RecordMember | undefined {
  const { notes, type } = described ? reading.member(node) : { type: undefined, notes: [] };
  const claims = others.told.filter(({ template }) => matchesTemplate(name, template));
  const types = [
    ...(type === undefined ? [] : [type]),
    ...claims.map((claim) => claim.type),
    ...(type === undefined && claims.length === 0 ? [others.index] : []),
  ];
  const joint = types.reduce((left, right) => intersect(left, right, reading.world));
  if (joint.kind === "never" && required) return undefined;
  const presence = joint.kind === "never" ? "forbidden" : required ? "required" : "optional";
  return { presence, type: joint, notes, ...(described ? { doc: node.doc } : {}) };
}

/** `additionalProperties` has looked at whatever it applies to, so at all there is. */
function seenNames(
  object: ObjectFacet,
  forms: readonly { readonly template: Template | undefined }[],
): SeenNames {
  const templates = forms.flatMap(({ template }) => template ?? []);
  return {
    names: new Set(object.members.filter(({ described }) => described).map(({ name }) => name)),
    templates:
      templates.length === 0 ? [] : forms.flatMap((one) => (one.template ? [one.template] : [])),
    all:
      object.additional.kind !== "any" ||
      object.everyMember === true ||
      forms.some(({ template }) => template === undefined),
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
  const template = pattern === undefined ? undefined : reading.template(pattern);
  if (template !== undefined) {
    const formed = { ...anyRecord, index: neverType, templates: [{ template, type: unknownType }] };
    return intersect(plain, formed, world);
  }
  world.note(untoldNames);
  return plain;
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
