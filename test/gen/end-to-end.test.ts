import { afterAll, beforeAll, expect, test } from "vitest";
import type { AgentCard } from "../../generated/types/agent-card.ts";
import type { AgentInstanceHandle } from "../../src/agents/instance-options.ts";
import { startAgentInstance } from "../../src/agents/start-agent-instance.ts";
import {
  type AgentPipe,
  type AgentTask,
  type AttachOptions,
  type ClientContract,
  type ContractDefinition,
  createAgentClient,
  createHandler,
  type EventDuplex,
  type EventReader,
  type EventWriter,
  type FileInput,
  type FileOutput,
  type PipeOptions,
  type RequestOptions,
  type StartOptions,
} from "../../src/gen/v1.ts";
import { type LocalNetwork, startNetwork } from "../../src/network/index.ts";
import { cardDigest } from "../../src/sessions/agent-client/card-digest.ts";
import { TaskClient } from "../../src/sessions/task-client.ts";
import { silentLog } from "../../src/support/log.ts";
import { checkNamed } from "./demo-contract.ts";

// What `blocks gen` prints for this card, written by hand; the goldens hold the printer.
const card = {
  identity: {
    agentName: "planner",
    displayName: "Planner",
    description: "Plans trips.",
    version: "1.2.0",
    provider: { organization: "Example Works" },
  },
  capabilities: { taskKinds: ["request", "pipe"] },
  io: {
    inputs: [
      {
        id: "trip",
        description: "Where to",
        contentType: "application/json",
        required: true,
        example: { name: "Oslo" },
        schema: {
          type: "object",
          properties: { name: { type: "string" } },
          required: ["name"],
        },
      },
      { id: "photo", description: "A photo", contentType: "image/png", required: false },
    ],
    outputs: [
      { id: "route", contentType: "application/json", guaranteed: true },
      { id: "story", contentType: "text/markdown", guaranteed: false },
      { id: "map", contentType: "image/png", guaranteed: false },
    ],
  },
  streams: {
    steps: { direction: "outbound", format: "events" },
    chat: { direction: "bidirectional", format: "events", outboundSchema: {}, inboundSchema: {} },
  },
  tags: [{ id: "test", name: "Test" }],
  runtime: { handler: "./handler.ts", concurrency: 10 },
} as const;

interface Named {
  readonly name: string;
}
interface Input {
  readonly trip: Named;
  readonly photo?: FileInput;
}
interface Output {
  readonly route: Named;
  readonly story?: string;
  readonly map?: FileOutput;
}
interface Streams {
  readonly steps: EventReader<Named>;
  readonly chat: EventDuplex<Named, Named>;
}
interface Planner {
  readonly contract: ClientContract;
  request(input: Input, options?: RequestOptions): Promise<Output>;
  start(input: Input, options?: StartOptions): Promise<AgentTask<Output, Streams>>;
  pipe(input: Input, options: PipeOptions): Promise<AgentPipe<Output, Streams>>;
  attach(taskId: string, options?: AttachOptions): Promise<AgentTask<Output, Streams>>;
}

const json = "application/json";
const contract: ContractDefinition = {
  name: "planner",
  version: "1.2.0",
  digest: await cardDigest(card),
  taskKinds: ["request", "pipe"],
  billingMode: "free",
  inputs: [
    { id: "trip", contentType: json, required: true, class: "form", check: checkNamed },
    { id: "photo", contentType: "image/png", required: false, class: "file" },
  ],
  outputs: [
    { id: "route", contentType: json, guaranteed: true, class: "form", check: checkNamed },
    { id: "story", contentType: "text/markdown", guaranteed: false, class: "text" },
    { id: "map", contentType: "image/png", guaranteed: false, class: "file" },
  ],
  streams: [
    {
      key: "steps",
      direction: "outbound",
      format: "events",
      affinity: "dedicated",
      checkOutbound: checkNamed,
    },
    { key: "chat", direction: "bidirectional", format: "events", affinity: "dedicated" },
  ],
};

