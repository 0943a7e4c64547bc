import { expect, test } from "vitest";
import { mintToken, readToken } from "../../../src/network/realtime/access-token.ts";

const secret = Buffer.from("sec-c-example");
const token = mintToken({ ttlMinutes: 60, channels: { a: 3 } }, secret, 1_700_000_000);
const bytes = Buffer.from(token, "base64url");

test("a token looks like one of the hosted service", () => {
  expect(token).toMatch(/^p0F2AkF0Gm/);
  const bound = mintToken({ ttlMinutes: 60, channels: {}, uuid: "x" }, secret, 1_700_000_000);
  expect(bound).toMatch(/^qEF2AkF0Gm/);
});

test("what was minted is read back", () => {
  expect(readToken(token, secret)).toEqual({
    expiresAt: 1_700_003_600,
    uuid: undefined,
    channels: new Map([["a", 3]]),
    patterns: new Map(),
  });
});

test("names from foreign input stay names", () => {
  const channels = JSON.parse(`{"__proto__":1,"constructor":2}`) as Record<string, number>;
  const strange = mintToken({ ttlMinutes: 1, channels }, secret, 1);
  expect(readToken(strange, secret)?.channels).toEqual(
    new Map([
      ["__proto__", 1],
      ["constructor", 2],
    ]),
  );
});

test("no byte of a token can be changed", () => {
  for (const [index] of bytes.entries()) {
    const changed = Buffer.from(bytes);
    changed[index] = (changed[index] ?? 0) ^ 1;
    expect(readToken(changed.toString("base64url"), secret)).toBeUndefined();
  }
});

test("another secret opens nothing", () => {
  expect(readToken(token, Buffer.from("other"))).toBeUndefined();
});

test.for([
  { name: "nothing", text: "" },
  { name: "junk", text: "%%%\u0000é" },
  { name: "a signature alone", text: bytes.subarray(-38).toString("base64url") },
  { name: "a shortened token", text: bytes.subarray(0, -1).toString("base64url") },
  { name: "an extended token", text: Buffer.concat([bytes, bytes]).toString("base64url") },
  { name: "a megabyte", text: "A".repeat(1_000_000) },
  { name: "nested maps without end", text: Buffer.alloc(20_000, 0xa1).toString("base64url") },
])("$name is no token", ({ text }) => {
  expect(readToken(text, secret)).toBeUndefined();
});
