import { checkCard, diffCards, diffSchemas } from "../../../codegen/index.ts";
import { isObject, type JsonObject, type JsonValue } from "../../../codegen/load/json-value.ts";
import { edited, planner } from "../../corpus/drift/card-case.ts";
import { createRandom } from "../random-schemas.ts";
import { type Judges, unsound } from "./hold-against.ts";
import { type Pair, type PairDialect, randomPair, readSide } from "./inclusion/random-pairs.ts";
import { valuesFor } from "./inclusion/random-values.ts";
import { independentJudge, type Judge } from "./independent-judge.ts";
import { mapSchemas } from "./schema-places.ts";

/** What became of what is said of many random pairs. */
export interface Said {
  pairs: number;
  /** Values that were held against a verdict. */
  tries: number;
  readonly verdicts: Record<string, number>;
  /** Said, and not so. */
  readonly wrong: unknown[];
}

export type Way = "input" | "output" | "declared input" | "card";

export function nothingSaid(): Said {
  return { pairs: 0, tries: 0, verdicts: {}, wrong: [] };
}

/** Compares a random pair by the public functions, and holds what they say against values that AJV judges. */
export function judgeDrift(seed: number, dialect: PairDialect, said: Said): void {
  const pair = renamed(randomPair(seed, dialect));
  const judges = pair === undefined ? undefined : judgesOf(pair);
  if (pair === undefined || judges === undefined) return;
  const { from, to } = judges;
  const values = valuesFor(pair, createRandom(seed)).filter(
    (value) => isReadByAjv(value) && isJudged(from, value) && isJudged(to, value),
  );
  const isClosed = isCardInput(pair.from.schema) && isCardInput(pair.to.schema);
  if (dialect === "closed" && !isClosed) return;
  const ways: readonly Way[] = isClosed
    ? ["input", "output", "declared input", "card"]
    : ["input", "output"];
  said.pairs += 1;
  for (const way of ways) {
    const isDeclared = way === "declared input" || way === "card";
    const declared = isDeclared ? independentJudge(declaredAlone(pair.from.schema)) : from;
    const sent: Judge = (value) => from(value) && declared(value);
    const result = compare(pair, way);
    const { verdict } = result;
    said.verdicts[`${way} ${verdict}`] = (said.verdicts[`${way} ${verdict}`] ?? 0) + 1;
    const faults = [...unsound(result, () => judges)];
    const isClaimed = verdict === "none" || verdict === "docs" || verdict === "compatible";
    if (isClaimed) faults.push(...refutedBy(values, sent, to, said));
    for (const fault of faults)
      said.wrong.push({ seed, way, fault, from: pair.from.schema, to: pair.to.schema });
  }
}

function compare({ from, to }: Pair, way: Way): ReturnType<typeof diffSchemas> {
  if (way === "output") return diffSchemas(to.schema, from.schema, { direction: "output" });
  if (way === "card") return diffCards(cardWith(from.schema), cardWith(to.schema));
  const sends = way === "declared input" ? "declared" : "all";
  return diffSchemas(from.schema, to.schema, { direction: "input", sends });
}

function refutedBy(
  values: readonly JsonValue[],
  from: Judge,
  to: Judge,
  said: Said,
): readonly string[] {
  said.tries += values.length;
  const refuting = values.find((value) => from(value) && !to(value));
  return refuting === undefined ? [] : [`${JSON.stringify(refuting)} was taken and is refused`];
}

/** The same with other names for members that AJV mistakes for what objects inherit; those have tests of their own. */
function renamed(pair: Pair | undefined): Pair | undefined {
  if (pair === undefined) return undefined;
  const [from, to] = [pair.from, pair.to].map(({ schema }) =>
    readSide(JSON.parse(JSON.stringify(schema).replaceAll(inherited, '"inherited"'))),
  );
  return from === undefined || to === undefined ? undefined : { ...pair, from, to };
}

const inherited = /"(?:__proto__|toString|constructor)"/g;

/** Undefined where AJV reads no schema: anchors of one name in two places. */
function judgesOf({ from, to }: Pair): Judges | undefined {
  try {
    return { from: independentJudge(from.schema), to: independentJudge(to.schema) };
  } catch {
    return undefined;
  }
}

/** What AJV prints may throw: over names that it merges beside a reference, and for definitions without an end. */
function isJudged(judge: Judge, value: JsonValue): boolean {
  try {
    judge(value);
    return true;
  } catch {
    return false;
  }
}

function isReadByAjv(value: JsonValue): boolean {
  return JSON.stringify(value).search(inherited) === -1;
}

/** Of a schema in the closed dialect, no values but those that a generated client can write. */
function declaredAlone(schema: JsonValue): JsonValue {
  return mapSchemas(schema, (node) => {
    if (!isObject(node) || !isObject(node.properties ?? null)) return node;
    const described = node.properties as JsonObject;
    if (Object.keys(described).length === 0) return node;
    // What has to be there is sent, whether or not it is described.
    const asked = [node.required ?? []].flat().map((name) => [String(name), true] as const);
    const properties = { ...Object.fromEntries(asked), ...described };
    return { ...node, properties, additionalProperties: false };
  });
}

/** An edit may leave the closed dialect. */
function isCardInput(schema: JsonValue): boolean {
  return checkCard(JSON.stringify(cardWith(schema)), "card.json").card !== undefined;
}

function cardWith(schema: JsonValue): JsonValue {
  return edited(planner, { "/io/inputs/0/schema": schema, "/io/inputs/0/example": {} });
}
