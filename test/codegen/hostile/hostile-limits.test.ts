import { expect, test } from "vitest";
import { type CardInput, generate } from "../../../codegen/index.ts";
import { changedCard, type LooseCard } from "../contract/sample-cards.ts";

// Time of the processor, which does not depend on what else the machine does. All but the largest take under a second.
const longestMs = 15_000;
const numbers = (amount: number): readonly number[] => Array.from({ length: amount }, (_, n) => n);
const nested = (levels: number, wrap: (inner: LooseCard) => LooseCard): LooseCard =>
  numbers(levels).reduce<LooseCard>((inner) => wrap(inner), { type: "string" });

/** Schemas of an output, where any JSON Schema may stand. */
const schemas: readonly { readonly name: string; readonly schema: () => LooseCard }[] = [
  {
    name: "10,000 properties",
    schema: () => ({
      type: "object",
      properties: Object.fromEntries(numbers(10_000).map((n) => [`p-${n}`, { type: "string" }])),
      required: numbers(10_000).map((n) => `p-${n}`),
    }),
  },
  {
    name: "an enumeration of 20,000 texts",
    schema: () => ({ enum: numbers(20_000).map((n) => `value ${n}`) }),
  },
  {
    name: "an enumeration of 2,000 objects",
    schema: () => ({ enum: numbers(2_000).map((n) => ({ n })) }),
  },
  { name: "200 levels of objects", schema: () => nested(200, (a) => ({ properties: { a } })) },
  { name: "200 levels of lists", schema: () => nested(200, (items) => ({ items })) },
  { name: "200 levels of unions", schema: () => nested(200, (a) => ({ anyOf: [a, true] })) },
  {
    name: "200 levels of if",
    schema: () => nested(200, (a) => ({ if: a, else: { required: ["x"] } })),
  },
  { name: "200 levels of not", schema: () => nested(200, (not) => ({ not })) },
  { name: "a union of 1,000 arms", schema: () => ({ oneOf: numbers(1_000).map(taggedArm) }) },
  {
    name: "a chain of 2,000 references",
    schema: () => ({
      $ref: "#/$defs/d0",
      $defs: Object.fromEntries(
        numbers(2_000).map((n) => [
          `d${n}`,
          n === 1_999 ? true : { items: { $ref: `#/$defs/d${n + 1}` } },
        ]),
      ),
    }),
  },
  {
    name: "bases that double 30 times",
    schema: () => ({
      $ref: "#/$defs/d0",
      $defs: Object.fromEntries(
        numbers(30).map((n) => [
          `d${n}`,
          n === 29
            ? { type: "object", properties: { a: { type: "string" } } }
            : { allOf: [{ $ref: `#/$defs/d${n + 1}` }, { $ref: `#/$defs/d${n + 1}` }] },
        ]),
      ),
    }),
  },
  {
    name: "unions that double 30 times",
    schema: () => ({
      $ref: "#/$defs/d0",
      $defs: Object.fromEntries(
        numbers(30).map((n) => [
          `d${n}`,
          n === 29
            ? { const: 1 }
            : { anyOf: [{ $ref: `#/$defs/d${n + 1}` }, { items: { $ref: `#/$defs/d${n + 1}` } }] },
        ]),
      ),
    }),
  },
  {
    name: "a pattern that backtracks for ever",
    schema: () => ({
      type: "object",
      properties: { a: { type: "string", pattern: "^(?:(?:a+)+)+$" } },
      patternProperties: { "^(?:(?:a|aa)+)+$": { type: "string" } },
    }),
  },
  {
    name: "a pattern of 20,000 characters",
    schema: () => ({ type: "string", pattern: "(?:a|b)?".repeat(2_500) }),
  },
  {
    name: "a pattern that repeats what repeats",
    schema: () => ({ type: "string", pattern: "(?:(?:a{1,1000}){1,1000}){1,1000}" }),
  },
  { name: "a key of 1 MB", schema: () => ({ properties: { ["k".repeat(1_000_000)]: true } }) },
  { name: "a constant of 1 MB", schema: () => ({ const: "*/".repeat(500_000) }) },
  {
    name: "500 keys that collapse",
    schema: () => ({
      properties: Object.fromEntries(
        numbers(500).map((n) => [`${"-".repeat(n)}a`, { properties: { a: { type: "string" } } }]),
      ),
    }),
  },
];

test.for(schemas)(
  "an output of $name is a module or a diagnostic, in time",
  { timeout: 120_000 },
  async ({ schema }) => {
    const text = changedCard("request-form", (card) => {
      card.io.outputs[0].schema = schema();
    });
    await generateInTime({ text, file: "card.json" });
  },
);

test.for([
  {
    name: "300 inputs",
    change: (card: LooseCard) => {
      card.io.inputs = numbers(300).map((n) => ({ ...card.io.inputs[0], id: `input ${n}` }));
    },
  },
  {
    name: "3,000 properties in a form",
    change: (card: LooseCard) => {
      const properties = numbers(3_000).map((n) => [`p ${n}`, { type: "string" }]);
      card.io.inputs[0].schema = { type: "object", properties: Object.fromEntries(properties) };
      card.io.inputs[0].example = {};
    },
  },
  {
    name: "an example of 5 MB",
    change: (card: LooseCard) => {
      card.io.inputs[0].example = { amount: 1, from: "km", to: "mi", x: "x".repeat(5_000_000) };
    },
  },
  {
    name: "5 MB of small members",
    change: (card: LooseCard) => {
      const entries = numbers(50_000).map((n) => [`member ${n}`, "x".repeat(80)]);
      card.extensions = Object.fromEntries(entries);
    },
  },
  {
    name: "20,000 unknown members",
    change: (card: LooseCard) => {
      for (const n of numbers(20_000)) card.identity[`member${n}`] = n;
    },
  },
])(
  "a card of $name is a module or a diagnostic, in time",
  { timeout: 120_000 },
  async ({ change }) => {
    await generateInTime({ text: changedCard("request-form", change), file: "card.json" });
  },
);

async function generateInTime(card: CardInput): Promise<void> {
  const started = process.cpuUsage();
  const paths: string[] = [];
  const { diagnostics } = await generate({
    agents: [card],
    outDir: "/nonexistent/agents",
    lockFile: "/nonexistent/blocks.lock.json",
    onFile: ({ path }) => paths.push(path),
  });
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1_000).toBeLessThan(longestMs);
  const isRefused = diagnostics.some(({ severity }) => severity === "error");
  expect(paths.length > 0).toBe(!isRefused);
}

function taggedArm(n: number): LooseCard {
  return { type: "object", properties: { kind: { const: `k${n}` } }, required: ["kind"] };
}
