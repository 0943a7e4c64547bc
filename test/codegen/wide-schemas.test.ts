import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { compileSchema } from "../../codegen/index.ts";
import { compilerFaults } from "../generator/compiler-faults.ts";

// More than one function may look at before compilers give up on it (TS2563), or overflow their stack.
const many = 600;
const last = many - 1;
const each = <T>(make: (n: number) => T): readonly T[] =>
  Array.from({ length: many }, (_, n) => make(n));
const named = (make: (n: number) => unknown): object =>
  Object.fromEntries(each((n) => [`a${n}`, make(n)]));
const whole = named((n) => n);

const cases: readonly {
  readonly name: string;
  readonly schema: unknown;
  readonly right: unknown;
  readonly wrong: unknown;
}[] = [
  {
    name: "properties",
    schema: {
      type: "object",
      properties: named(() => ({ type: "integer" })),
      required: Object.keys(whole),
      additionalProperties: false,
    },
    right: whole,
    wrong: { ...whole, [`a${last}`]: "x" },
  },
  {
    name: "properties of what may be a text too",
    schema: { properties: named(() => ({ type: "integer" })), minLength: 2, maxProperties: many },
    right: "ab",
    wrong: { ...whole, other: 1 },
  },
  {
    name: "names",
    schema: { patternProperties: Object.fromEntries(each((n) => [`^a${n}$`, { maximum: n }])) },
    right: whole,
    wrong: { ...whole, a500: 501 },
  },
  {
    name: "dependents",
    schema: {
      dependentRequired: Object.fromEntries(each((n) => [`a${n}`, [`a${(n + 1) % many}`]])),
    },
    right: whole,
    wrong: { a1: 1, a2: 2 },
  },
  {
    name: "items",
    schema: { prefixItems: each((n) => ({ const: n })), items: false },
    right: each((n) => n),
    wrong: each((n) => (n === 500 ? 0 : n)),
  },
  {
    name: "texts and objects to choose from",
    schema: { enum: [...each((n) => `text ${n}`), ...each((n) => ({ n }))] },
    right: { n: last },
    wrong: { n: many },
  },
  {
    name: "arms",
    schema: { anyOf: each((n) => ({ type: "object", required: [`a${n}`] })) },
    right: { [`a${last}`]: 1 },
    wrong: { [`a${many}`]: 1 },
  },
  {
    name: "arms of which one may hold",
    schema: { oneOf: each((n) => ({ type: "object", required: [`a${n}`] })) },
    right: { [`a${last}`]: 1 },
    wrong: { [`a${last}`]: 1, a0: 1 },
  },
  {
    name: "parts",
    schema: { allOf: each((n) => ({ not: { const: n } })) },
    right: many,
    wrong: last,
  },
];

const folder = mkdtempSync(join(tmpdir(), "wide-schemas-"));
afterAll(() => rmSync(folder, { recursive: true }));

test.for(cases)(
  "600 $name: the verdicts are those of a few",
  async ({ name, right, schema, wrong }) => {
    const stem = name.replaceAll(" ", "-");
    const typesModule = `./${stem}.ts`;
    const { diagnostics, types, validators } = compileSchema(schema, {
      name: "Order",
      typesModule,
    });
    expect(diagnostics).toEqual([]);
    writeFileSync(join(folder, `${stem}.ts`), types);
    writeFileSync(join(folder, `${stem}.validators.ts`), validators);
    const { checkOrder, isOrder } = await import(
      /* @vite-ignore */ join(folder, `${stem}.validators.ts`)
    );
    expect([isOrder(right), checkOrder(right)]).toEqual([true, []]);
    expect([isOrder(wrong), checkOrder(wrong).length > 0]).toEqual([false, true]);
  },
);

test("all of them compile", { timeout: 60_000 }, () => {
  expect(compilerFaults(folder, { include: ["*.ts"] })).toEqual([]);
});
