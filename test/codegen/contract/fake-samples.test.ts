import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { type AgentContract, readAgentContract } from "../../../codegen/contract/agent-contract.ts";
import { readCard } from "../../../codegen/contract/check-card.ts";
import { type FakeSamples, fakeSamples } from "../../../codegen/contract/fake-samples.ts";
import { createReport } from "../../../codegen/diagnostics/report.ts";
import type { JsonObject, JsonValue } from "../../../codegen/load/json-value.ts";
import { makeCorpus } from "../../bench/corpus.ts";
import { randomSchemas } from "../fixtures/schema-sources.ts";
import { changedCard, goldenCardText, goldenCases } from "./sample-cards.ts";

interface Declared {
  readonly id?: string;
  readonly contentType?: string;
  readonly direction?: string;
  readonly format?: string;
  readonly schema?: JsonValue;
  readonly outboundSchema?: JsonValue;
}

function contractOf(text: string): AgentContract {
  const checked = readCard({ text, file: "card.json" }, createReport());
  if (checked === undefined) throw new Error("The card is broken");
  const options = { ...checked, stem: "Sample", taken: [] };
  return readAgentContract(options, createReport());
}

function samplesOf(text: string): FakeSamples {
  return fakeSamples(contractOf(text));
}

const validators = new Map<string, ReturnType<Ajv2020["compile"]>>();

/** Why an engine that is not ours refuses a value. */
function refusal(schema: JsonValue | undefined, value: JsonValue): string | undefined {
  if (schema === undefined) return undefined;
  const key = JSON.stringify(schema);
  const ajv = new Ajv2020({ strict: false, ownProperties: true, validateFormats: false });
  const validate = validators.get(key) ?? ajv.compile(schema as object);
  validators.set(key, validate);
  return validate(value) === true ? undefined : ajv.errorsText(validate.errors);
}

/** A schema that cannot be typed is told of, and nothing is checked against it. */
function isTyped(text: string): boolean {
  return contractOf(text).outputs.some((one) => one.declaration.id === "route" && one.type);
}

/** A reference into nowhere is warned of, and AJV cannot follow it either. */
function isJudged(schema: JsonValue | undefined): boolean {
  return !JSON.stringify(schema ?? null).includes('"$ref":"https:');
}

/** Every sample that the schema of its output or stream refuses. */
function refused(text: string): readonly unknown[] {
  const { io, streams } = JSON.parse(text) as {
    readonly io?: { readonly outputs?: readonly Declared[] };
    readonly streams?: Readonly<Record<string, Declared>>;
  };
  const samples = samplesOf(text);
  const schemaOf = ({ direction, outboundSchema, schema }: Declared): JsonValue | undefined =>
    direction === "bidirectional" ? outboundSchema : schema;
  return [
    ...samples.outputs.flatMap(({ id, values }) => {
      const output = io?.outputs?.find((one) => one.id === id);
      const isTold = output?.contentType === "application/json" && isJudged(output.schema);
      return values.map((value) => [id, value, isTold ? refusal(output.schema, value) : undefined]);
    }),
    ...samples.events.flatMap(({ key, values }) =>
      values.map((value) => [key, value, refusal(schemaOf(streams?.[key] ?? {}), value)]),
    ),
  ].filter(([, , reason]) => reason !== undefined);
}

test.for(goldenCases)("a fake of %s has no sample that the card's schemas refuse", (name) => {
  expect(refused(goldenCardText(name))).toEqual([]);
});

test("nor has a fake of any card of the corpus, and it has one for each output and stream", () => {
  for (const { text } of makeCorpus(6)) {
    expect(refused(text)).toEqual([]);
    const { events, outputs } = samplesOf(text);
    for (const { values } of [...outputs, ...events]) expect(values.length).toBeGreaterThan(1);
  }
});

test("nor has a fake whose outputs and events have random schemas", { timeout: 60_000 }, () => {
  const count = { schemas: 0, values: 0 };
  for (const { schema } of randomSchemas(40, 300)) {
    const text = cardWith(schema);
    if (!isTyped(text)) continue;
    expect(refused(text)).toEqual([]);
    const [output] = samplesOf(text).outputs;
    count.schemas += 1;
    count.values += output?.values.length ?? 0;
  }
  // Some random schemas take nothing.
  expect(count.values).toBeGreaterThan(count.schemas * 2);
});

function cardWith(schema: JsonObject, example?: JsonValue): string {
  return changedCard("mixed-streams", (card) => {
    const [output] = card.io.outputs;
    delete output.example;
    Object.assign(output, { schema }, example === undefined ? {} : { example });
    for (const stream of Object.values<Declared>(card.streams))
      if (stream.format === "events" && stream.direction === "outbound")
        Object.assign(stream, { schema });
  });
}

test.for([
  { name: "the example of the card comes first", example: { n: 5 }, want: { n: 5 } },
  { name: "an example that does not fit is passed over", example: { n: "5" }, want: { n: 3 } },
  { name: "without one, the default does", example: undefined, want: { n: 3 } },
])("$name", ({ example, want }) => {
  const schema = {
    type: "object",
    required: ["n"],
    properties: { n: { type: "integer", default: 3 } },
  };
  const [output] = samplesOf(cardWith(schema, example)).outputs;
  expect(output?.values[0]).toEqual(want);
});

test("samples are the same every time", () => {
  const text = cardWith(randomSchemas(1, 300)[0]?.schema ?? {});
  expect(samplesOf(text)).toEqual(samplesOf(text));
});
