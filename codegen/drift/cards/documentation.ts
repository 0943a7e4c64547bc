import type { AgentOutput } from "../../../generated/types/agent-card.ts";
import { knownClass } from "../../contract/agent-contract.ts";
import { canonicalJson } from "../../contract/canonical-json.ts";
import { schemaDocs } from "../../contract/card-digest.ts";
import { equalJson, isObject, type JsonValue } from "../../load/json-value.ts";
import { valueAt } from "../../resolve/registry.ts";
import { subschemasOf } from "../../resolve/subschemas.ts";
import type { CardPair } from "./card-change.ts";
import { inputPairs } from "./inputs.ts";
import { type Listed, matchById, type Pairing } from "./match-by-id.ts";
import { outputPairs } from "./outputs.ts";
import { streamPairs } from "./streams.ts";

/** Descriptions and examples that differ between two cards, without those inside schemas. */
export function countDocumentation(pair: CardPair): number {
  const { before, after } = pair;
  const tags = matchById(before.card.tags, after.card.tags, "/tags");
  const [old, now] = [before.card.security?.encryption, after.card.security?.encryption];
  const counts = [
    countOther(before.card.identity, after.card.identity, ["description"]),
    countKept(inputPairs(pair), ["description", "example"]),
    countKept(outputPairs(pair), ["description", "example"]),
    countKept(plainOutputs(pair), ["schema"]),
    countKept(tags, ["description", "examples"]),
    ...streamPairs(pair).kept.map((stream) => {
      const [was, is] = [stream.before.part.declaration, stream.after.part.declaration];
      return countOther(was, is, ["description"]);
    }),
    // An explanation that comes or goes with what it explains is no difference of its own.
    old === undefined || now === undefined ? 0 : countOther(old, now, ["documentationUrl"]),
  ];
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Texts and files are what their content type says: a schema beside it tells about them, and is not checked. */
function plainOutputs(pair: CardPair): Pick<Pairing<AgentOutput>, "kept"> {
  const isForm = ({ part }: Listed<AgentOutput>): boolean =>
    knownClass(part.contentType) === "form";
  return {
    kept: outputPairs(pair).kept.filter((one) => !isForm(one.before) && !isForm(one.after)),
  };
}

function countKept<Part extends object>(
  { kept }: Pick<Pairing<Part>, "kept">,
  names: readonly (keyof Part & string)[],
): number {
  return kept.reduce(
    (sum, { before, after }) => sum + countOther(before.part, after.part, names),
    0,
  );
}

/** How many of these members are not the same in two objects. */
function countOther<Part extends object>(
  before: Part,
  after: Part,
  names: readonly (keyof Part & string)[],
): number {
  return names.filter((name) => {
    const [old, now] = [ownMember(before, name), ownMember(after, name)];
    return old === undefined || now === undefined ? old !== now : !equalJson(old, now);
  }).length;
}

function ownMember<Part extends object>(part: Part, name: keyof Part): JsonValue | undefined {
  return Object.hasOwn(part, name) ? (part[name] as JsonValue) : undefined;
}

/**
 * How many titles, descriptions and examples differ in two schemas that are the same in all else. Undefined when they
 * are not, or when one refers to another place, which may not be the same.
 */
export function documentationAlone(before: JsonValue, after: JsonValue): number | undefined {
  if (!isObject(before) || !isObject(after)) return before === after ? 0 : undefined;
  if (refers(before)) return undefined;
  if (equalJson(before, after)) return 0;
  const [old, now] = [new Map(schemaDocs(before)), new Map(schemaDocs(after))];
  if (canonicalJson(before, old) !== canonicalJson(after, now)) return undefined;
  return countInside(before, after);
}

/** Whether a schema leads to another place: by an `$id`, that may be another schema of its card. */
export function refers(schema: JsonValue | undefined): boolean {
  if (!isObject(schema)) return false;
  for (const [inner] of schemaDocs(schema)) {
    if (Object.hasOwn(inner, "$ref") || Object.hasOwn(inner, "$dynamicRef")) return true;
  }
  return false;
}

function countInside(before: JsonValue, after: JsonValue): number {
  if (!isObject(before) || !isObject(after)) return 0;
  const inner = subschemasOf(before).map(({ pointer, schema }) =>
    countInside(schema, valueAt(after, pointer) ?? null),
  );
  const own = countOther(before, after, ["title", "description", "examples"]);
  return inner.reduce((sum, count) => sum + count, own);
}