interface AgentInput {
  readonly trip: Named;
  readonly photo?: FileOutput;
}
interface AgentStreams {
  readonly steps: EventWriter<Named>;
  readonly chat: EventDuplex<Named, Named>;
}
const largeText = "long ".repeat(8_000);

/** Called when the agent began a task that goes on for ever. */
let onForever = (): void => {};

/** What the agent does is in the name of the trip. */
const handler = createHandler<AgentInput, unknown, AgentStreams>(contract, async (input, ctx) => {
  const route = { name: `to ${input.trip.name}` };
  switch (input.trip.name) {
    case "files":
      return { route, story: largeText, map: (await input.photo?.bytes()) ?? new Uint8Array() };
    case "steps": {
      for (const name of ["a", "b", "c"]) await ctx.stream("steps").write({ name });
      return { route };
    }
    case "nowhere":
      throw new Error("there is no road");
    case "nothing":
      return {};
    case "forever":
      onForever();
      await new Promise((_, reject) => {
        ctx.cancelSignal.addEventListener("abort", () => reject(ctx.cancelSignal.reason));
      });
      return { route };
    case "echo": {
      for await (const { name } of ctx.stream("chat")) {
        if (name === "bye") break;
        await ctx.stream("chat").write({ name: `${name}!` });
      }
      return { route };
    }
    default:
      ctx.reportStatus("driving");
      return { route };
  }
});

let network: LocalNetwork;
let instance: AgentInstanceHandle;
let client: TaskClient;
let planner: Planner;

beforeAll(async () => {
  network = await startNetwork({ port: 0, memory: true });
  const { cdmUrl, apiKey, origin } = network;
  const published = await fetch(`${origin}/api/v1/registry/agents`, {
    method: "POST",
    headers: { Authorization: `Bearer ${apiKey}`, "Content-Type": json },
    body: JSON.stringify({ agentName: "planner", card, listing: "public", billingMode: "free" }),
  });
  expect(published.ok, await published.text()).toBe(true);

  instance = await startAgentInstance({
    agentName: "planner",
    card: card as unknown as AgentCard,
    handler,
    apiKey,
    cdmUrl,
    log: silentLog,
  });
  await instance.ready;
  client = await TaskClient.create({ billingMode: "free", apiKey, cdmUrl });
  planner = createAgentClient<Planner>(client, contract);
});

afterAll(async () => {
  client?.destroy();
  await instance?.close();
  await network?.close();
});

test("a request gives its typed output", async () => {
  expect(await planner.request({ trip: { name: "Oslo" } })).toEqual({ route: { name: "to Oslo" } });
});

test("the live card is the one that the client was made from", async () => {
  expect(await planner.contract.verify()).toMatchObject({ matches: true, liveVersion: "1.2.0" });
});

test.for([
  { name: "small", size: 3 },
  { name: "empty", size: 0 },
  { name: "large", size: 100_000 },
])("a $name file goes in and comes out, beside a long text", async ({ size }) => {
  const photo = new File([new Uint8Array(size).fill(7)], "photo.png", { type: "image/png" });

  const { story, map } = await planner.request({ trip: { name: "files" }, photo });

  expect(story).toBe(largeText);
  expect(map).toMatchObject({ mimeType: "image/png", size });
  expect(await map?.bytes()).toEqual(new Uint8Array(size).fill(7));
});

test("a started task streams its steps, before and after its output", async () => {
  const task = await planner.start({ trip: { name: "steps" } });
  expect(await task.output()).toEqual({ route: { name: "to steps" } });

  const steps: string[] = [];
  for await (const { name } of task.stream("steps")) steps.push(name);
  await task.close();

  expect(steps).toEqual(["a", "b", "c"]);
});

