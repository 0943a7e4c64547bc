import { expect, test } from "vitest";
import { agentNotVisible, DriftDocument, diffCards } from "../../../codegen/index.ts";
import { baseCard, withAt } from "./sample-card.ts";

const pretty = (card: object): string => JSON.stringify(card, null, 2);

test("a finding has its places in both files", () => {
  const before = withAt(baseCard, {
    "/io/inputs/1": { id: "mode", description: "How", contentType: "text/plain", required: true },
  });
  const { findings } = diffCards(
    new DriftDocument({ file: "agents/route_planner.card.json", text: pretty(before) }),
    new DriftDocument({ file: "registry:route_planner", text: pretty(baseCard) }),
  );
  const lines = pretty(before).split("\n");
  const line = lines.findIndex((text) => text.includes('"id": "mode"'));
  expect(findings).toEqual([
    expect.objectContaining({
      before: {
        ...{ file: "agents/route_planner.card.json", pointer: "/io/inputs/1" },
        ...{ line, column: 7 },
      },
      // What is gone has the place of the list that it was in.
      after: {
        ...{ file: "registry:route_planner", pointer: "/io/inputs" },
        line:
          1 +
          pretty(baseCard)
            .split("\n")
            .findIndex((text) => text.includes('"inputs"')),
        column: 15,
      },
    }),
  ]);
});

test("of a value the lines are those of one line", () => {
  const { findings } = diffCards(baseCard, withAt(baseCard, { "/identity/version": "1.0.1" }));
  const column = JSON.stringify(baseCard).indexOf('"1.0.0"') + 1;
  const site = { line: 1, column, pointer: "/identity/version" };
  expect(findings).toEqual([
    expect.objectContaining({
      before: { ...site, file: "before.card.json" },
      after: { ...site, file: "after.card.json" },
    }),
  ]);
});

test("what is new has the place of what it is in, on the other side", () => {
  const { findings } = diffCards(baseCard, withAt(baseCard, { "/identity/iconUrl": "i.png" }));
  expect(findings.map(({ before, after }) => [before.pointer, after.pointer])).toEqual([
    ["/identity", "/identity/iconUrl"],
  ]);
});

test("runtime is never compared, in whichever order the members stand", () => {
  const runtime = { handler: "./handler.ts", maxRunningTimeSec: 60 };
  const { identity, ...rest } = baseCard;
  const reordered = { ...rest, runtime, identity };
  expect(diffCards(baseCard, reordered)).toEqual({
    agent: "route_planner",
    verdict: "none",
    findings: [],
    undecided: 0,
    documentation: 0,
    diagnostics: [],
    version: { before: "1.0.0", after: "1.0.0", bump: "none", least: "1.0.0", isMet: true },
  });
  expect(diffCards(reordered, baseCard)).toMatchObject({ verdict: "none", diagnostics: [] });
  const changed = withAt(reordered, { "/runtime/handler": "./other.ts", "/tags/0/name": "B" });
  expect(diffCards(reordered, changed).findings.map(({ rule }) => rule)).toEqual(["tags-changed"]);
});

const broken = withAt(baseCard, {
  "/identity/agentName": "no-hyphens",
  "/io/inputs/0/contentType": "Text/Plain",
});

test("a card with errors tells all of them, and what changed is not guessed", () => {
  const result = diffCards(baseCard, new DriftDocument({ file: "new.json", text: pretty(broken) }));
  expect(result).toMatchObject({
    agent: "route_planner",
    verdict: "risky",
    undecided: 1,
    version: { bump: "none", isMet: true },
    findings: [
      {
        ...{ rule: "unreadable", severity: "risky", subject: "new card", undecided: true },
        message: "it has 2 errors, so what changed cannot be told",
        before: { file: "before.card.json", pointer: "", line: 1, column: 1 },
        after: { file: "new.json", pointer: "/identity/agentName", line: 3, column: 18 },
      },
    ],
  });
  const errors = result.diagnostics.filter(({ severity }) => severity === "error");
  expect(errors.map(({ pointer }) => pointer)).toEqual([
    "/identity/agentName",
    "/io/inputs/0/contentType",
  ]);
  expect(result.findings[0]?.notes).toEqual([errors[0]?.message]);
});

test("two cards with errors are two findings", () => {
  const { findings, undecided } = diffCards(broken, { identity: {} });
  expect(findings.map(({ subject, rule }) => `${subject}: ${rule}`)).toEqual([
    "new card: unreadable",
    "old card: unreadable",
  ]);
  expect(undecided).toBe(2);
});

test("two cards that are equal have no drift, whatever is wrong with them", () => {
  expect(diffCards(broken, structuredClone(broken)).verdict).toBe("none");
});

