import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkCard } from "../../codegen/index.ts";
import { blocks } from "../cli/run-blocks.ts";
import { scratchProject } from "./scratch-project.ts";

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "docs/agent-card.md"), "utf8");
const cards = [...page.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, text = ""]) => ({
  text,
  name: JSON.parse(text).identity.agentName as string,
}));

test("the page has a card of a request and one of a pipe", () => {
  expect(cards.map(({ name }) => name)).toEqual(["caption_writer", "trading_desk"]);
});

test.for(cards)("the card of $name has neither error nor warning", ({ text }) => {
  expect(checkCard(text, "agent-card.json", { authored: true }).diagnostics).toEqual([]);
});

test.for(cards)("a client and a handler are made of the card of $name", async ({ text, name }) => {
  const { cwd } = scratchProject({ "agent-card.json": JSON.parse(text) });
  for (const options of [["./agent-card.json"], ["--handler"]]) {
    const { exitCode, stderr } = await blocks(["gen", ...options], { cwd });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  }
  for (const file of [`agents/${name}.ts`, "agent.gen.ts"]) {
    expect(existsSync(join(cwd, file)), file).toBe(true);
  }
});

test("the page lists the keywords of forms that the schema takes, and no other", () => {
  const { properties, $defs } = JSON.parse(
    readFileSync(join(root, "schemas/agent-card/form-schema.schema.json"), "utf8"),
  );
  expect(keywordsIn("the root")).toEqual(Object.keys(properties).sort());
  expect(keywordsIn("a property or an item")).toEqual(
    Object.keys($defs.FormProperty.properties).sort(),
  );
});

test("the page names each member that a card has to have", () => {
  const required = ["agent-input", "agent-output", "stream-declaration", "identity", "agent-tag"];
  const section = page.slice(page.indexOf("## What has to be there"));
  for (const name of required) {
    const text = readFileSync(join(root, `schemas/agent-card/${name}.schema.json`), "utf8");
    for (const member of JSON.parse(text).required) expect(section).toMatch(`\`${member}`);
  }
});

function keywordsIn(row: string): readonly string[] {
  const cell = new RegExp(`^\\| ${row} \\| (.*) \\|$`, "m").exec(page)?.[1] ?? "";
  return [...cell.matchAll(/`(\w+)/g)].map(([, keyword = ""]) => keyword).sort();
}
