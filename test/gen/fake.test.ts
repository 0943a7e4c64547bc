import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readAgentContract } from "../../codegen/contract/agent-contract.ts";
import { readCard } from "../../codegen/contract/check-card.ts";
import { createReport } from "../../codegen/diagnostics/report.ts";
import { createSampler } from "../../codegen/fixtures/sampler.ts";
import type { AgentFake } from "../../src/gen/v1.ts";
import { TaskFailedError } from "../../src/index.ts";
import { startTestNetwork, type TestNetwork } from "../../src/testing.ts";
import { switchboardFake } from "../golden/contract/all-streams/expected.fake.ts";
import { switchboard } from "../golden/contract/all-streams/expected.ts";
import { routePlannerFake } from "../golden/contract/mixed-streams/expected.fake.ts";
import { routePlanner } from "../golden/contract/mixed-streams/expected.ts";

const goldens = fileURLToPath(new URL("../golden/contract", import.meta.url));
const trip = { from: "Oslo", to: "Bergen" };

let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork();
});
afterAll(async () => {
  await network.close();
});

interface AnyTask {
  stream(key: string): AsyncIterable<unknown> & { end?(): Promise<void> };
  output(): Promise<Readonly<Record<string, unknown>>>;
  close(): Promise<void>;
}
type AnyClient = Readonly<
  Record<"request" | "start" | "pipe", (...args: unknown[]) => Promise<AnyTask>>
>;
type AnyFake = AgentFake<unknown, unknown, unknown>;

/** Every input of a card, made from its schemas. */
function inputOf(text: string): Readonly<Record<string, unknown>> | undefined {
  const checked = readCard({ text, file: "card.json" }, createReport());
  if (checked === undefined) throw new Error("The card is broken");
  const { inputs, model } = readAgentContract(
    { ...checked, stem: "Sample", taken: [] },
    createReport(),
  );
  const sampler = createSampler(model);
  const entries = inputs.map(({ class: kind, declaration, type }) => {
    const { contentType, id } = declaration;
    if (kind === "file") return [id, new Blob(["x"], { type: contentType })];
    return [id, kind === "text" ? "a text" : type && sampler.valuesOf(type.node, 2)[0]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

interface Declared {
  readonly direction: string;
  readonly affinity?: string;
}

test.for(readdirSync(goldens))("%s: the fake answers the typed client", async (name) => {
  const text = readFileSync(join(goldens, name, "input.card.json"), "utf8");
  const card = JSON.parse(text);
  const [[, factory]] = factoriesOf(await import(`../golden/contract/${name}/expected.ts`));
  const [[, makeFake]] = factoriesOf(await import(`../golden/contract/${name}/expected.fake.ts`));
  const fake = makeFake() as AnyFake;
  const instance = await network.serve(fake.card, fake.handler);
  const client = factory(await network.connect()) as AnyClient;
  const input = inputOf(text);
  const args = input === undefined ? [] : [input];
  const isPipe = !card.capabilities.taskKinds.includes("request");
  const task = isPipe
    ? await client.pipe(...args, { durationMinutes: 1 })
    : await client.start(...args);

  const streams = Object.entries<Declared>(card.streams ?? {});
  const readable = streams.filter(
    ([, one]) => one.direction === "outbound" && (isPipe || one.affinity !== "shared"),
  );
  for (const [key] of readable) {
    const items: unknown[] = [];
    for await (const item of task.stream(key)) items.push(item);
    expect([key, items.length > 0]).toEqual([key, true]);
  }
  const output = await task.output();
  const guaranteed = (card.io?.outputs ?? []).filter(
    (one: { guaranteed: boolean }) => one.guaranteed,
  );
  expect(Object.keys(output)).toEqual(
    expect.arrayContaining(guaranteed.map((one: { id: string }) => one.id)),
  );
  for (const { example, id } of guaranteed)
    if (example !== undefined) expect(output[id]).toEqual(example);
  expect(fake.calls).toMatchObject([{ taskKind: isPipe ? "pipe" : "request" }]);
  await task.close();
  await instance.close();
});

type Factory = (argument?: unknown) => unknown;

function factoriesOf(module: Readonly<Record<string, unknown>>): [[string, Factory]] {
  return Object.entries(module).filter(([, one]) => typeof one === "function") as [
    [string, Factory],
  ];
}

/** All tests share one network, so each closes its instance: another of that name would take its tasks. */
async function serveFake(options: Parameters<typeof routePlannerFake>[0] = {}) {
  const fake = routePlannerFake(options);
  const instance = await network.serve(fake.card, fake.handler);
  const planner = routePlanner(await network.connect());
  return { fake, instance, planner };
}

test("outputs and events of a test's own take the place of samples", async () => {
  const { instance, planner } = await serveFake({
    outputs: ({ trip: { to } }) => ({ route: { km: 7, via: [to] }, map: undefined }),
    streams: { steps: [{ label: "only" }] },
  });
  const task = await planner.start({ trip });
  const labels: string[] = [];
  for await (const { label } of task.stream().events()) labels.push(label);
  expect(labels).toEqual(["only"]);
  expect(await task.output()).toEqual({ route: { km: 7, via: ["Bergen"] } });
  await task.close();
  await instance.close();
});

test("calls are recorded, fail when the fake is told to, and are forgotten by a reset", async () => {
  const { fake, instance, planner } = await serveFake();
  fake.fail("the roads are closed");
  await expect(planner.request({ trip })).rejects.toThrow(TaskFailedError);
  fake.answer({ outputs: { route: { km: 1, via: [] } } });
  expect(await planner.request({ trip, notes: "No ferries." })).toMatchObject({ route: { km: 1 } });
  expect(fake.calls.map((call) => call.input.notes)).toEqual([undefined, "No ferries."]);
  fake.reset();
  expect(fake.calls).toEqual([]);
  expect(await planner.request({ trip })).toMatchObject({ route: { km: 463, via: ["Voss"] } });
  await instance.close();
});

test("a pipe's fake keeps what its consumer writes, and ends when that has ended", async () => {
  const fake = switchboardFake({ streams: { chat: [{ answer: "hello" }] } });
  const instance = await network.serve(fake.card, fake.handler);
  const task = await switchboard(await network.connect()).pipe({ durationMinutes: 1 });
  const chat = task.stream("chat");
  const first = await chat.events()[Symbol.asyncIterator]().next();
  expect(first.value).toEqual({ answer: "hello" });
  await task.stream("orders").write({ order: "go" });
  await task.stream("orders").end();
  await expect.poll(() => fake.calls[0]?.received.orders).toEqual([{ order: "go" }]);
  await task.close();
  await instance.close();
});

test("a fake cannot answer what its card does not allow", async () => {
  const { instance, planner } = await serveFake({ outputs: { route: { km: -1, via: [] } } });
  await expect(planner.request({ trip })).rejects.toThrow(/\/route\/km: must be at least 0/);
  await instance.close();
});

test("files are real ones of their content type", async () => {
  const { instance, planner } = await serveFake();
  const { map } = await planner.request({ trip });
  expect(map?.mimeType).toBe("image/png");
  expect([...((await map?.bytes()) ?? [])].slice(1, 4)).toEqual(
    [..."PNG"].map((one) => one.charCodeAt(0)),
  );
  await instance.close();
});

test("the same seed gives the same samples, and another one others", async () => {
  const answer = async (seed: number): Promise<unknown> => {
    const { instance, planner } = await serveFake({ seed });
    const { route } = await planner.request({ trip });
    await instance.close();
    return route;
  };
  const [first, again, other] = [await answer(1), await answer(1), await answer(2)];
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
});
