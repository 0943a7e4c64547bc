import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { generate } from "../../../codegen/contract/generate.ts";
import type { CardInput, GenerateResult } from "../../../codegen/contract/generate-options.ts";

function card(name: string, description = "One."): string {
  const provider = { organization: "Works" };
  const identity = { agentName: name, displayName: name, description, version: "1.0.0", provider };
  const tags = [{ id: "one", name: "One" }];
  return JSON.stringify({ identity, capabilities: { taskKinds: ["request"] }, tags });
}

/** Generates for three cards, of which the second is read again by `readAgain`. */
async function generated(
  readAgain: () => string,
): Promise<{ readonly folder: string; readonly result: GenerateResult }> {
  const folder = mkdtempSync(join(tmpdir(), "blocks-kept-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const agents: readonly CardInput[] = [
    { text: card("alpha"), file: "alpha.json" },
    { text: card("beta"), file: "beta.json", readAgain },
    { text: card("gamma"), file: "gamma.json" },
  ];
  const lockFile = join(folder, "blocks.lock.json");
  return { folder, result: await generate({ agents, outDir: join(folder, "agents"), lockFile }) };
}

test("a card that can be read again is generated from what it says when its turn comes", async () => {
  const { folder, result } = await generated(() => card("beta", "Saved meanwhile."));
  expect(result.diagnostics).toEqual([]);
  expect(readFileSync(join(folder, "agents/beta.card.json"), "utf8")).toContain("Saved meanwhile.");
});

test.for([
  {
    what: "is gone",
    readAgain: () => {
      throw new Error("ENOENT: no such file");
    },
    message: "The card was there, and cannot be read any more: ENOENT: no such file",
  },
  {
    what: "is another agent's",
    readAgain: () => card("alpha", "A second one."),
    message: "The card was that of agent beta when this run began",
  },
])(
  "a card that $what by then is one diagnostic, and the others are written",
  async ({ readAgain, message }) => {
    const { folder, result } = await generated(readAgain);
    expect(result.diagnostics).toMatchObject([
      { code: "card-unreadable", file: "beta.json", message },
    ]);
    const names = ["alpha", "beta", "gamma"].filter((name) =>
      existsSync(join(folder, `agents/${name}.ts`)),
    );
    expect(names).toEqual(["alpha", "gamma"]);
    const lock = JSON.parse(readFileSync(join(folder, "blocks.lock.json"), "utf8"));
    expect(Object.keys(lock.agents)).toEqual(["alpha", "gamma"]);
    expect(readFileSync(join(folder, "agents/alpha.card.json"), "utf8")).not.toContain(
      "A second one.",
    );
  },
);

test("diagnostics show their frames from the text that they are about", async () => {
  const broken = card("beta").replace('"tags"', '"tag"');
  const { result } = await generated(() => broken);
  expect(result.diagnostics[0]).toMatchObject({ file: "beta.json" });
  expect([...result.sources]).toEqual([["beta.json", broken]]);
});
