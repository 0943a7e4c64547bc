import { expect, test } from "vitest";
import type { ContractIssue, Mode } from "../../src/gen/v1.ts";
import { cardDigest, contractDigest } from "../../src/sessions/agent-client/card-digest.ts";
import { type Demo, demo, input } from "./demo-contract.ts";
import { artifact, InMemoryTransport } from "./in-memory-transport.ts";

const card = { identity: { agentName: "demo", version: "2.0.0" }, runtime: { handler: "x" } };
const same = { digest: await cardDigest(card), contractDigest: await contractDigest(card) };
const other = { digest: "sha256:00", contractDigest: "sha256:01" };

interface Scene {
  readonly transport: InMemoryTransport;
  readonly agent: Demo;
  readonly told: ContractIssue[];
  /** One request in a mode; the failure instead of throwing it. */
  call(drift: Mode | undefined, options?: { readonly signal?: AbortSignal }): Promise<unknown>;
}

function scene(part: typeof same | typeof other): Scene {
  const transport = new InMemoryTransport();
  transport.card = card;
  transport.call.deliver(artifact(`{"name":"E16"}`, { outputId: "route" })).complete();
  const agent = demo(transport, part);
  const told: ContractIssue[] = [];
  const call: Scene["call"] = (drift, options = {}) =>
    agent
      .request(input, {
        ...options,
        contract: { drift },
        onContractIssue: (issue) => told.push(issue),
      })
      .catch((error: unknown) => error);
  return { transport, agent, told, call };
}

const output = { route: { name: "E16" } };

test.for([
  { drift: "error", sent: 0, told: 0, looks: 1 },
  { drift: "warn", sent: 3, told: 3, looks: 1 },
  { drift: "off", sent: 3, told: 0, looks: 0 },
  { drift: undefined, sent: 3, told: 0, looks: 0 },
] as const)("three calls of a changed card, with drift $drift", async ({ drift, ...want }) => {
  const { transport, told, call } = scene(other);
  for (let count = 0; count < 3; count += 1) {
    const answer = await call(drift);
    if (want.sent > 0) expect(answer).toEqual(output);
    else expect(answer).toMatchObject({ name: "ContractDriftError", code: "contract-drift" });
  }
  expect({ sent: transport.sent.length, told: told.length, looks: transport.looks }).toEqual(want);
});

test("calls of a card that is the same ask once and tell nothing", async () => {
  const { transport, told, call } = scene(same);
  for (const drift of ["error", "warn", "error"] as const)
    expect(await call(drift)).toEqual(output);
  expect({ told, looks: transport.looks }).toEqual({ told: [], looks: 1 });
});

test("the message has both digests and versions, and the command that tells more", async () => {
  const { call } = scene(other);
  expect(await call("error")).toHaveProperty(
    "message",
    `the live card of demo is not the one that this client was made from:\n  (root): has the contract digest ${same.contractDigest} (version 2.0.0), not sha256:01 (version 1.0.0); run \`blocks drift demo\` to see what changed, \`blocks gen demo\` to follow`,
  );
});

test("a live version of somebody else's making is shown as text, and not at length", async () => {
  const { transport, told, call } = scene(other);
  const version = `\u001b[2J${"9".repeat(10_000)}`;
  transport.card = { identity: { agentName: "demo", version } };
  await call("warn");
  const message = told[0]?.issues[0]?.message ?? "";
  expect(message).toContain("(version \\u{1b}[2J999");
  expect(message.length).toBeLessThan(500);
});

test("an agent that is not published is told apart from one that changed", async () => {
  const { transport, told, call } = scene(other);
  transport.card = null;
  await call("warn");
  expect(told).toMatchObject([
    { side: "drift", issues: [{ message: "is not published, or not visible to this client" }] },
  ]);
});

test("calls at the same time share one request", async () => {
  const { transport, call } = scene(same);
  const answers = await Promise.all([call("error"), call("warn"), call("error")]);
  expect(answers).toEqual([output, output, output]);
  expect(transport.looks).toBe(1);
});

