import { isObject, type JsonObject, type JsonValue } from "../../codegen/load/json-value.ts";
import type { FuzzDraft } from "./random-case.ts";
import type { Suite, SuiteDraft } from "./suite.ts";

/** Where peers depart from the suite: the test that decides, and the same meaning in words that they understand. */
export interface Ruling {
  /** What the peers get wrong. */
  readonly fault: string;
  /** The suite's test: file, group and description. */
  readonly decidedBy: readonly [file: string, group: string, test: string];
  readonly drafts: readonly FuzzDraft[];
  /** Peers are always told, since they throw otherwise; else only to explain a disagreement. */
  readonly isTold?: true;
  /** One schema, without those inside it, as peers take it. */
  readonly rewrite: (schema: JsonObject) => JsonObject;
  /** What peers take it for, where no words make them understand: our verdict on this is then theirs. */
  readonly misread?: true;
}

const contained = ["contains", "minContains", "maxContains"];
const conditional = ["if", "then", "else"];
const choices = ["anyOf", "oneOf", "if", "$ref"];
const applicators = ["allOf", "anyOf", "oneOf", "if", "then", "else", "$ref"];
const seals = ["unevaluatedItems", "unevaluatedProperties"];

export const rulings: readonly Ruling[] = [
  {
    fault: "a $dynamicRef is not taken for a $ref in a single resource",
    decidedBy: [
      "dynamicRef.json",
      "A $dynamicRef to a $dynamicAnchor in the same schema resource behaves like a normal $ref to an $anchor",
      "An array containing non-strings is invalid",
    ],
    drafts: ["2020-12"],
    isTold: true,
    rewrite: ({ $dynamicAnchor, $dynamicRef, ...others }) => ({
      ...others,
      ...($dynamicAnchor === undefined ? {} : { $anchor: $dynamicAnchor }),
      ...($dynamicRef === undefined ? {} : { $ref: $dynamicRef }),
    }),
  },
  {
    fault: "keywords beside $ref count",
    decidedBy: ["ref.json", "ref overrides any sibling keywords", "ref valid, maxItems ignored"],
    drafts: ["draft-07"],
    isTold: true,
    rewrite: (schema) => {
      if (schema.$ref === undefined) return schema;
      return kept(schema, ["$ref", "$schema", "definitions"]);
    },
  },
  {
    fault: "contains takes lists with fewer items than are wanted, or described beside it",
    decidedBy: ["contains.json", "contains keyword validation", "empty array is invalid"],
    drafts: ["2020-12", "draft-07"],
    rewrite: (schema) => {
      const { contains, minContains = 1 } = schema;
      if (contains === undefined) return schema;
      const own = { allOf: [kept(schema, contained), { minItems: minContains }] };
      return { ...without(schema, contained), allOf: [...all(schema), own] };
    },
  },
  {
    fault: "what an if has looked at counts although it fails, or does not although it holds",
    decidedBy: [
      "unevaluatedProperties.json",
      "unevaluatedProperties with if/then/else, then not defined",
      "when if is false and has unevaluated properties",
    ],
    drafts: ["2020-12"],
    rewrite: (schema) => {
      const { if: test, then: yes = true, else: no = true } = schema;
      if (test === undefined) return schema;
      const choice = { oneOf: [{ allOf: [test, yes] }, { allOf: [{ not: test }, no] }] };
      return { ...without(schema, conditional), allOf: [...all(schema), choice] };
    },
  },
  {
    fault: "what says nothing is dropped, and with it what it has looked at or would take",
    decidedBy: [
      "unevaluatedItems.json",
      "unevaluatedItems with nested items",
      "with no additional items",
    ],
    drafts: ["2020-12"],
    rewrite: (schema) =>
      Object.fromEntries(
        Object.entries(schema).map(([name, value]) => [
          name,
          plain.has(name) || maps.has(name)
            ? value
            : Array.isArray(value)
              ? value.map(spoken)
              : spoken(value),
        ]),
      ),
  },
  {
    fault: "contains looks at every item when it holds, and at none where it takes any",
    decidedBy: [
      "unevaluatedItems.json",
      "unevaluatedItems depends on adjacent contains",
      "contains passes, second item is not evaluated",
    ],
    drafts: ["2020-12"],
    misread: true,
    rewrite: (schema) => {
      if (schema.contains === undefined) return schema;
      const own = kept(schema, contained);
      const looking = isSilent(schema.contains) ? { not: { not: own } } : { ...own, items: true };
      return { ...without(schema, contained), allOf: [...all(schema), looking] };
    },
  },
  {
    fault: "what an alternative has looked at counts although it fails",
    decidedBy: [
      "unevaluatedItems.json",
      "unevaluatedItems with anyOf",
      "when one schema matches and has unevaluated items",
    ],
    drafts: ["2020-12"],
    misread: true,
    rewrite: (schema) =>
      choices.some((name) => schema[name] !== undefined) ? without(schema, seals) : schema,
  },
  {
    fault: "what alternatives have looked at is forgotten below or beside others",
    decidedBy: [
      "unevaluatedItems.json",
      "unevaluatedItems with nested items",
      "with no additional items",
    ],
    drafts: ["2020-12"],
    misread: true,
    rewrite: (schema) => {
      const own = kept(schema, applicators);
      if (Object.keys(own).length === 0) return schema;
      return { ...without(schema, applicators), allOf: [{ not: { not: own } }] };
    },
  },
];

function kept(schema: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => names.includes(name)));
}

function without(schema: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => !names.includes(name)));
}

function all({ allOf }: JsonObject): readonly JsonValue[] {
  return Array.isArray(allOf) ? allOf : [];
}

/** It takes anything, which is told apart by what has no keyword. */
function isSilent(schema: JsonValue): boolean {
  return schema === true || (isObject(schema) && Object.keys(schema).length === 0);
}

function spoken(schema: JsonValue): JsonValue {
  return isSilent(schema) ? { minProperties: 0 } : schema;
}

/** Keywords whose value holds schemas by name. */
const maps = new Set([
  ...["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"],
]);

/** Keywords whose value is no schema, so that nothing in it is rewritten. */
const plain = new Set(["const", "enum", "required", "dependentRequired", "type"]);

/** A schema and those inside it after some rulings, from the inside out. */
export function rule(schema: JsonValue, some: readonly Ruling[]): JsonValue {
  if (Array.isArray(schema)) return schema.map((one) => rule(one, some));
  if (!isObject(schema)) return schema;
  const inner = Object.fromEntries(
    Object.entries(schema).map(([name, value]) => [
      name,
      plain.has(name) ? value : rule(value, some),
    ]),
  );
  return some.reduce((made, { rewrite }) => rewrite(made), inner);
}

export function rulingsOf(draft: FuzzDraft): readonly Ruling[] {
  return rulings.filter(({ drafts }) => drafts.includes(draft));
}

/** Rulings whose test the suite does not have. */
export function undecided({ groups }: Suite): readonly Ruling[] {
  return rulings.filter(({ decidedBy: [file, name, description], drafts }) =>
    drafts.some((draft) => {
      const home: SuiteDraft = draft === "2020-12" ? "draft2020-12" : "draft7";
      const group = groups.find(
        (one) => one.draft === home && one.file === file && one.description === name,
      );
      return group?.tests.some((one) => one.description === description) !== true;
    }),
  );
}
