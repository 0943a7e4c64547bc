import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { cardDigest } from "../../src/sessions/agent-client/card-digest.ts";
import { demo } from "./demo-contract.ts";
import { InMemoryTransport } from "./in-memory-transport.ts";

const sha256 = (text: string) => `sha256:${createHash("sha256").update(text).digest("hex")}`;

test.for([
  {
    name: "members by code units",
    card: { b: 1, a: 2, "\u{1f600}": 3, "\ufb33": 4 },
    canonical: `{"a":2,"b":1,"\u{1f600}":3,"\ufb33":4}`,
  },
  {
    name: "numbers",
    card: { n: [1e21, -0, 0.1, 4.5, 1e-7] },
    canonical: `{"n":[1e+21,0,0.1,4.5,1e-7]}`,
  },
  {
    name: "escapes",
    card: { s: '\u20ac$\u000f\nA\'B"\\\\"/' },
    canonical: `{"s":"\u20ac$\\u000f\\nA'B\\"\\\\\\\\\\"/"}`,
  },
  {
    name: "nesting and no runtime",
    card: { runtime: { x: 1 }, a: { runtime: null } },
    canonical: `{"a":{"runtime":null}}`,
  },
  {
    name: "hostile members",
    card: JSON.parse(`{"constructor":1,"__proto__":2}`),
    canonical: `{"__proto__":2,"constructor":1}`,
  },
])("the digest is that of the RFC 8785 form: $name", async ({ card, canonical }) => {
  expect(await cardDigest(card)).toBe(sha256(canonical));
});

test("a lone surrogate has no digest", async () => {
  await expect(cardDigest({ s: "\ud800" })).rejects.toBeInstanceOf(RangeError);
});

const card = { identity: { agentName: "demo", version: "2.0.0" }, runtime: { handler: "x" } };
const digest = sha256(`{"identity":{"agentName":"demo","version":"2.0.0"}}`);
const contractDigest = sha256(`{"identity":{"agentName":"demo"}}`);
const live = { liveDigest: digest, liveContractDigest: contractDigest, liveVersion: "2.0.0" };

test.for([
  { name: "equal digests", part: { digest, contractDigest }, matches: true },
  {
    name: "only documentation or the version changed",
    part: { digest: "sha256:00", contractDigest },
    matches: true,
  },
  { name: "another contract", part: { digest, contractDigest: "sha256:00" }, matches: false },
  { name: "an older module, and the same card", part: { digest }, matches: true },
  { name: "an older module, and another card", part: { digest: "sha256:00" }, matches: false },
])("verify compares the live card with the client's: $name", async ({ part, matches }) => {
  const transport = new InMemoryTransport();
  transport.card = card;
  expect(await demo(transport, part).contract.verify()).toEqual({ matches, ...live });
});

test("a card that is not visible matches nothing", async () => {
  expect(await demo(new InMemoryTransport()).contract.verify()).toEqual({ matches: false });
});

test("the contract shows what the client acts on", () => {
  const { contract } = demo(new InMemoryTransport(), { billingMode: "free" });

  expect(contract).toMatchObject({ name: "demo", version: "1.0.0", digest: "sha256:00" });
  expect(contract).not.toHaveProperty("contractDigest");
  expect(contract.card).toMatchObject({ taskKinds: ["request", "pipe"], billingMode: "free" });
});