test("the first caller's abort leaves the others their request", async () => {
  const { transport, call } = scene(same);
  const held = Promise.withResolvers<unknown>();
  const signals: (AbortSignal | undefined)[] = [];
  transport.readCard = ({ signal }) => {
    signals.push(signal);
    return held.promise;
  };
  const first = new AbortController();
  const calls = [call("error", { signal: first.signal }), call("error")];
  first.abort();
  expect(await calls[0]).toMatchObject({ code: "aborted" });
  expect(signals).toMatchObject([{ aborted: false }]);
  held.resolve(card);
  expect(await calls[1]).toEqual(output);
  expect(transport.looks).toBe(1);
});

test("the request ends when nobody waits for it any more, and nothing is remembered", async () => {
  const { transport, call } = scene(same);
  transport.readCard = ({ signal }) =>
    new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
  const [one, two] = [new AbortController(), new AbortController()];
  const calls = [call("error", { signal: one.signal }), call("warn", { signal: two.signal })];
  one.abort();
  two.abort();
  expect(await Promise.all(calls)).toMatchObject([{ code: "aborted" }, { code: "aborted" }]);
  transport.readCard = async () => card;
  expect(await call("error")).toEqual(output);
  expect(transport.looks).toBe(2);
});

const unreachable = new Error("the registry does not answer");

test.for([
  { drift: "error", sent: 0, told: [] },
  {
    drift: "warn",
    sent: 1,
    told: [
      {
        side: "drift",
        issues: [
          {
            path: "",
            keyword: "drift",
            message: "cannot be compared: the registry does not answer",
          },
        ],
      },
    ],
  },
] as const)(
  "a registry that does not answer, with drift $drift, is asked again by the next call",
  async ({ drift, sent, told: want }) => {
    const { transport, told, call } = scene(same);
    transport.readCard = () => Promise.reject(unreachable);
    const answer = await call(drift);
    expect(answer).toEqual(drift === "error" ? unreachable : output);
    expect(transport.sent).toHaveLength(sent);
    expect(told).toMatchObject(want);

    transport.readCard = async () => card;
    expect(await call("error")).toEqual(output);
    expect(transport.looks).toBe(2);
  },
);

test("verify always asks, and later calls go by its answer", async () => {
  const { transport, agent, call } = scene(same);
  transport.card = { ...card, io: {} };
  expect(await call("error")).toMatchObject({ code: "contract-drift" });
  transport.card = card;
  expect(await call("error")).toMatchObject({ code: "contract-drift" });
  expect(await agent.contract.verify()).toMatchObject({ matches: true });
  expect(await call("error")).toEqual(output);
  expect(transport.looks).toBe(2);
});

test("an answer that comes late does not replace a newer one", async () => {
  const { transport, agent, call } = scene(same);
  const held = Promise.withResolvers<unknown>();
  transport.readCard = () => held.promise;
  const early = agent.contract.verify();
  transport.readCard = async () => ({ ...card, io: {} });
  expect(await agent.contract.verify()).toMatchObject({ matches: false });
  held.resolve(card);
  expect(await early).toMatchObject({ matches: true });
  expect(await call("error")).toMatchObject({ code: "contract-drift" });
});

test("a failing verify leaves what was known", async () => {
  const { transport, agent, call } = scene(same);
  await call("error");
  transport.readCard = () => Promise.reject(unreachable);
  await expect(agent.contract.verify()).rejects.toBe(unreachable);
  expect(await call("error")).toEqual(output);
  expect(transport.looks).toBe(2);
});

test("a call whose time has passed neither asks nor sends", async () => {
  const { transport, call } = scene(same);
  expect(await call("error", { signal: AbortSignal.abort() })).toMatchObject({ code: "aborted" });
  expect({ looks: transport.looks, sent: transport.sent }).toEqual({ looks: 0, sent: [] });
});

test.for([
  { drift: "error", attached: 0, told: 0 },
  { drift: "warn", attached: 1, told: 1 },
  { drift: "off", attached: 1, told: 0 },
] as const)("attaching to a task of a changed card, with drift $drift", async (want) => {
  const { transport, agent, told } = scene(other);
  const attaching = agent.attach("t1", {
    contract: { drift: want.drift },
    onContractIssue: (issue) => told.push(issue),
  });
  if (want.attached === 0)
    await expect(attaching).rejects.toMatchObject({ code: "contract-drift" });
  else await (await attaching).close();
  expect(transport.attached).toHaveLength(want.attached);
  expect(told).toHaveLength(want.told);
  for (const issue of told) expect(issue).toMatchObject({ side: "drift", taskId: "t1" });
});