const circular: { self?: unknown } = {};
circular.self = circular;
const deep = JSON.parse(`${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`);
const noCards: readonly {
  readonly name: string;
  readonly document: unknown;
  readonly code: string;
}[] = [
  { name: "undefined", document: undefined, code: "invalid-json" },
  { name: "null", document: null, code: "wrong-type" },
  { name: "a list", document: [], code: "wrong-type" },
  { name: "a function", document: () => 1, code: "invalid-json" },
  { name: "a value that holds itself", document: circular, code: "invalid-json" },
  { name: "a bigint", document: { version: 1n }, code: "invalid-json" },
  { name: "an object nested too deep", document: deep, code: "too-deep" },
  {
    name: "a text that is not JSON",
    document: new DriftDocument({ file: "x", text: "{" }),
    code: "invalid-json",
  },
  {
    name: "a text nested too deep",
    document: new DriftDocument({ file: "x", text: "[".repeat(100_000) }),
    code: "too-deep",
  },
];

test.for(noCards)("$name is no card, and is never thrown", ({ document, code }) => {
  for (const result of [diffCards(document, baseCard), diffCards(document, document)]) {
    expect(result.verdict).toBe("risky");
    expect(result.diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
  }
});

test.for([
  { before: "free", after: "paid", rules: ["billing-mode-changed"] },
  { before: "free", after: "free", rules: [] },
  { before: undefined, after: "paid", rules: [] },
  { before: "paid", after: undefined, rules: [] },
] as const)("billing: $before, then $after", ({ before, after, rules }) => {
  const { findings } = diffCards(baseCard, baseCard, {
    envelopes: {
      before: before === undefined ? {} : { billingMode: before },
      after: after === undefined ? {} : { billingMode: after },
    },
  });
  expect(findings.map(({ rule }) => rule)).toEqual(rules);
  for (const { message, refused, severity } of findings) {
    expect(severity).toBe("breaking");
    expect(message).toBe("it was free, and now is paid");
    expect(refused).toBe('request({ … }) of a client with billingMode "free"');
  }
});

test.for([
  { before: "public", after: "private", told: ["risky listing-narrowed"] },
  { before: "private", after: "public", told: ["compatible listing-widened"] },
  { before: "public", after: "public", told: [] },
] as const)("listing: $before, then $after", ({ before, after, told }) => {
  const { findings } = diffCards(baseCard, baseCard, {
    envelopes: { before: { listing: before }, after: { listing: after } },
  });
  expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(told);
});

test("an agent that cannot be seen any more is a result like any other", () => {
  const at = { file: "blocks.lock.json", pointer: "/agents/route_planner", line: 4, column: 5 };
  const result = agentNotVisible({ agent: "route_planner", before: baseCard, at });
  expect(result).toEqual({
    agent: "route_planner",
    verdict: "breaking",
    findings: [
      {
        ...{ rule: "agent-not-visible", severity: "breaking", subject: "agent", notes: [] },
        before: at,
        after: { file: "registry:route_planner", pointer: "", line: 1, column: 1 },
        message: "it is gone, or private to another organisation",
        refused: 'a call to "route_planner"',
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
    ],
    ...{ undecided: 0, documentation: 0, diagnostics: [] },
    version: { before: "1.0.0", after: "", bump: "none", least: "1.0.0", isMet: true },
  });
  const other = agentNotVisible({ agent: "other", before: undefined, message: "it was removed" });
  expect(other.findings[0]).toMatchObject({
    message: "it was removed",
    before: { file: "before.card.json", pointer: "" },
  });
  expect(other.findings[0]?.fingerprint).not.toBe(result.findings[0]?.fingerprint);
});

test("a change keeps its fingerprint when others come before it", () => {
  const mode = { id: "mode", description: "How", contentType: "text/plain", required: true };
  const note = { id: "note", description: "What", contentType: "text/plain", required: false };
  const printed = (before: object, after: object): readonly string[] =>
    diffCards(before, after)
      .findings.filter(({ subject }) => subject === "input mode")
      .map(({ fingerprint }) => fingerprint);
  const alone = printed(baseCard, withAt(baseCard, { "/io/inputs/1": mode }));
  const among = printed(
    withAt(baseCard, { "/io/inputs": [note], "/identity/version": "3.0.0" }),
    withAt(baseCard, { "/io/inputs": [{ ...mode, description: "Why" }], "/tags/0/id": "z" }),
  );
  expect(alone).toHaveLength(1);
  expect(among).toEqual(alone);
  expect(printed(withAt(baseCard, { "/io/inputs/1": mode }), baseCard)).not.toEqual(alone);
});
