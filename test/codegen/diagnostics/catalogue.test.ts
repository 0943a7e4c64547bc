import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readAgentContract } from "../../../codegen/contract/agent-contract.ts";
import { checkCard, readCard } from "../../../codegen/contract/check-card.ts";
import { explanations, explanationsPage } from "../../../codegen/diagnostics/explain.ts";
import { createReport } from "../../../codegen/diagnostics/report.ts";
import { goldenCardText } from "../contract/sample-cards.ts";
import { schemaDiagnostics } from "./schema-diagnostics.ts";

const root = join(import.meta.dirname, "../../..");
const page = join(root, "docs/diagnostics.md");

test("docs/diagnostics.md is what the catalogue says", () => {
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(page, explanationsPage());
  expect(readFileSync(page, "utf8")).toBe(explanationsPage());
});

test("no code is explained twice", () => {
  const codes = explanations.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
});

// The compiler refuses a code without an entry; an entry without a use is for this test to find.
test("every code of the catalogue is given somewhere, and none that is not in it", () => {
  const text = globSync("{codegen,src/cli}/**/*.ts", { cwd: root })
    .filter((file) => !/[\\/]catalogue[\\/]|diagnostics[\\/]report\.ts$/.test(file))
    .map((file) => readFileSync(join(root, file), "utf8"))
    .join("\n");
  const used = (code: string): boolean =>
    text.includes(`"${code}"`) || text.includes(`\`\${what}-${code.split("-")[1]}\``);
  expect(explanations.map(({ code }) => code).filter((code) => !used(code))).toEqual([]);
  const given = [...text.matchAll(/\bcode: "([a-z]+(?:-[a-z]+)*)"/g)].map(([, code]) => code);
  const known = new Set<string | undefined>(explanations.map(({ code }) => code));
  expect(given.filter((code) => !known.has(code))).toEqual([]);
});

test.for(explanations)("$code is written in whole sentences", (entry) => {
  expect(entry.title).toMatch(/^[^A-Z].*[^.]$|^AJV |^Prettier |^TypeScript /);
  expect(entry.meaning).toMatch(/^[A-Z`].*\.$/s);
  expect(entry.reason).toMatch(/^[A-Z].*\.$/s);
});

const checked = explanations.filter(({ example }) => example.kind !== "story");

test.for(checked)("the example of $code gives it, and the mended one does not", (entry) => {
  expect(codesOf(entry, "broken")).toContain(entry.code);
  expect(codesOf(entry, "mended")).not.toContain(entry.code);
});

test.for(checked)("the mended example of $code has no other error", (entry) => {
  const errors = diagnosticsOf(entry, "mended").filter(({ severity }) => severity === "error");
  expect(errors).toEqual([]);
});

type Entry = (typeof explanations)[number];
type Half = "broken" | "mended";

function codesOf(entry: Entry, half: Half): readonly string[] {
  return diagnosticsOf(entry, half).map(({ code }) => code);
}

function diagnosticsOf({ example }: Entry, half: Half) {
  const text = example[half];
  switch (example.kind) {
    case "schema":
      return schemaDiagnostics({ file: "example.schema.json", text });
    case "text": {
      const whole = text === "[[[[…" ? "[".repeat(600) : text;
      return checkCard(whole, "card.json").diagnostics.filter(({ pointer, code }) =>
        half === "mended" ? /json|key|deep/.test(code) : pointer === "",
      );
    }
    default:
      return cardDiagnostics(example.kind === "card" ? example.at : "", text);
  }
}

/** Of a card that is in order but for the value at one place. */
function cardDiagnostics(at: string, value: string) {
  const card = JSON.parse(goldenCardText("request-form"));
  // Named streams are for agents that offer pipes.
  if (value.includes("ticker")) card.capabilities.taskKinds = ["request", "pipe"];
  const tokens = at.split("/").slice(1);
  const last = tokens.pop() ?? "";
  const parent = tokens.reduce((node, token) => node[token], card);
  const text = JSON.stringify(card, (_, node) =>
    node === parent && value !== "" ? { ...node, [last]: "@" } : node,
  );
  const changed = Array.isArray(parent)
    ? JSON.stringify(card, (_, node) => (node === parent ? [...node, "@"] : node))
    : text;
  const report = createReport();
  const checkedCard = readCard(
    { text: changed.replace('"@"', () => value), file: "card.json", authored: true },
    report,
  );
  if (checkedCard !== undefined) {
    readAgentContract({ ...checkedCard, stem: "X", taken: [] }, report);
  }
  return report.diagnostics;
}
