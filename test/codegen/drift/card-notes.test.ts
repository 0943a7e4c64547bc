import { expect, test } from "vitest";
import { diffCards } from "../../../codegen/index.ts";
import type { JsonValue } from "../../../codegen/load/json-value.ts";
import { baseCard, withAt } from "./sample-card.ts";

const png = { contentType: "image/png", guaranteed: false };
const text = { contentType: "text/plain", guaranteed: false };
const events = { direction: "outbound", format: "events" };

interface Row {
  readonly name: string;
  /** Of the list at `/io/outputs`, or the map at `/streams`. */
  readonly before: JsonValue;
  readonly after: JsonValue;
  readonly notes: readonly string[];
}

const outputRows: readonly Row[] = [
  {
    name: "a second output of a type takes the artifacts of the first",
    before: [
      { id: "map", ...png },
      { id: "log", ...text },
    ],
    after: [
      { id: "map", ...png },
      { id: "log", ...text },
      { id: "photo", ...png },
    ],
    notes: [
      'an artifact of type image/png without an outputId is read as "map" by clients of the old card',
    ],
  },
  {
    name: "beside an only output any single artifact is taken for it",
    before: [{ id: "map", ...png }],
    after: [
      { id: "map", ...png },
      { id: "log", ...text },
    ],
    notes: [
      'clients of the old card read the only artifact of a task as "map" when it has no outputId, whatever its type',
    ],
  },
  {
    name: "where two outputs have the type, neither is found by it",
    before: [
      { id: "a", ...png },
      { id: "b", ...png },
    ],
    after: [
      { id: "a", ...png },
      { id: "b", ...png },
      { id: "c", ...png },
    ],
    notes: [],
  },
  {
    name: "the first output of all is taken for no other",
    before: [],
    after: [{ id: "a", ...png }],
    notes: [],
  },
  {
    name: "a type that only another output had belongs to that one",
    before: [
      { id: "a", ...png },
      { id: "b", ...png, contentType: "image/gif" },
    ],
    after: [
      { id: "a", ...png, contentType: "image/gif" },
      { id: "b", ...png, contentType: "image/gif" },
    ],
    notes: [
      'an artifact of type image/gif without an outputId is read as "b" by clients of the old card',
    ],
  },
  {
    name: "a type that no output had is not found by it",
    before: [
      { id: "a", ...png },
      { id: "b", ...text },
    ],
    after: [
      { id: "a", ...png, contentType: "image/gif" },
      { id: "b", ...text },
    ],
    notes: [
      "clients of the old card do not find an artifact of type image/gif without an outputId",
    ],
  },
  {
    name: "the type of an only output does not matter for an only artifact",
    before: [{ id: "a", ...png }],
    after: [{ id: "a", ...png, contentType: "image/gif" }],
    notes: [
      "clients of the old card find an artifact of type image/gif without an outputId only where it is the only one of its task",
    ],
  },
];

test.for(outputRows)("artifacts without an id: $name", ({ before, after, notes }) => {
  const [old, now] = [before, after].map((outputs) => withAt(baseCard, { "/io/outputs": outputs }));
  const { findings } = diffCards(old, now);
  expect(findings).toHaveLength(1);
  expect(findings[0]?.notes).toEqual(notes);
});

const streamRows: readonly Row[] = [
  {
    name: "it is taken for the only one there was",
    before: { log: events },
    after: { log: events, more: events },
    notes: ['announced without its key, it is taken for "log" by clients of the old card'],
  },
  {
    name: "it is taken for the one that is called so for this",
    before: { log: events, _default: events },
    after: { log: events, _default: events, more: events },
    notes: ['announced without its key, it is taken for "_default" by clients of the old card'],
  },
  {
    name: "it is nobody's among several",
    before: { log: events, trace: events },
    after: { log: events, trace: events, more: events },
    notes: [],
  },
  { name: "it is the first", before: {}, after: { more: events }, notes: [] },
];

test.for(streamRows)("a new stream without a key: $name", ({ before, after, notes }) => {
  const [old, now] = [before, after].map((streams) => withAt(baseCard, { "/streams": streams }));
  const { findings } = diffCards(old, now);
  expect(findings).toHaveLength(1);
  expect(findings[0]?.notes).toEqual(notes);
});

interface TextRow {
  readonly name: string;
  readonly before?: Readonly<Record<string, JsonValue | undefined>>;
  readonly after: Readonly<Record<string, JsonValue | undefined>>;
  readonly documentation: number;
}

const schema = "/io/inputs/0/schema";
const encryption = { required: false, algorithm: "x25519", consumerKeyRequired: false };

const documentationRows: readonly TextRow[] = [
  { name: "of the agent", after: { "/identity/description": "Plans." }, documentation: 1 },
  {
    name: "and the example of an input",
    after: { "/io/inputs/0/description": "Start", "/io/inputs/0/example": { from: "Rome" } },
    documentation: 2,
  },
  {
    name: "and the example of an output",
    after: { "/io/outputs/0/description": "The route", "/io/outputs/0/example": [] },
    documentation: 2,
  },
  {
    name: "of a stream",
    before: { "/streams/steps": { direction: "outbound", format: "bytes" } },
    after: { "/streams/steps": { direction: "outbound", format: "bytes", description: "Raw" } },
    documentation: 1,
  },
  {
    name: "and the examples of a tag",
    after: { "/tags": [{ id: "a", name: "A", description: "First", examples: ["x"] }] },
    documentation: 2,
  },
  {
    name: "of how encryption works",
    before: { "/security": { encryption } },
    after: {
      "/security": { encryption: { ...encryption, documentationUrl: "https://x.example" } },
    },
    documentation: 1,
  },
  {
    name: "of a schema and what is in it",
    after: {
      [`${schema}/title`]: "Trip",
      [`${schema}/description`]: "Where",
      [`${schema}/properties/from/description`]: "Place",
    },
    documentation: 3,
  },
  {
    name: "of the schema of an output, in any order of its members",
    before: { "/io/outputs/0/schema": { properties: { a: { title: "A" }, b: {} }, $comment: "x" } },
    after: { "/io/outputs/0/schema": { properties: { b: { examples: [1] }, a: { title: "B" } } } },
    documentation: 2,
  },
  {
    name: "of a text, as a schema that nothing checks",
    before: { "/io/outputs/1": { id: "log", ...text } },
    after: { "/io/outputs/1": { id: "log", ...text, schema: { maxLength: 10 } } },
    documentation: 1,
  },
  {
    name: "of a member that is called like one",
    before: { "/io/outputs/0/schema": { properties: { title: { title: "A" } } } },
    after: { "/io/outputs/0/schema": { properties: { title: { title: "B" } } } },
    documentation: 1,
  },
];

test.for(documentationRows)("a description $name is no finding", (row) => {
  const { documentation, findings, verdict, version } = diffCards(
    withAt(baseCard, row.before ?? {}),
    withAt(baseCard, row.after),
  );
  expect(findings).toEqual([]);
  expect(verdict).toBe("docs");
  expect(documentation).toBe(row.documentation);
  expect(version).toMatchObject({ bump: "patch", least: "1.0.1", isMet: false });
});

test("a comment in a schema is nothing", () => {
  const after = withAt(baseCard, { "/io/outputs/0/schema": { $comment: "later" } });
  const before = withAt(baseCard, { "/io/outputs/0/schema": {} });
  expect(diffCards(before, after)).toMatchObject({ verdict: "none", documentation: 0 });
});
