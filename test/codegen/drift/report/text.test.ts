import { expect, test } from "vitest";
import {
  createDriftReport,
  type DriftFinding,
  renderText,
  type TextOptions,
  terminalPainter,
} from "../../../../codegen/index.ts";
import {
  cityRequired,
  entry,
  finding,
  inputRequired,
  mixed,
  result,
  streamAdded,
} from "./sample-reports.ts";

function shown(findings: readonly DriftFinding[], options: TextOptions = {}): string {
  return renderText(
    createDriftReport({ entries: [entry({ result: result({ findings }) })] }),
    options,
  );
}

test("a report goes by agent, breaking changes first, and ends with a sentence", () => {
  expect(renderText(mixed)).toBe(`\
route_planner  1.2.0 → 1.3.0
  breaking    input trip: from.city  The member "city" has to be there  required-added
              witness  {"from":{"country":"FR"}}
              at       agents/route_planner.card.json:31:21 → registry:route_planner:1:702
  breaking    input traveller  The input has to be there  input-required-added
              refused  a call without the input "traveller"
              at       agents/route_planner.card.json:31:21 → registry:route_planner:1:950
  risky       input trip: notes  The pattern is another one  pattern-changed
              note     no text was found that only the old pattern matches, and lookbehind has no proof
              at       agents/route_planner.card.json:31:21 → registry:route_planner:1:702
  compatible  stream steps  There is another stream  stream-added
              at       agents/route_planner.card.json:31:21 → registry:route_planner:1:702
  docs        1 description, title or example differs
  version     1.3.0, where the changes ask for at least 2.0.0
  accept      blocks gen route_planner

unit_converter  2 descriptions, titles or examples differ

weather
  unknown     The registry does not answer
  hint        check the network, then run blocks drift again

4 changes in 2 of 3 agents: 2 breaking, 1 risky, 1 compatible (1 undecided), and 3 descriptions, titles or examples differ. 1 comparison could not be made.
`);
});

test("lines keep to the width of a terminal, and a witness is cut there", () => {
  const text = renderText(mixed, { width: 60 });
  const witness = { from: { country: "FR".repeat(100) } };
  const cut = shown([finding({ witness })], { width: 60 });
  for (const line of `${text}${cut}`.split("\n")) expect(line.length).toBeLessThanOrEqual(60);
  expect(cut).toContain('witness  {"from":{"country":"FRFR');
  expect(cut).toMatch(/FR?…$/m);
});

test("places that do not fit beside each other stand below each other", () => {
  expect(shown([cityRequired], { width: 60 })).toContain(`
              at       agents/route_planner.card.json:31:21
                       → registry:route_planner:1:702
`);
});

test("a verbose report has the whole witness, as JSON that can be copied", () => {
  const witness = { notes: Array.from({ length: 50 }, (_, index) => `line ${index}`) };
  const text = shown([finding({ witness })], { width: 80, verbose: true });
  const from = text.indexOf("{", text.indexOf("witness"));
  expect(JSON.parse(text.slice(from, text.indexOf("at       ")))).toEqual(witness);
  for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
});

test.for([
  { what: "null", witness: null },
  { what: "false", witness: false },
  { what: "an empty text", witness: "" },
])("a witness that is $what is shown", ({ witness }) => {
  expect(shown([finding({ witness })])).toContain(`witness  ${JSON.stringify(witness)}\n`);
});

test("what did not change is shown on demand only", () => {
  const calm = createDriftReport({ entries: [entry({ name: "tide_feed" })] });
  expect(renderText(calm)).toBe("No changes in 1 agent.\n");
  expect(renderText(calm, { verbose: true })).toContain("tide_feed\n  none        no changes\n");
});

test("colours change nothing but the colours", () => {
  const coloured = renderText(mixed, { width: 80, paint: terminalPainter });
  expect(coloured).toContain("\u001b[31mbreaking\u001b[0m");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are made of.
  expect(coloured.replaceAll(/\u001b\[\d+m/g, "")).toBe(renderText(mixed, { width: 80 }));
});

test.for([
  {
    what: "an agent that no lock has",
    given: { name: "route_planner", result: result({ findings: [streamAdded] }) },
  },
  {
    what: "an agent that is gone",
    given: entry({ result: result({ findings: [finding({ rule: "agent-not-visible" })] }) }),
  },
  {
    what: "a card with errors",
    given: entry({ result: result({ findings: [finding({ rule: "unreadable" })] }) }),
  },
  {
    what: "a name that a shell could misread",
    given: entry({ name: "a; rm -rf b", result: result({ findings: [streamAdded] }) }),
  },
])("nothing is said of how to accept changes of $what", ({ given }) => {
  expect(renderText(createDriftReport({ entries: [given] }))).not.toContain("blocks gen");
});

test("the sentence at the end is about schemas when these were compared", () => {
  const { agent, version, ...schema } = result({ findings: [inputRequired] });
  const entries = [
    { name: "order", result: schema },
    { name: "bill", result: schema },
  ];
  expect(renderText(createDriftReport({ entries }))).toContain(
    "2 breaking changes in 2 of 2 schemas.",
  );
});

test("an error of a document is told with its place", () => {
  const diagnostics = [
    {
      severity: "error",
      code: "invalid-json",
      message: "A comma is missing",
      file: "registry:route_planner",
      line: 1,
      column: 8,
      pointer: "",
    },
  ] as const;
  const unreadable = finding({ rule: "unreadable", severity: "risky", undecided: true });
  const one = entry({ result: result({ findings: [unreadable], diagnostics }) });
  expect(renderText(createDriftReport({ entries: [one] }))).toContain(
    "  error       registry:route_planner:1:8  invalid-json  A comma is missing\n",
  );
});
