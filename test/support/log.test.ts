import { expect, test } from "vitest";
import { createLog, type LogLevel, logLevelOf } from "../../src/support/log.ts";
import { redact, redactText } from "../../src/support/redact.ts";

function recordingLog(level: LogLevel) {
  const lines: string[] = [];
  return { lines, log: createLog({ level, sink: (line) => lines.push(line) }) };
}

test("lines carry level, subsystem and fields; lower levels are left out", () => {
  const { lines, log } = recordingLog("info");
  log.debug("hidden");
  log.child("auth").child("refresh").warn("failed", { attempt: 2 });
  expect(lines).toEqual(['warn  auth.refresh: failed {"attempt":2}']);
});

test("control characters from a server do not reach the terminal", () => {
  const { lines, log } = recordingLog("info");
  log.info("name \u001b[2J\nnext line");
  expect(lines).toEqual(["info  name \\u001b[2J\\u000anext line"]);
});

test("a field that cannot be written does not throw", () => {
  const { log } = recordingLog("info");
  const hostile = {
    get boom(): string {
      throw new Error("no");
    },
  };
  expect(() => log.info("x", { hostile })).not.toThrow();
});

test.for([
  { name: "a token", given: { token: "abc" }, want: { token: "[redacted]" } },
  { name: "a read token", given: { readToken: "abc" }, want: { readToken: "[redacted]" } },
  { name: "an API key", given: { apiKey: "abc" }, want: { apiKey: "[redacted]" } },
  {
    name: "an authorization header",
    given: { Authorization: "Bearer a" },
    want: { Authorization: "[redacted]" },
  },
  {
    name: "a lifetime is no secret",
    given: { tokenTtlMinutes: 60 },
    want: { tokenTtlMinutes: 60 },
  },
  { name: "an absent token", given: { token: null }, want: { token: null } },
  {
    name: "a nested token",
    given: { a: [{ pamToken: "x" }] },
    want: { a: [{ pamToken: "[redacted]" }] },
  },
  { name: "bytes", given: { data: new Uint8Array(3) }, want: { data: "[3 bytes]" } },
])("redacts $name", ({ given, want }) => {
  expect(redact(given)).toEqual(want);
});

test("an error keeps code, message and cause, without its secrets", () => {
  const cause = Object.assign(new Error("GET /x?auth=secret failed"), { code: "ECONNRESET" });
  expect(redact(new Error("sent Bearer abc.def", { cause }))).toEqual({
    name: "Error",
    message: "sent Bearer [redacted]",
    cause: { name: "Error", code: "ECONNRESET", message: "GET /x?auth=[redacted] failed" },
  });
});

test("circular values end", () => {
  const loop: { self?: unknown } = {};
  loop.self = loop;
  expect(redact(loop)).toEqual({ self: "[circular]" });
});

test("a JSON web token is recognised anywhere in a text", () => {
  expect(redactText("got eyJhbGciOi.eyJzdWIi.c2ln for you")).toBe("got [redacted] for you");
});

test("an unknown level falls back", () => {
  expect(logLevelOf("constructor", "info")).toBe("info");
  expect(logLevelOf("debug", "info")).toBe("debug");
});
