import { afterEach, expect, test, vi } from "vitest";
import { blocks } from "./run-blocks.ts";
import { emptyProject, freshNetwork } from "./scene.ts";

// The hosted network is what nobody can start in a test: here, every request is answered by hand.
const config = "https://config.blocks.ai/config.json";
const hosted = "https://hosted.example";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Addresses that were asked, in order, with what had been said before on stderr. */
function answerAsHosted(): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (address: URL | string) => {
    asked.push(String(address));
    return String(address) === config
      ? Response.json({ api: { baseUrl: hosted } })
      : Response.json({ error: { code: "NotFound", message: "no such agent" } }, { status: 404 });
  });
  return asked;
}

test("with nothing configured, gen says first that it asks the hosted network", async () => {
  const asked = answerAsHosted();
  const { exitCode, stderr } = await blocks(["gen", "nope"], { cwd: emptyProject(), env: {} });
  expect(exitCode).toBe(1);
  expect(asked[0]).toBe(config);
  expect(stderr).toMatch(
    /^No network is configured: asking the hosted one \(config\.blocks\.ai\)\.\n/,
  );
  expect(stderr).toContain(`no agent named nope is visible on ${hosted}`);
  expect(stderr.replaceAll(/\s+/g, " ")).toContain(
    'hint publish it, or set BLOCKS_API_KEY if it is private; for a local network: eval "$(blocks network --print-env)"',
  );
});

test("whoever has a key for it means the hosted network", async () => {
  answerAsHosted();
  const env = { BLOCKS_API_KEY: "bk_hosted" };
  const { stderr } = await blocks(["gen", "nope"], { cwd: emptyProject(), env });
  expect(stderr).toContain(`no agent named nope is visible on ${hosted}`);
  expect(stderr).not.toMatch(/No network is configured|local network/);
});

test("where a network is named, nothing is said about the hosted one", async () => {
  const { environment: env } = await freshNetwork();
  const { stderr } = await blocks(["gen", "nope"], { cwd: emptyProject(), env });
  expect(stderr).toContain("no agent named nope is visible on http://127.0.0.1");
  expect(stderr).not.toMatch(/No network is configured|local network/);
});
