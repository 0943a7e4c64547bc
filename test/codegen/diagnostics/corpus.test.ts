import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkCard } from "../../../codegen/contract/check-card.ts";
import type { Diagnostic } from "../../../codegen/diagnostics/diagnostic.ts";
import { explanations } from "../../../codegen/diagnostics/explain.ts";
import { countDiagnostics, renderDiagnostics } from "../../../codegen/diagnostics/render.ts";
import { generate, generateProject } from "../../../codegen/index.ts";
import { smallCard } from "../../generator/scratch-project.ts";
import { schemaDiagnostics } from "./schema-diagnostics.ts";

// Each broken document stands beside the text that its faults are shown as. `UPDATE_GOLDEN=1` rewrites those texts;
// they are reviewed as code.
const corpus = join(import.meta.dirname, "../../corpus");

type Diagnose = (file: string, text: string) => Promise<readonly Diagnostic[]>;

const kinds: Readonly<Record<string, Diagnose>> = {
  texts: async (file, text) => checkCard(text, file).diagnostics,
  schemas: async (file, text) => schemaDiagnostics({ file, text }),
  cards: async (file, text) => {
    const { diagnostics } = await generate({
      agents: [{ text, file }],
      outDir: join(project, "agents"),
      lockFile: join(project, "none.lock.json"),
      dryRun: true,
    });
    return diagnostics;
  },
  locks: async (file, text) => {
    const lockFile = join(project, file);
    writeFileSync(lockFile, text);
    const options = { agents: [], outDir: join(project, "agents"), lockFile };
    return (await generate({ ...options, check: true })).diagnostics;
  },
  configs: async (file, text) => {
    writeFileSync(join(project, file), text);
    writeFileSync(join(project, "hello.json"), JSON.stringify(smallCard("hello")));
    const old = smallCard("hello", { type: "string" });
    writeFileSync(join(project, "hello-old.json"), JSON.stringify(old));
    return (await generateProject({ cwd: project, config: file, dryRun: true })).diagnostics;
  },
};

let project = "";
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "corpus-"));
});
afterAll(() => rmSync(project, { recursive: true }));

const cases = Object.entries(kinds).flatMap(([kind, diagnose]) =>
  readdirSync(join(corpus, kind))
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => ({ name: `${kind}/${file.slice(0, -".json".length)}`, file, diagnose })),
);

test("the corpus has what it is measured by", () => {
  expect(cases.length).toBeGreaterThanOrEqual(80);
});

test.for(cases)("$name has the diagnostics beside it", async ({ name, file, diagnose }) => {
  const text = readFileSync(join(corpus, `${name}.json`), "utf8");
  const diagnostics = await diagnose(file, text);
  const shown = renderDiagnostics(diagnostics, {
    textOf: (named) => (named === file ? text : undefined),
  });
  const expected = join(corpus, `${name}.txt`);
  const actual = `${shown}\n${countDiagnostics(diagnostics)}\n`;
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(expected, actual);
  expect(actual).toBe(readFileSync(expected, "utf8"));
  expect(diagnostics).not.toEqual([]);
  expect(actual).not.toMatch(/^\s+at .*\(?.*:\d+:\d+\)?$/m);
});

test("each diagnostic stands at a token of its document", async () => {
  for (const { name, file, diagnose } of cases) {
    const text = readFileSync(join(corpus, `${name}.json`), "utf8");
    const lines = text.replace(/^\uFEFF/, "").split("\n");
    for (const { line, column, code } of await diagnose(file, text)) {
      // The end of a text that stops too early is a place as well.
      const atEnd = code === "invalid-json" || text.trim() === "";
      const token = lines[line - 1]?.charAt(column - 1) ?? "";
      if (!atEnd) expect.soft(token, `${name} ${code} ${line}:${column}`).toMatch(/\S/);
    }
  }
});

test("every code with an example that can be run occurs in the corpus", async () => {
  const seen = new Set<string>();
  for (const { name, file, diagnose } of cases) {
    const text = readFileSync(join(corpus, `${name}.json`), "utf8");
    for (const { code } of await diagnose(file, text)) seen.add(code);
  }
  // Told to the author of a card alone, whom `blocks check` serves.
  seen.add("no-longest-running-time");
  const wanted = explanations.filter(({ example }) => example.kind !== "story");
  expect(wanted.map(({ code }) => code).filter((code) => !seen.has(code))).toEqual([]);
});
