import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { diffCards, diffSchemas } from "../../../codegen/index.ts";
import {
  escapePointer,
  type JsonObject,
  type JsonValue,
} from "../../../codegen/load/json-value.ts";
import { edited, feed, planner } from "../../corpus/drift/card-case.ts";
import { cardCases } from "../../corpus/drift/card-cases.ts";
import { pick } from "../random-narrow-schemas.ts";
import { createRandom, type Random } from "../random-schemas.ts";
import { redocument, rewriteSchema } from "./rewrite-schema.ts";
import { randomSource, writtenSchemas } from "./rewritten-schemas.ts";

// More rewrites, or the one of a failure: DRIFT_REWRITES=20000 DRIFT_SEED=7 vitest run test/codegen/drift/rewrites.test.ts
const amount = Number(process.env.DRIFT_REWRITES ?? 2_000);
const first = Number(process.env.DRIFT_SEED ?? 1);
const seeds = Array.from({ length: amount }, (_, index) =>
  Math.imul(first * 1_000_003 + index, 2_654_435_761),
);
const directions = ["input", "output"] as const;
const written = writtenSchemas();
const timeout = 60_000 + amount * 50;

/** What a rewritten schema gives that it should not: nothing, when it has errors of its own from the start. */
function toldOf(before: JsonValue, after: JsonValue, wanted: "none" | "docs"): readonly string[] {
  return directions.flatMap((direction) => {
    const { findings, verdict } = diffSchemas(before, after, { direction });
    // Words inside of a combination may be told at another place.
    const isRetold = wanted === "none" && verdict === "docs" && hasWords(before);
    if ((verdict === wanted || isRetold) && findings.length === 0) return [];
    const told = findings.map(({ rule, subject, notes }) => `${rule} "${subject}" ${notes}`);
    return [`${direction}: ${verdict}: ${told.join("; ")}`];
  });
}

function hasWords(schema: JsonValue): boolean {
  return /"(title|description|examples)":/.test(JSON.stringify(schema));
}

function isReadable(schema: JsonValue): boolean {
  return diffSchemas(schema, true, { direction: "input" }).findings.every(
    ({ rule }) => rule !== "unreadable",
  );
}

test("a schema in other words has no drift, either way", { timeout }, () => {
  console.log(`${amount} rewrites of schemas, from seed ${first}`);
  const steps = new Set<string>();
  const faults = seeds.flatMap((seed) => {
    const random = createRandom(seed);
    const { name, schema } = random(3) === 0 ? randomSource(seed) : pick(random, written);
    const rewritten = rewriteSchema(schema, random, { dialect: "free", most: 4 });
    for (const step of rewritten.steps) steps.add(step.replace(/ at .*/s, ""));
    const told = isReadable(schema) ? toldOf(schema, rewritten.schema, "none") : [];
    return told.map((one) => ({ seed, name, steps: rewritten.steps, one }));
  });
  expect(faults).toEqual([]);
  expect(steps.size).toBeGreaterThan(30);
});

test("a schema that tells its readers something else changes in documentation alone", () => {
  const faults = seeds.slice(0, amount / 10).flatMap((seed) => {
    const random = createRandom(seed);
    const { name, schema } = pick(random, written);
    const retold = isReadable(schema) ? redocument(schema, random) : undefined;
    return retold === undefined
      ? []
      : toldOf(schema, retold, "docs").map((one) => ({ seed, name, one }));
  });
  expect(faults).toEqual([]);
});

test("a card in other words has no drift", { timeout }, () => {
  const cards = writtenCards();
  const faults = seeds.slice(0, amount / 4).flatMap((seed) => {
    const random = createRandom(seed);
    const card = pick(random, cards);
    const rewritten = rewriteCard(card, random);
    const { findings, verdict } = diffCards(card, rewritten);
    // Each card has words; see above.
    if ((verdict === "none" || verdict === "docs") && findings.length === 0) return [];
    return [{ seed, verdict, findings: findings.map(({ rule, subject }) => `${rule} ${subject}`) }];
  });
  expect(faults).toEqual([]);
});

function writtenCards(): readonly JsonValue[] {
  const examples = new URL("../../../examples/", import.meta.url);
  const goldens = new URL("../../golden/contract/", import.meta.url);
  return [
    planner,
    feed,
    ...cardCases.map(({ base = planner, after }) => edited(base, after)),
    ...readdirSync(examples).map((name) => read(new URL(`${name}/agent-card.json`, examples))),
    ...readdirSync(goldens).map((name) => read(new URL(`${name}/input.card.json`, goldens))),
  ];
}

function read(file: URL): JsonValue {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** Each of its schemas in other words, and members and parts in another order. */
function rewriteCard(card: JsonValue, random: Random): JsonValue {
  const { io, streams } = card as { readonly io?: JsonObject; readonly streams?: JsonObject };
  const listed = (name: string): [string, JsonValue][] =>
    [io?.[name] ?? []].flat().map((part, index) => [`/io/${name}/${index}`, part]);
  const events = Object.entries(streams ?? {}).map(([key, part]): [string, JsonValue] => {
    return [`/streams/${escapePointer(key)}`, part as JsonValue];
  });
  const parts = [...listed("inputs"), ...listed("outputs"), ...events];
  const edits = parts.flatMap(([at, part]) =>
    ["schema", "outboundSchema", "inboundSchema"].flatMap((name) => {
      const schema = (part as JsonObject)[name];
      if (schema === undefined) return [];
      const dialect = at.startsWith("/io/inputs") ? "closed" : "free";
      const other = rewriteSchema(schema, random, { dialect, most: 3 }).schema;
      return [[`${at}/${name}`, other] as const];
    }),
  );
  return edited(card, Object.fromEntries(edits));
}
