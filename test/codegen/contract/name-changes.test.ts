import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Diagnostic, generate as run } from "../../../codegen/index.ts";
import { changedCard } from "./sample-cards.ts";

let project = "";
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "name-changes-"));
});
afterEach(() => rmSync(project, { recursive: true }));

async function generate(ids: readonly string[]): Promise<readonly Diagnostic[]> {
  const text = changedCard("request-form", (card) => {
    card.io.inputs = ids.map((id) => ({ ...card.io.inputs[0], id }));
  });
  const { diagnostics } = await run({
    agents: [{ text, file: "registry:unit_converter" }],
    outDir: join(project, "agents"),
    lockFile: join(project, "blocks.lock.json"),
  });
  return diagnostics;
}

test("an id that takes the name of another one is told, at the one that had it", async () => {
  expect(await generate(["trip-from"])).toEqual([]);
  expect(await generate(["trip_from", "trip-from"])).toMatchObject([
    {
      severity: "warning",
      code: "name-changed",
      pointer: "/io/inputs/1/schema",
      message: expect.stringMatching(
        /^The type UnitConverterTripFromInput is called UnitConverterTripFromInput_[0-9a-f]{6} now$/,
      ),
    },
  ]);
  expect(await generate(["trip_from", "trip-from"])).toEqual([]);
});

test.for([
  { what: "an id that sorts later", ids: ["~trip-from", "trip-from"] },
  { what: "an id of another name", ids: ["another", "trip-from"] },
  { what: "another order", ids: ["trip-from"] },
])("$what changes no name", async ({ ids }) => {
  await generate(["trip-from"]);
  expect(await generate(ids)).toEqual([]);
});
