import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cardDigest as generatorDigest } from "../../codegen/contract/card-digest.ts";
import { cardDigest as runtimeDigest } from "../../src/sessions/agent-client/card-digest.ts";

type Card = Parameters<typeof generatorDigest>[0];

// The generator and the runtime may not import each other, so both have the fifteen lines of RFC 8785.
const awkward = [
  { "€": 1, "\r": 2, דּ: 3, "1": 4, "😀": 5, "\u0080": 6, ö: 7 },
  { numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0, 1e21, 0.1] },
  { text: '€$\u000f\nA\'B"\\\\"/', nested: { b: [], a: {}, runtime: { kept: true } } },
  JSON.parse('{ "__proto__": { "x": 1 }, "constructor": null, "runtime": { "left": "out" } }'),
] as Card[];
const cards = ["calculator", "storyteller", "image_converter"].map((name) =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, `../../examples/${name}/agent-card.json`), "utf8"),
  ),
) as Card[];

test.for([...awkward, ...cards].map((card, index) => ({ card, index })))(
  "generator and runtime give card $index one digest",
  async ({ card }) => {
    const digest = generatorDigest(card);
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    await expect(runtimeDigest(card)).resolves.toBe(digest);
  },
);

test("runtime is left out, and nothing else", () => {
  const card = { identity: { agentName: "a" } } as Card;
  expect(generatorDigest({ ...card, runtime: {} })).toBe(generatorDigest(card));
  expect(generatorDigest({ ...card, extensions: {} })).not.toBe(generatorDigest(card));
});
