import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import {
  applyBaseline,
  baselineText,
  createDriftReport,
  type DriftReport,
  driftRules,
  renderSarif,
} from "../../../../codegen/index.ts";
import {
  cityRequired,
  comparedReport,
  entry,
  hostileReport,
  mixed,
  patternUndecided,
  result,
} from "./sample-reports.ts";

const schemaFile = createRequire(import.meta.url).resolve(
  "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json",
);
// It is of draft 4, and has nothing that later drafts read differently but the names of these two members.
const { $schema, id, ...schema } = JSON.parse(readFileSync(schemaFile, "utf8"));
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

test("the schema that reports are held against is that of SARIF 2.1.0", () => {
  expect({ $schema, id }).toEqual({
    $schema: "http://json-schema.org/draft-04/schema#",
    id: expect.stringContaining("sarif-2.1.0"),
  });
  expect(JSON.stringify(schema)).not.toMatch(/"exclusiveM(?:in|ax)imum"/);
  expect(validate({ version: "2.1.0", runs: [{}] })).toBe(false);
});

function logOf(report: DriftReport): ReturnType<typeof JSON.parse> {
  const log = JSON.parse(renderSarif(report));
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log;
}

function runOf(report: DriftReport): ReturnType<typeof JSON.parse> {
  return logOf(report).runs[0];
}

const accepted = applyBaseline(
  createDriftReport({
    entries: [entry({ result: result({ findings: [cityRequired, patternUndecided] }) })],
  }),
  JSON.parse(baselineText({ entries: [entry({ result: result({ findings: [cityRequired] }) })] })),
);

test.for([
  { what: "of several agents", report: mixed },
  { what: "of what the engine finds", report: comparedReport() },
  { what: "of hostile text", report: hostileReport() },
  { what: "with a baseline", report: accepted },
  { what: "of nothing", report: createDriftReport({ entries: [] }) },
  {
    what: "with a finding of every rule",
    report: createDriftReport({
      entries: [
        entry({
          result: result({
            findings: Object.keys(driftRules).map((rule) => ({
              ...cityRequired,
              rule: rule as never,
            })),
          }),
        }),
      ],
    }),
  },
])("a report $what fits the published schema of SARIF 2.1.0", ({ report }) => {
  expect(logOf(report).version).toBe("2.1.0");
});

test("a result has its level, the lock as its place, and both documents beside it", () => {
  const [first] = runOf(mixed).results;
  expect(first).toMatchObject({
    ruleId: "required-added",
    level: "error",
    message: {
      text: 'input trip: from.city: The member "city" has to be there\nwitness: {"from":{"country":"FR"}}',
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: "blocks.lock.json" },
          region: { startLine: 12, startColumn: 22 },
        },
      },
    ],
    relatedLocations: [
      {
        id: 1,
        message: { text: "before" },
        physicalLocation: {
          artifactLocation: { uri: "agents/route_planner.card.json" },
          region: { startLine: 31, startColumn: 21 },
        },
      },
      {
        id: 2,
        message: { text: "after" },
        physicalLocation: {
          artifactLocation: { uri: "registry%3Aroute_planner" },
          region: { startLine: 1, startColumn: 702 },
        },
      },
    ],
    partialFingerprints: { "blocksDrift/v1": "9f86d081884c7d65:route_planner" },
    properties: { agent: "route_planner", witness: { from: { country: "FR" } } },
  });
});

test("without a lock a result stands in the new document, and the old one is beside it", () => {
  const [first] = runOf(
    createDriftReport({ entries: [{ name: "a b", result: result({ findings: [cityRequired] }) }] }),
  ).results;
  expect(first.locations[0].physicalLocation.region.startColumn).toBe(702);
  expect(first.relatedLocations).toHaveLength(1);
  expect(first.relatedLocations[0].physicalLocation.region.startLine).toBe(31);
});