test("the events of a task run from its beginning to its end", async () => {
  const task = await planner.start({ trip: { name: "Bergen" } });
  const types: string[] = [];
  for await (const event of task.events()) types.push(event.type);
  await task.close();

  expect(types).toContain("progress");
  expect(types).toContain("artifact");
  expect(types.at(-1)).toBe("terminal");
});

test("a stream that was not announced ends with the task", async () => {
  const task = await planner.start({ trip: { name: "Oslo" } });
  const reading = (async () => {
    for await (const _ of task.stream("steps")) throw new Error("nothing was written");
  })();

  await expect(reading).rejects.toMatchObject({ name: "StreamUnavailableError" });
  await task.close();
});

test("a handler that throws fails the task with its message", async () => {
  const answer = planner.request({ trip: { name: "nowhere" } });

  await expect(answer).rejects.toMatchObject({
    name: "TaskFailedError",
    state: "failed",
    error: "there is no road",
  });
});

test("an agent that breaks its contract fails the task with the pointer", async () => {
  const answer = planner.request({ trip: { name: "nothing" } });

  await expect(answer).rejects.toThrow("/route: is guaranteed by the card (application/json)");
});

test("an agent checks what unchecked callers send", async () => {
  const answer = planner.request({ trip: {} as Named }, { contract: "off" });

  await expect(answer).rejects.toThrow("/trip/name: must be string");
});

test("an abort cancels the task", async () => {
  const controller = new AbortController();
  onForever = () => controller.abort();
  const answer = planner.request({ trip: { name: "forever" } }, { signal: controller.signal });

  const error = await answer.catch((e: unknown) => e as { taskId: string });

  expect(error).toMatchObject({ name: "AbortedError", taskId: expect.any(String) });
  const task = await planner.attach((error as { taskId: string }).taskId);
  await expect(task.output()).rejects.toMatchObject({ state: "canceled" });
  await task.close();
});

test("the same key gives the same task, finished or not", async () => {
  const options = { idempotencyKey: "once" };
  const first = await planner.start({ trip: { name: "Voss" } }, options);
  await first.output();

  const second = await planner.start({ trip: { name: "Voss" } }, options);

  expect(second).toMatchObject({ id: first.id, idempotent: true });
  expect(await planner.request({ trip: { name: "Voss" } }, options)).toEqual({
    route: { name: "to Voss" },
  });
  await Promise.all([first.close(), second.close()]);
});

test("attach finds a finished task and its output", async () => {
  const task = await planner.start({ trip: { name: "Oslo" } });
  await task.output();
  await task.close();

  const again = await planner.attach(task.id);

  expect(await again.output()).toEqual({ route: { name: "to Oslo" } });
  await again.close();
});

test("attach refuses the task of another agent", async () => {
  const task = await planner.start({ trip: { name: "Oslo" } });
  const other = createAgentClient<Planner>(client, { ...contract, name: "other" });

  await expect(other.attach(task.id)).rejects.toMatchObject({ name: "AgentMismatchError" });
  await task.close();
});

test("a pipe talks both ways and finishes with its outputs", async () => {
  const pipe = await planner.pipe({ trip: { name: "echo" } }, { durationMinutes: 1 });
  const chat = pipe.stream("chat");
  const answers: string[] = [];

  await chat.write({ name: "hello" });
  for await (const { name } of chat) {
    answers.push(name);
    await chat.write({ name: "bye" });
    break;
  }

  expect(answers).toEqual(["hello!"]);
  expect(await pipe.output()).toEqual({ route: { name: "to echo" } });
  await pipe[Symbol.asyncDispose]();
});

test("disposing of a running pipe cancels it", async () => {
  const pipe = await planner.pipe({ trip: { name: "forever" } }, { durationMinutes: 1 });
  await pipe[Symbol.asyncDispose]();

  const task = await planner.attach(pipe.id);

  await expect(task.output()).rejects.toMatchObject({ state: "canceled" });
  await task.close();
});
