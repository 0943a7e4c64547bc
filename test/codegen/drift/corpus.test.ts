import { expect, test } from "vitest";
import { type DriftFinding, diffCards, diffSchemas } from "../../../codegen/index.ts";
import { isObject, type JsonObject, type JsonValue } from "../../../codegen/load/json-value.ts";
import { edited, planner } from "../../corpus/drift/card-case.ts";
import { cardCases } from "../../corpus/drift/card-cases.ts";
import type { SchemaCase } from "../../corpus/drift/schema-case.ts";
import { schemaCases } from "../../corpus/drift/schema-cases.ts";
import { type Judges, misplaced, missed, unsound } from "./hold-against.ts";
import { independentJudge } from "./independent-judge.ts";

const directions = ["input", "output"] as const;

test("there are enough pairs, and no two have one name", () => {
  expect(schemaCases.length).toBeGreaterThanOrEqual(200);
  expect(cardCases.length).toBeGreaterThanOrEqual(100);
  const names = [...schemaCases, ...cardCases].map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test.for(schemaCases)("$name", (pair) => {
  const { after, before, documents = {}, sends = "all" } = pair;
  const faults = directions.flatMap((direction) => {
    const result = diffSchemas(before, after, { direction, sends, documents });
    return [
      ...missed(result, pair[direction]),
      ...unsound(result, () => judgesOf(pair, direction)),
      ...misplaced(result, before, after),
    ].map((fault) => `${direction}: ${fault}`);
  });
  expect(faults).toEqual([]);
});

test.for(schemaCases)("the way back: $name", ({ after, before, documents = {}, sends = "all" }) => {
  // What callers may send in the one is what readers may get in the other, so the verdict is the same.
  const there = diffSchemas(before, after, { direction: "input", sends, documents });
  const back = diffSchemas(after, before, { direction: "output", sends, documents });
  const aboutValues = ({ rule }: DriftFinding): boolean => rule !== "default-changed";
  const severities = (findings: readonly DriftFinding[]): readonly string[] =>
    findings.filter(aboutValues).map(({ severity }) => severity);
  expect(severities(back.findings)).toEqual(severities(there.findings));
});

test.for(cardCases)("$name", (pair) => {
  const before = edited(pair.base ?? planner, pair.before);
  const after = edited(pair.base ?? planner, pair.after);
  const envelopes = pair.envelopes === undefined ? {} : { envelopes: pair.envelopes };
  const result = diffCards(before, after, envelopes);
  expect([
    ...missed(result, pair.expected),
    ...unsound(result, (finding) => judgesOfPart(finding, before, after)),
    ...misplaced(result, before, after),
  ]).toEqual([]);
  if (pair.bump !== undefined) expect(result.version.bump).toBe(pair.bump);
});

function judgesOf(pair: SchemaCase, direction: "input" | "output"): Judges {
  const before = independentJudge(pair.before, pair.documents);
  const after = independentJudge(pair.after, pair.documents);
  return direction === "input" ? { from: before, to: after } : { from: after, to: before };
}

/** The schemas that `input trip: from`, `output route` or `stream steps (outbound)` speaks of. */
function judgesOfPart(
  { subject }: DriftFinding,
  before: JsonValue,
  after: JsonValue,
): Judges | undefined {
  const [, kind = "", name = "", way] =
    /^(input|output|stream) (\w+)(?: \((\w+)\))?/.exec(subject) ?? [];
  const one = independentJudge(schemaOf(before, kind, name, way));
  const other = independentJudge(schemaOf(after, kind, name, way));
  const isIn = kind === "input" || way === "inbound";
  return isIn ? { from: one, to: other } : { from: other, to: one };
}

function schemaOf(card: JsonValue, kind: string, name: string, way?: string): JsonValue {
  const { io, streams } = card as { readonly io?: JsonObject; readonly streams?: JsonObject };
  const parts = kind === "stream" ? [streams?.[name]] : [io?.[`${kind}s`]].flat();
  const part = parts.find(
    (one) => isObject(one ?? null) && (kind === "stream" || (one as JsonObject).id === name),
  );
  const { schema, [`${way}Schema`]: directed } = part as JsonObject;
  return directed ?? schema ?? true;
}
