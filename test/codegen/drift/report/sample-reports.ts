import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type CardDriftResult,
  createDriftReport,
  DriftDocument,
  type DriftEntry,
  type DriftFinding,
  type DriftReport,
  diffCards,
} from "../../../../codegen/index.ts";

type Site = DriftFinding["before"];

function site(file: string, line: number, column: number, pointer: string): Site {
  return { file, line, column, pointer };
}

/** A finding of the agent `route_planner`, with whatever a test wants to be different. */
export function finding(changed: Partial<DriftFinding> = {}): DriftFinding {
  return {
    rule: "required-added",
    severity: "breaking",
    subject: "input trip: from.city",
    before: site("agents/route_planner.card.json", 31, 21, "/io/inputs/0/schema/properties/from"),
    after: site("registry:route_planner", 1, 702, "/io/inputs/0/schema/properties/from/required"),
    message: 'The member "city" has to be there',
    notes: [],
    fingerprint: "9f86d081884c7d65",
    ...changed,
  };
}

/** What became of `route_planner`: nothing, but for what is given. */
export function result(changed: Partial<CardDriftResult> = {}): CardDriftResult {
  const { findings = [] } = changed;
  return {
    agent: "route_planner",
    verdict: findings[0]?.severity ?? "none",
    findings,
    undecided: findings.filter(({ undecided }) => undecided === true).length,
    documentation: 0,
    diagnostics: [],
    version: { before: "1.2.0", after: "1.2.0", bump: "none", least: "1.2.0", isMet: true },
    ...changed,
  };
}

export function entry(changed: Partial<DriftEntry> = {}): DriftEntry {
  return {
    name: "route_planner",
    lock: { file: "blocks.lock.json", line: 12, column: 22 },
    result: result(),
    ...changed,
  };
}

export const cityRequired = finding({ witness: { from: { country: "FR" } } });

export const inputRequired = finding({
  rule: "input-required-added",
  subject: "input traveller",
  message: "The input has to be there",
  refused: 'a call without the input "traveller"',
  after: site("registry:route_planner", 1, 950, "/io/inputs/1/required"),
  fingerprint: "00000000000000b2",
});

export const patternUndecided = finding({
  rule: "pattern-changed",
  severity: "risky",
  subject: "input trip: notes",
  message: "The pattern is another one",
  notes: ["no text was found that only the old pattern matches, and lookbehind has no proof"],
  undecided: true,
  fingerprint: "00000000000000c3",
});

export const streamAdded = finding({
  rule: "stream-added",
  severity: "compatible",
  subject: "stream steps",
  message: "There is another stream",
  fingerprint: "00000000000000d4",
});

/** Two agents that changed, one that did not, one of which nobody can tell. */
export const mixed: DriftReport = createDriftReport({
  entries: [
    entry({ name: "tide_feed", result: result({ agent: "tide_feed" }) }),
    entry({
      name: "unit_converter",
      result: result({ agent: "unit_converter", documentation: 2, verdict: "docs" }),
    }),
    entry({
      result: result({
        findings: [cityRequired, inputRequired, patternUndecided, streamAdded],
        documentation: 1,
        version: { before: "1.2.0", after: "1.3.0", bump: "major", least: "2.0.0", isMet: false },
      }),
    }),
  ],
  untold: [
    {
      name: "weather",
      message: "The registry does not answer",
      hint: "check the network, then run blocks drift again",
      lock: { file: "blocks.lock.json", line: 40, column: 16 },
    },
  ],
});

/** Steers terminals and logs, ends elements, fences and commands, mentions, links, and is no XML. */
export const hostileText = [
  "\u001b[31m\u009b2J\u202e\u200b \u2028\ufffe\ud800 \u{e0041}",
  "\"]]>&amp;<script>alert(1)</script>'--> </details>",
  "`` ``` ~~~ |*_a_*| [link](https://evil.example) ![i](x) <b> https://evil.example www.evil.example",
  "@everyone org/repo#1 $x$ %0A%3A , ::error file=x::y",
  "::stop-commands::x",
  "##[error]z\r\r\n# heading\n- item\t{0}",
].join("\n");

/** A report whose every text is hostile, or what a function makes of it. */
export function hostileReport(
  text: (hostile: string) => string = (hostile) => hostile,
): DriftReport {
  const name = text(hostileText);
  const at = { file: name, line: 3, column: 7, pointer: `/${name}` };
  const one = finding({
    subject: name,
    message: name,
    notes: [name],
    before: at,
    after: { ...at, line: 4 },
    witness: JSON.parse(`{ ${JSON.stringify(name)}: [${JSON.stringify(name)}], "__proto__": 1 }`),
  });
  const other = finding({ rule: "input-removed", subject: name, refused: name, severity: "docs" });
  const findings = [one, other];
  const version = { before: name, after: `${name}2`, bump: "major", isMet: false } as const;
  const diagnostics = [
    { severity: "error", code: "invalid-json", message: name, hint: name, ...at },
  ] as const;
  return createDriftReport({
    entries: [
      entry({
        name,
        lock: { ...at, line: 5 },
        result: result({ agent: name, findings, version, diagnostics, documentation: 1 }),
        accepted: [finding({ subject: name, message: name, fingerprint: "00000000000000e5" })],
      }),
      { name: `${name}!`, result: result({ verdict: "docs", documentation: 1 }) },
    ],
    untold: [{ name, message: name, hint: name, lock: at }],
    stale: [
      {
        agent: name,
        fingerprint: "00000000000000f6",
        rule: name,
        severity: "risky",
        subject: name,
        message: name,
      },
    ],
  });
}

/** What the engine itself finds between the card of an example and one with changes of every severity. */
export function comparedReport(): DriftReport {
  const text = readFileSync(join(import.meta.dirname, card), "utf8");
  const changed = JSON.parse(text);
  const { schema } = changed.io.inputs[0];
  schema.properties.operation.enum = ["add", "power"];
  schema.properties["locale\u202e"] = { type: "string" };
  changed.io.outputs[0].guaranteed = false;
  changed.identity.description = "Another";
  changed.identity.version = "1.1.0";
  const before = new DriftDocument({ file: "agents/calculator.card.json", text });
  const after = new DriftDocument({ file: "registry:calculator", text: JSON.stringify(changed) });
  const name = "calculator";
  return createDriftReport({ entries: [entry({ name, result: diffCards(before, after) })] });
}

const card = "../../../../examples/calculator/agent-card.json";
