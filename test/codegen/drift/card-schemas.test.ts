import { expect, test } from "vitest";
import { diffCards, diffSchemas } from "../../../codegen/index.ts";
import type { JsonValue } from "../../../codegen/load/json-value.ts";
import { baseCard, withAt } from "./sample-card.ts";

interface Row {
  readonly name: string;
  readonly before: Readonly<Record<string, JsonValue | undefined>>;
  readonly after: Readonly<Record<string, JsonValue | undefined>>;
  /** Severity, rule and subject, with the witness as JSON. */
  readonly want: readonly string[];
}

function told({ before, after }: Pick<Row, "before" | "after">): readonly string[] {
  const { diagnostics, findings } = diffCards(withAt(baseCard, before), withAt(baseCard, after));
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return findings.map(({ severity, rule, subject, witness }) =>
    [severity, rule, subject, ...(witness === undefined ? [] : [JSON.stringify(witness)])].join(
      " | ",
    ),
  );
}

const output = "/io/outputs/0/schema";
const input = "/io/inputs/0/schema";
const steps = "/streams/steps";
const units = { enum: ["km", "mi"] };
const metric = { enum: ["km"] };
const unitId = "https://example.com/unit";
const outbound = { direction: "outbound", format: "events" };
const inbound = { direction: "inbound", format: "events" };
const both = { direction: "bidirectional", format: "events" };

const rows: readonly Row[] = [
  {
    name: "what an input may no longer be was sent",
    before: { [`${input}/properties/from`]: { type: "string", ...units } },
    after: { [`${input}/properties/from`]: { type: "string", ...metric } },
    want: ['breaking | enum-value-removed | input query: from | {"from":"mi"}'],
  },
  {
    name: "what an output may be in addition was never told of",
    before: { [output]: metric },
    after: { [output]: units },
    want: ['breaking | enum-value-added | output route | "mi"'],
  },
  {
    name: "what an output may no longer be is missed by nobody",
    before: { [output]: units },
    after: { [output]: metric },
    want: ["compatible | enum-value-removed | output route"],
  },
  {
    name: "an output of which nothing was said may be described",
    before: {},
    after: { [output]: { type: "string" } },
    want: ["compatible | schema-added | output route"],
  },
  {
    name: "a schema that says nothing is the same as none",
    before: {},
    after: { [output]: {} },
    want: [],
  },
  {
    name: "what is no schema says nothing",
    before: { [output]: "a text" },
    after: { [output]: true },
    want: [],
  },
  {
    name: "an order of inputs does not mix their schemas",
    before: {
      "/io/inputs": [
        form("a", { type: "object", properties: {} }),
        form("b", trip({ from: units })),
      ],
    },
    after: {
      "/io/inputs": [
        form("b", trip({ from: metric })),
        form("a", { type: "object", properties: {} }),
      ],
    },
    want: ['breaking | enum-value-removed | input b: from | {"from":"mi"}'],
  },
  {
    name: "an input called __proto__ with a member called __proto__",
    before: { "/io/inputs": [form("__proto__", trip(JSON.parse('{"__proto__":{"enum":[1,2]}}')))] },
    after: { "/io/inputs": [form("__proto__", trip(JSON.parse('{"__proto__":{"enum":[1]}}')))] },
    want: ['breaking | enum-value-removed | input __proto__: __proto__ | {"__proto__":2}'],
  },
  {
    name: "another class of content has no schema in common",
    before: {
      "/io/outputs/0": {
        id: "route",
        contentType: "application/json",
        guaranteed: true,
        schema: units,
      },
    },
    after: {
      "/io/outputs/0": { id: "route", contentType: "text/plain", guaranteed: true, schema: metric },
    },
    want: ["breaking | output-class-changed | output route"],
  },
  {
    name: "events from the agent are outputs",
    before: { [steps]: { ...outbound, schema: metric } },
    after: { [steps]: { ...outbound, schema: units } },
    want: ['breaking | enum-value-added | stream steps (outbound) | "mi"'],
  },
  {
    name: "events to the agent are inputs",
    before: { [steps]: { ...inbound, schema: units } },
    after: { [steps]: { ...inbound, schema: metric } },
    want: ['breaking | enum-value-removed | stream steps (inbound) | "mi"'],
  },
  {
    name: "events to the agent of which nothing was said could be anything",
    before: { [steps]: inbound },
    after: { [steps]: { ...inbound, schema: { type: "null" } } },
    want: ["breaking | schema-added | stream steps (inbound) | 0"],
  },
  {
    name: "the only way of a stream and that way of two are one way",
    before: { [steps]: { ...outbound, schema: units } },
    after: { [steps]: { ...both, outboundSchema: units, inboundSchema: false } },
    want: ["risky | stream-direction-widened | stream steps"],
  },
  {
    name: "it may change on the way to going both ways",
    before: { [steps]: { ...inbound, schema: units } },
    after: { [steps]: { ...both, outboundSchema: units, inboundSchema: metric } },
    want: [
      'breaking | enum-value-removed | stream steps (inbound) | "mi"',
      "risky | stream-direction-widened | stream steps",
    ],
  },
  {
    name: "a way that is gone has no schema any more",
    before: { [steps]: { ...both, outboundSchema: units, inboundSchema: units } },
    after: { [steps]: { ...outbound, schema: metric } },
    want: [
      "breaking | stream-direction-changed | stream steps",
      "compatible | enum-value-removed | stream steps (outbound)",
    ],
  },
  {
    name: "a stream that turned round has no way in common",
    before: { [steps]: { ...inbound, schema: units } },
    after: { [steps]: { ...outbound, schema: metric } },
    want: ["breaking | stream-direction-changed | stream steps"],
  },
  {
    name: "a schema that refers to another one changes with it",
    before: {
      [output]: { $ref: unitId },
      [steps]: { ...outbound, schema: { $id: unitId, ...metric } },
    },
    after: {
      [output]: { $ref: unitId },
      [steps]: { ...outbound, schema: { $id: unitId, ...units } },
    },
    want: [
      'breaking | enum-value-added | output route | "mi"',
      'breaking | enum-value-added | stream steps (outbound) | "mi"',
    ],
  },
  {
    name: "a schema that was moved to another one is the same",
    before: { [output]: units, [steps]: { ...outbound, schema: { $id: unitId, ...units } } },
    after: {
      [output]: { $ref: unitId },
      [steps]: { ...outbound, schema: { $id: unitId, ...units } },
    },
    want: [],
  },
  {
    name: "a schema that was moved inside itself is the same",
    before: { [output]: { type: "array", items: units } },
    after: { [output]: { type: "array", items: { $ref: "#/$defs/Unit" }, $defs: { Unit: units } } },
    want: [],
  },
];

