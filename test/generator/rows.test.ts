import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const tests = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => readFileSync(new URL(name, import.meta.url), "utf8"));
const guide = readFileSync(new URL("../../docs/generator.md", import.meta.url), "utf8");

/** What the generator promises, and what the guide calls it where that is another name. */
const rows: readonly { readonly row: string; readonly heading?: string }[] = [
  { row: "types never lie" },
  { row: "validators are right" },
  { row: "types agree with validators" },
  { row: "unions" },
  { row: "names" },
  { row: "safety" },
  { row: "same bytes" },
  { row: "consumers' builds" },
  { row: "doc comments" },
  { row: "diagnostics" },
  { row: "CLI", heading: "Command line" },
  { row: "config" },
  { row: "fixtures" },
  { row: "provenance" },
  { row: "API" },
  { row: "plain JSON Schema" },
  { row: "Vite and friends" },
];

test.for(rows)("$row: tests are named after it, and the guide shows it", ({ row, heading }) => {
  const named = tests.filter((text) =>
    [`"${row}"`, `"${row}: `].some((name) => text.includes(`describe(${name}`)),
  );
  expect(named).toHaveLength(1);
  const title = heading ?? `${row.charAt(0).toUpperCase()}${row.slice(1)}`;
  expect(guide.split("\n")).toContain(`## ${title}`);
});
