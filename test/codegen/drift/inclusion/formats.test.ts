import { expect, test } from "vitest";
import { outlineOf, patternOf, withWider } from "../../../../codegen/drift/inclusion/formats.ts";
import { matches } from "../../../../codegen/evaluate/scalars.ts";
import { createSampler } from "../../../../codegen/fixtures/sampler.ts";
import { formats } from "../../../../codegen/formats/formats.ts";
import { testFormat } from "../../../../codegen/formats/test-format.ts";
import type { JsonValue } from "../../../../codegen/load/json-value.ts";
import { pick } from "../../random-narrow-schemas.ts";
import { createRandom, type Random } from "../../random-schemas.ts";
import { readSide } from "./random-pairs.ts";
import { relation } from "./relation.ts";

const random = createRandom(Number(process.env.DRIFT_SEED ?? 1));
const pieces = [
  "0",
  "1",
  "9",
  "a",
  "F",
  "z",
  ":",
  ".",
  "-",
  "/",
  "~",
  "~1",
  "@",
  "%20",
  "é",
  "😀",
  " ",
  "\n",
  "[::1]",
  "\u212a",
];

test.for([...formats.keys()])("what is known of the format %s is so of its texts", (format) => {
  const outline = outlineOf(format);
  const exact = patternOf(format);
  let fitting = 0;
  for (const text of textsNear(format, random)) {
    const isFit = testFormat(format, text);
    if (exact !== undefined) expect([text, matches(exact, text)]).toEqual([text, isFit]);
    if (!isFit) continue;
    fitting += 1;
    if (outline !== undefined) expect([text, matches(outline, text)]).toEqual([text, true]);
    for (const wider of withWider([format]))
      expect([text, wider, testFormat(wider, text)]).toEqual([text, wider, true]);
  }
  expect(fitting).toBeGreaterThan(3);
});

/** Its samples, and what becomes of them with a piece more, less or in another place. */
function textsNear(format: string, random: Random): readonly string[] {
  const side = readSide({ type: "string", format });
  const samples = side === undefined ? [] : createSampler(side.model).valuesOf(side.node, 1);
  const found = samples.filter((value) => typeof value === "string");
  const near: string[] = [];
  for (let count = 0; count < 1_500; count += 1) {
    const text = pick(random, found);
    const at = random(text.length + 1);
    const rest = text.slice(at + random(2));
    const made = text.slice(0, at) + (random(3) === 0 ? "" : pick(random, pieces)) + rest;
    (testFormat(format, made) ? found : near).push(made);
  }
  return [...new Set([...found, ...near])];
}

const text = (keywords: object): JsonValue => ({ type: "string", ...keywords });

const rows: readonly (readonly [string, JsonValue, JsonValue, string, ...JsonValue[]])[] = [
  [
    "a URI is a reference",
    text({ format: "uri" }),
    text({ format: "uri-reference" }),
    "within",
    "../a",
  ],
  ["a URI is an IRI", text({ format: "uri" }), text({ format: "iri" }), "within", "a:é"],
  [
    "a date and its length",
    text({ format: "date" }),
    text({ minLength: 10, maxLength: 10 }),
    "within",
  ],
  [
    "a date and its pattern",
    text({ format: "date" }),
    text({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" }),
    "within",
    "2026-99-99",
  ],
  [
    "an address by format and by pattern",
    text({ format: "uuid" }),
    text({ pattern: "^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$" }),
    "equal",
  ],
  [
    "a date is no time",
    { allOf: [text({ format: "date" }), text({ format: "date-time" })] },
    false,
    "equal",
  ],
  [
    "an email address is not empty",
    text({ format: "email", minLength: 1 }),
    text({ format: "email" }),
    "equal",
  ],
  [
    "a format more",
    { allOf: [text({ format: "hostname" }), text({ pattern: "^www\\." })] },
    text({ format: "idn-hostname" }),
    "within",
  ],
];

test.for(rows)("%s", ([, first, second, want, ...telling]) => {
  expect(relation(first, second, telling)).toBe(want);
});