test.for(rows)("$name", (row) => {
  expect(told(row)).toEqual(row.want);
});

function form(id: string, schema: JsonValue): JsonValue {
  const contentType = "application/json";
  return { id, description: "A form", contentType, required: true, example: {}, schema };
}

/** A form of optional texts or numbers. */
function trip(
  properties: Readonly<Record<string, { readonly enum: readonly JsonValue[] }>>,
): JsonValue {
  const typed = Object.entries(properties).map(([name, { enum: values }]): [string, JsonValue] => [
    name,
    { type: typeof values[0], enum: values },
  ]);
  return { type: "object", properties: Object.fromEntries(typed) };
}

test("an optional member of an open form is sent by nobody yet, though objects with it were valid", () => {
  const before = { type: "object", properties: { from: { type: "string" } } };
  const after = {
    type: "object",
    properties: { from: { type: "string" }, days: { type: "integer" } },
  };
  const cards = diffCards(
    withAt(baseCard, { [input]: before }),
    withAt(baseCard, { [input]: after }),
  );
  expect(cards.verdict).toBe("compatible");
  expect(cards.findings).toEqual([
    expect.objectContaining({
      rule: "property-added",
      severity: "compatible",
      notes: [expect.stringMatching(/./)],
    }),
  ]);
  const schemas = diffSchemas(before, after, { direction: "input" });
  expect(schemas.verdict).toBe("breaking");
  expect(schemas.findings).toEqual([
    expect.objectContaining({ rule: "property-added", witness: expect.anything() }),
  ]);
});

test("a schema that cannot be typed takes anything, with a warning", () => {
  const { findings, diagnostics } = diffCards(
    withAt(baseCard, { [output]: units }),
    withAt(baseCard, { [output]: { $ref: "#/nowhere" } }),
  );
  expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
    "breaking schema-removed",
  ]);
  expect(diagnostics.map(({ severity, code, file }) => [severity, code, file])).toContainEqual([
    "warning",
    "dangling-ref",
    "after.card.json",
  ]);
});

test("where formats are annotations, another one is refused by nobody", () => {
  const before = withAt(baseCard, { [output]: { type: "string", format: "date" } });
  const after = withAt(baseCard, { [output]: { type: "string", format: "time" } });
  expect(diffCards(before, after).verdict).toBe("breaking");
  expect(diffCards(before, after, { formats: "annotate" }).findings).not.toContainEqual(
    expect.objectContaining({ severity: "breaking" }),
  );
});

test("places of a schema are places of the card", () => {
  const { findings } = diffCards(
    withAt(baseCard, { [`${input}/properties/from`]: { type: "string", ...units } }),
    withAt(baseCard, { [`${input}/properties/from`]: { type: "string", ...metric } }),
  );
  expect(findings.map(({ before, after }) => [before.file, before.pointer, after.pointer])).toEqual(
    [["before.card.json", `${input}/properties/from/enum`, `${input}/properties/from/enum`]],
  );
});
