import { expect, test } from "vitest";
import { createDriftReport, type DriftFailOn, renderJunit } from "../../../../codegen/index.ts";
import { readXml, type XmlElement } from "./read-xml.ts";
import {
  cityRequired,
  entry,
  finding,
  hostileReport,
  mixed,
  result,
  streamAdded,
} from "./sample-reports.ts";

function below(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => {
    return typeof child !== "string" && child.name === name;
  });
}

function suitesOf(text: string): readonly XmlElement[] {
  return below(readXml(text), "testsuite");
}

test("each agent is a suite, each change a test case, and what nobody can tell an error", () => {
  const text = renderJunit(mixed);
  expect(readXml(text).attributes).toEqual({
    name: "blocks drift",
    tests: "8",
    failures: "2",
    errors: "1",
    skipped: "0",
  });
  const shown = suitesOf(text).map((suite) => [
    suite.attributes.name,
    ...below(suite, "testcase").map(({ attributes, children }) => {
      const [outcome] = children.filter((child) => typeof child !== "string");
      return `${attributes.name}: ${outcome?.name ?? "passed"}`;
    }),
  ]);
  expect(shown).toEqual([
    [
      "route_planner",
      "required-added: input trip: from.city: failure",
      "input-required-added: input traveller: failure",
      "pattern-changed: input trip: notes: system-out",
      "stream-added: stream steps: system-out",
      "documentation: system-out",
    ],
    ["unit_converter", "documentation: system-out"],
    ["tide_feed", "no changes: passed"],
    ["weather", "comparison: error"],
  ]);
});

test("a failure has the sentence, the witness, both places and the fingerprint", () => {
  const report = createDriftReport({
    entries: [entry({ result: result({ findings: [cityRequired] }) })],
  });
  expect(renderJunit(report)).toBe(`\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="blocks drift" tests="1" failures="1" errors="0" skipped="0">
<testsuite name="route_planner" tests="1" failures="1" errors="0" skipped="0" file="blocks.lock.json">
<properties>
<property name="verdict" value="breaking"/>
<property name="version.before" value="1.2.0"/>
<property name="version.after" value="1.2.0"/>
<property name="undecided" value="0"/>
<property name="documentation" value="0"/>
<property name="breaking" value="1"/>
<property name="risky" value="0"/>
<property name="compatible" value="0"/>
<property name="docs" value="0"/>
</properties>
<testcase name="required-added: input trip: from.city" classname="route_planner" file="blocks.lock.json" line="12">
<failure message="input trip: from.city: The member &#34;city&#34; has to be there" type="breaking">breaking: The member &#34;city&#34; has to be there
witness: {&#34;from&#34;:{&#34;country&#34;:&#34;FR&#34;}}
before: agents/route_planner.card.json:31:21
after: registry:route_planner:1:702
fingerprint: 9f86d081884c7d65</failure>
</testcase>
</testsuite>
</testsuites>
`);
});

test.for<{ failOn: DriftFailOn; failures: string }>([
  { failOn: "breaking", failures: "2" },
  { failOn: "risky", failures: "3" },
  { failOn: "any", failures: "6" },
])("with --fail-on $failOn there are $failures failures", ({ failOn, failures }) => {
  expect(readXml(renderJunit(mixed, { failOn })).attributes.failures).toBe(failures);
});

test("what a baseline accepts is skipped", () => {
  const report = createDriftReport({ entries: [entry({ accepted: [cityRequired] })] });
  const [suite] = suitesOf(renderJunit(report, { failOn: "any" }));
  expect(suite?.attributes).toMatchObject({ tests: "1", failures: "0", skipped: "1" });
});

test.for([
  { what: "an agent of the lock", given: entry(), file: "blocks.lock.json", line: "12" },
  {
    what: "what no lock has",
    given: { name: "a.json b.json", result: result() },
    file: "agents/route_planner.card.json",
    line: "31",
  },
])("a test case of $what is in $file", ({ given, file, line }) => {
  const one = { ...given, result: result({ findings: [cityRequired] }) };
  const [suite] = suitesOf(renderJunit(createDriftReport({ entries: [one] })));
  const [only] = below(suite ?? readXml(""), "testcase");
  expect(only?.attributes).toMatchObject({ file, line });
});

test("two changes of one name have test cases of their own", () => {
  const findings = [streamAdded, streamAdded, finding({ subject: "" })];
  const report = createDriftReport({ entries: [entry({ result: result({ findings }) })] });
  const [suite] = suitesOf(renderJunit(report));
  const names = below(suite ?? readXml(""), "testcase").map(({ attributes }) => attributes.name);
  expect(names).toEqual([
    "stream-added: stream steps",
    "stream-added: stream steps (2)",
    "required-added",
  ]);
});

test("hostile text is well-formed XML 1.0, and says what it said", () => {
  const [suite] = suitesOf(renderJunit(hostileReport()));
  expect(suite?.attributes.name).toContain(
    "\\u001b[31m\\u009b2J\\u202e\\u200b \\u2028\\ufffe\\ud800",
  );
  expect(suite?.attributes.name).toContain('"]]>&amp;<script>alert(1)</script>');
  const [errors] = below(suite ?? readXml(""), "system-err");
  expect(errors?.children[0]).toContain("invalid-json");
});
