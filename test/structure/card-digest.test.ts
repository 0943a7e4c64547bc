import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  contractDigest as generatorContractDigest,
  cardDigest as generatorDigest,
} from "../../codegen/contract/card-digest.ts";
import {
  contractDigest as runtimeContractDigest,
  cardDigest as runtimeDigest,
} from "../../src/sessions/agent-client/card-digest.ts";
import { createRandom } from "../codegen/random-schemas.ts";

type Card = Parameters<typeof generatorDigest>[0];

// The generator and the runtime may not import each other, so both have the fifteen lines of RFC 8785, and know what of
// a card is documentation.
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
    await expect(runtimeContractDigest(card)).resolves.toBe(generatorContractDigest(card));
  },
);

/** Members that make a difference to the digests, in the right places and in wrong ones. */
const names = [
  ..."runtime tags identity agentName version io inputs outputs streams schema inboundSchema outboundSchema".split(
    " ",
  ),
  ..."title description examples example $comment properties $defs definitions dependencies".split(
    " ",
  ),
  ..."dependentSchemas patternProperties items prefixItems allOf anyOf oneOf not if then else".split(
    " ",
  ),
  ..."contains contentSchema additionalItems additionalProperties propertyNames const enum".split(
    " ",
  ),
  ..."unevaluatedItems unevaluatedProperties default x-own __proto__ constructor".split(" "),
];

function randomCards(seed: number, count: number): Card[] {
  const below = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const value = (depth: number): unknown => {
    if (depth === 0 || below(6) === 0) return pick(["text", 1, true, null]);
    if (below(4) === 0) return Array.from({ length: below(4) }, () => value(depth - 1));
    return object(depth, names);
  };
  const object = (depth: number, from: readonly string[]): object =>
    Object.fromEntries(
      Array.from({ length: below(7) }, () => [pick(from), value(depth - 1)] as const),
    );
  const part = (): object => ({ ...object(2, names), schema: value(6) });
  return Array.from({ length: count }, () => ({
    ...object(3, names),
    identity: value(2),
    io: { inputs: [part(), value(3)], outputs: [part(), part()] },
    streams: { one: { ...object(2, names), inboundSchema: value(6), outboundSchema: value(6) } },
  })) as unknown as Card[];
}

test("they agree on random cards, and on what of those is documentation", async () => {
  const seed = Number(process.env.RANDOM_SEED ?? Math.floor(Math.random() * 2 ** 31));
  for (const card of randomCards(seed, 500)) {
    const text = `seed ${seed}: ${JSON.stringify(card)}`;
    expect(await runtimeDigest(card), text).toBe(generatorDigest(card));
    expect(await runtimeContractDigest(card), text).toBe(generatorContractDigest(card));
  }
});

test("documentation is left out where it is a keyword, and stays where it is a name", () => {
  const card = (schema: object): Card =>
    ({ io: { inputs: [{ schema }], outputs: [] } }) as unknown as Card;
  const bare = generatorContractDigest(card({ properties: { title: {} }, items: {} }));
  const told = card({
    title: "t",
    properties: { title: { description: "d" } },
    items: { $comment: "" },
  });
  expect(generatorContractDigest(told)).toBe(bare);
  expect(generatorContractDigest(card({ properties: {}, items: {} }))).not.toBe(bare);
});

test("runtime is left out, and nothing else", () => {
  const card = { identity: { agentName: "a" } } as Card;
  expect(generatorDigest({ ...card, runtime: {} })).toBe(generatorDigest(card));
  expect(generatorDigest({ ...card, extensions: {} })).not.toBe(generatorDigest(card));
});
