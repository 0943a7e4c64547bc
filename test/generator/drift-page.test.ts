import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { format } from "prettier";
import { expect, test } from "vitest";
import { versionAdvice } from "../../codegen/drift/cards/version-advice.ts";
import { createDriftReport } from "../../codegen/drift/report/report.ts";
import {
  DriftDocument,
  diffCards,
  diffSchemas,
  driftRules,
  renderText,
} from "../../codegen/index.ts";
import { checkConfigFile } from "../../generated/validators/file.ts";
import { commands } from "../../src/cli/commands.ts";
import { baseCard, withAt } from "../codegen/drift/sample-card.ts";

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "docs/drift.md"), "utf8");

const shown = reportShown();
const beginning = `${shown.split("\n").slice(0, 6).join("\n")}\n  …\n`;

test.for([
  { file: "docs/drift.md", report: shown },
  { file: "README.md", report: beginning },
])("the report that $file shows is the one that is printed", ({ file, report }) => {
  const path = join(root, file);
  const fence = /(?<=^```text\n)route_planner[\s\S]*?(?=^```$)/m;
  const text = readFileSync(path, "utf8");
  if (process.env.UPDATE_GOLDEN === "1")
    writeFileSync(
      path,
      text.replace(fence, () => report),
    );
  expect(fence.exec(readFileSync(path, "utf8"))?.[0]).toBe(report);
});

test("the findings of the snippet are the ones in its comment", () => {
  const before = { type: "object", properties: { unit: { enum: ["km", "mi"] } } };
  const after = { type: "object", properties: { unit: { enum: ["km"] } } };
  expect(page).toContain(`const before = ${literal(before)};\nconst after = ${literal(after)};`);
  const { findings, verdict } = diffSchemas(before, after, { direction: "input" });
  const [first] = findings;
  expect(page).toContain(`// ${verdict} ${first?.rule} ${inspect(first?.witness)}`);
});

test.for(fencesIn(page, "yaml").map((text) => ({ text, name: text.split("\n")[0] ?? "" })))(
  "the YAML that begins with $name is YAML, as Prettier writes it",
  async ({ text }) => {
    expect(await format(text, { parser: "yaml" })).toBe(text);
  },
);

const commandLines = [...page.matchAll(/\bblocks ([a-z]+)((?: (?!\|\|)[^\s`#|)]+)*)/g)]
  .map(([text, name = "", rest = ""]) => ({ text, name, words: rest.trim().split(" ") }))
  .filter(({ name }) => name !== "network");

test("the page has command lines of the commands that it is about", () => {
  const names = new Set(commandLines.map(({ name }) => name));
  expect([...names].sort()).toEqual(["check", "diff", "drift", "explain", "gen", "publish"]);
});

test.for(commandLines)("$text is a command line with known options", ({ name, words }) => {
  const command = commands.find((one) => one.name === name);
  const known = (command?.options ?? []).flatMap(({ flags }) => flags.match(/--[a-z-]+/g) ?? []);
  const flags = words.filter((word) => word.startsWith("--"));
  expect(flags.filter((flag) => ![...known, "--json"].includes(flag))).toEqual([]);
  expect(command).toBeDefined();
});

test("each format and each step of --fail-on that the page has is one", () => {
  const drift = commands.find(({ name }) => name === "drift");
  const said = (flag: string): string =>
    JSON.stringify(drift?.options?.find(({ flags }) => flags.startsWith(flag)));
  for (const [, format_ = ""] of page.matchAll(/--format ([a-z]+)/g))
    expect(said("--format")).toContain(format_);
  for (const level of ["breaking", "risky", "any"]) expect(said("--fail-on")).toContain(level);
});

test("the config is one, and its rules exist", () => {
  const [text = ""] = fencesIn(page, "json");
  const config = JSON.parse(text);
  expect(checkConfigFile(config)).toEqual([]);
  for (const rule of Object.keys(config.drift.severities)) expect(driftRules).toHaveProperty(rule);
});

test("the table of versions is what the comparison advises", () => {
  const rows = [...page.matchAll(/^\| (.*) \| (\d\S*) \| (\d\S*) \|$/gm)];
  const verdicts = ["breaking", "compatible", "docs"] as const;
  expect(rows).toHaveLength(verdicts.length);
  for (const [index, verdict] of verdicts.entries()) {
    const [, , stable, early] = rows[index] ?? [];
    expect(versionAdvice({ before: "1.4.2", after: "1.4.2" }, verdict).least).toBe(stable);
    expect(versionAdvice({ before: "0.4.2", after: "0.4.2" }, verdict).least).toBe(early);
  }
  expect(versionAdvice({ before: "1.4.2", after: "" }, "risky").least).toBe(rows[1]?.[2]);
});

/** A card whose input needs another member, whose stream is gone, and which has another output. */
function reportShown(): string {
  const before = withAt(baseCard, {
    "/streams/steps": { direction: "outbound", format: "events" },
  });
  const after = withAt(baseCard, {
    "/identity/version": "1.1.0",
    "/io/inputs/0/schema/properties/unit": { type: "string", enum: ["km", "mi"] },
    "/io/inputs/0/schema/required": ["from", "unit"],
    "/io/inputs/0/example": { from: "Oslo", unit: "km" },
    "/io/outputs/1": { id: "map", contentType: "image/png", guaranteed: false },
  });
  const document = (file: string, card: object): DriftDocument =>
    new DriftDocument({ file, text: JSON.stringify(card, null, 2) });
  const result = diffCards(
    document("agents/route_planner.card.json", before),
    document("registry:route_planner", after),
  );
  const lock = { file: "blocks.lock.json", line: 4, column: 5 };
  const report = createDriftReport({ entries: [{ name: result.agent, result, lock }] });
  return renderText(report, { width: 100 });
}

function fencesIn(text: string, language: string): readonly string[] {
  const pattern = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm");
  return [...text.matchAll(pattern)].map(([, inner = ""]) => inner);
}

/** As people write it: `{ enum: ["km"] }`. */
function literal(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll(/"(\w+)":/g, " $1: ")
    .replaceAll("}", " }")
    .replaceAll(",", ", ")
    .replaceAll(",  ", ", ");
}
