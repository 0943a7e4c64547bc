import { isObject, type JsonObject, type JsonValue } from "../../codegen/load/json-value.ts";
import type { FuzzDraft } from "./random-case.ts";

/** A rule of the suite that a peer breaks, said in a way that it understands. */
interface Ruling {
  /** Where the suite rules. */
  readonly ruling: string;
  readonly draft: FuzzDraft;
  rewrite(schema: JsonObject): JsonObject;
}

const rulings: readonly Ruling[] = [
  {
    ruling:
      "dynamicRef.json: a $dynamicRef to a $dynamicAnchor in the same schema resource behaves like a normal $ref to an $anchor",
    draft: "2020-12",
    rewrite: (schema) => {
      const { $dynamicAnchor, $dynamicRef, ...others } = schema;
      return {
        ...others,
        ...($dynamicAnchor === undefined ? {} : { $anchor: $dynamicAnchor }),
        ...($dynamicRef === undefined ? {} : { $ref: $dynamicRef }),
      };
    },
  },
  {
    ruling: "ref.json: sibling keywords of $ref are ignored",
    draft: "draft-07",
    rewrite: (schema) => {
      const { $ref, $schema, definitions } = schema;
      if ($ref === undefined) return schema;
      return {
        $ref,
        ...($schema === undefined ? {} : { $schema }),
        ...(definitions === undefined ? {} : { definitions }),
      };
    },
  },
];

/** The schema as peers take it: the same meaning by the rulings of the suite. */
export function forPeers(schema: JsonObject, draft: FuzzDraft): JsonObject {
  const own = rulings.filter((ruling) => ruling.draft === draft);
  const walk = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isObject(value)) return value;
    const rewritten = own.reduce((made, { rewrite }) => rewrite(made), value);
    return Object.fromEntries(
      Object.entries(rewritten).map(([name, inner]) => [name, walk(inner)]),
    );
  };
  return walk(schema) as JsonObject;
}

export const rulingTexts: readonly string[] = rulings.map(({ ruling }) => ruling);