test("rules are described once, with what they are by default, and results point at them", () => {
  const { tool, results } = runOf(mixed);
  const { rules } = tool.driver;
  expect(rules).toHaveLength(4);
  for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex].id).toBe(ruleId);
  expect(rules.find(({ id }: { id: string }) => id === "stream-added")).toEqual({
    id: "stream-added",
    shortDescription: { text: driftRules["stream-added"].title },
    fullDescription: { text: driftRules["stream-added"].why },
    help: { text: driftRules["stream-added"].why },
    helpUri: "https://unpkg.com/@blocks-network/sdk/docs/drift-rules.md#stream-added",
    defaultConfiguration: { level: "note" },
  });
});

test.for([
  { rule: "type-removed", what: "breaking for inputs alone", level: "error" },
  { rule: "type-added", what: "breaking for outputs alone", level: "error" },
  { rule: "schema-changed", what: "decided by the values", level: "error" },
  { rule: "default-changed", what: "risky for inputs, for people in outputs", level: "warning" },
  { rule: "tags-changed", what: "for people", level: "note" },
] as const)("by default a rule that is $what has the level $level", ({ rule, level }) => {
  const findings = [{ ...cityRequired, rule }];
  const report = createDriftReport({ entries: [entry({ result: result({ findings }) })] });
  expect(runOf(report).tool.driver.rules[0].defaultConfiguration).toEqual({ level });
});

test("severities are levels", () => {
  const levels = runOf(mixed).results.map(({ level }: { level: string }) => level);
  expect(levels).toEqual(["error", "error", "warning", "note"]);
});

test("what a baseline accepts is suppressed and unchanged, the rest is new", () => {
  const shown = runOf(accepted).results.map(
    ({ ruleId, baselineState, suppressions }: Record<string, unknown>) => ({
      ruleId,
      baselineState,
      suppressions,
    }),
  );
  expect(shown).toEqual([
    { ruleId: "pattern-changed", baselineState: "new", suppressions: undefined },
    {
      ruleId: "required-added",
      baselineState: "unchanged",
      suppressions: [
        { kind: "external", status: "accepted", justification: "accepted by the baseline" },
      ],
    },
  ]);
  expect(runOf(mixed).results[0]).not.toHaveProperty("baselineState");
});

test("what could not be compared makes the run a failed one, with a notification", () => {
  expect(runOf(mixed).invocations).toMatchObject([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [
        { level: "error", locations: [{ physicalLocation: { region: { startLine: 40 } } }] },
      ],
    },
  ]);
  expect(runOf(accepted).invocations[0].executionSuccessful).toBe(true);
});

test.for([
  { file: "agents/a b.json", uri: "agents/a%20b.json" },
  { file: "registry:planner", uri: "registry%3Aplanner" },
  { file: "ä%20?#.json", uri: "%C3%A4%2520%3F%23.json" },
  { file: "<stdin>", uri: "%3Cstdin%3E" },
  { file: "../cards/a.json", uri: "../cards/a.json" },
  { file: "/srv/a b.json", uri: "file:///srv/a%20b.json" },
  { file: "C:/cards/a.json", uri: "file:///C:/cards/a.json" },
  { file: "https://agents.example/a card.json", uri: "https://agents.example/a%20card.json" },
  { file: "javascript:alert(1)", uri: "javascript%3Aalert(1)" },
  { file: "\ud800", uri: "%EF%BF%BD" },
])("the URI of $file is $uri", ({ file, uri }) => {
  const findings = [{ ...cityRequired, after: { ...cityRequired.after, file } }];
  const report = createDriftReport({ entries: [{ name: "x", result: result({ findings }) }] });
  const found = runOf(report).results[0].locations[0].physicalLocation.artifactLocation.uri;
  expect(found).toBe(uri);
  expect(URL.canParse(found, "file:///project/")).toBe(true);
});

test("a hostile message has no link, and its witness is exact", () => {
  const [first] = runOf(hostileReport()).results;
  expect(first.message.text).not.toContain("](");
  expect(first.properties.witness).toEqual(hostileReport().entries[0]?.result.findings[0]?.witness);
});
