import { expect, test } from "vitest";
import type { RequestPart, StartTaskMessage, TaskContext } from "../../src/agents/handler.ts";
import {
  type ContractDefinition,
  createHandler,
  type EventReader,
  type EventWriter,
  type FileOutput,
  type HandlerContext,
} from "../../src/gen/v1.ts";
import { contract, orders, steps } from "./demo-contract.ts";

interface Input {
  readonly trip: { readonly name: string };
  readonly note?: string;
  readonly photo?: FileOutput;
}
interface Streams {
  readonly steps: EventWriter<unknown>;
  readonly orders: EventReader<unknown>;
}
type Context = HandlerContext<Streams>;

const route = { route: { name: "E16" } };
const trip: RequestPart = { partId: "trip", text: `{"name":"Oslo"}` };
const photo: RequestPart = {
  partId: "photo",
  artifactRef: { kind: "inline", mimeType: "image/png", size: 3, data: "UE5H", fileName: "a.png" },
};

/** What the handler did to its task, and what it returned. */
async function run(
  handler: (input: Input, context: Context) => unknown,
  task: Partial<TaskContext> & { readonly events?: readonly unknown[] } = {},
  part: Partial<ContractDefinition> = {},
) {
  const done: { finished: number; opened: unknown[]; written: unknown[]; status: string[] } = {
    finished: 0,
    opened: [],
    written: [],
    status: [],
  };
  const context = {
    taskId: "t1",
    taskKind: "request",
    requestParts: [trip],
    hasStream: true,
    isCancelled: false,
    isExpired: false,
    cancelSignal: new AbortController().signal,
    reportStatus: (text: string) => void done.status.push(text),
    finish: () => {
      done.finished += 1;
    },
    downloadInputArtifact: async () => new TextEncoder().encode("PNG"),
    createStream: async (options: unknown) => {
      done.opened.push(options);
      return {
        write: async (item: unknown) => void done.written.push(item),
        end: async () => void done.written.push("end"),
        async *events() {
          yield* task.events ?? [];
        },
      };
    },
    ...task,
  } as unknown as TaskContext;

  const fn = createHandler<Input, unknown, Streams>(
    contract({ streams: [steps, orders], ...part }),
    handler,
  );
  const result = await fn({} as StartTaskMessage, context);
  return { result, done };
}

test("inputs come typed, files on demand", async () => {
  let given: Input | undefined;
  const requestParts = [
    photo,
    trip,
    { partId: "note", text: "hi" },
    { partId: "newer", text: "?" },
  ];

  await run(
    (input) => {
      given = input;
      return route;
    },
    { requestParts },
  );

  expect(given).toMatchObject({ trip: { name: "Oslo" }, note: "hi" });
  expect(Object.keys(given ?? {})).toEqual(["trip", "note", "photo"]);
  expect(given?.photo).toMatchObject({ mimeType: "image/png", size: 3, fileName: "a.png" });
  expect(await given?.photo?.text()).toBe("PNG");
});

test("the only part is the only input, whatever its id", async () => {
  const inputs = contract().inputs.slice(0, 1);

  const { result } = await run(
    ({ trip }) => ({ route: trip }),
    {
      requestParts: [{ partId: "text", text: `{"name":"Oslo"}` }],
    },
    { inputs },
  );

  expect(result).toMatchObject({ artifacts: [{ data: `{"name":"Oslo"}` }] });
});

test("a form that arrives as a file is downloaded", async () => {
  const { result } = await run(({ trip }) => ({ route: trip }), {
    requestParts: [{ ...photo, partId: "trip" }],
    downloadInputArtifact: async () => new TextEncoder().encode(`{"name":"Oslo"}`),
  });

  expect(result).toMatchObject({ artifacts: [{ data: `{"name":"Oslo"}` }] });
});

test.for([
  { name: "a missing input", parts: [], message: "/trip: is required (application/json)" },
  {
    name: "a wrong member",
    parts: [{ partId: "trip", text: "{}" }],
    message: "/trip/name: must be string",
  },
  { name: "no JSON", parts: [{ partId: "trip", text: "{" }], message: "/trip: is not JSON" },
  { name: "an empty part", parts: [{ partId: "trip" }], message: "/trip: is a part without text" },
  {
    name: "a file without content",
    parts: [trip, { partId: "photo", text: "x" }],
    message: "/photo: is a part without a file",
  },
])(
  "$name fails the task before the handler runs, naming the pointer",
  async ({ parts, message }) => {
    let ran = false;

    const answer = run(
      () => {
        ran = true;
        return route;
      },
      { requestParts: parts },
    );

    await expect(answer).rejects.toThrow(message);
    await expect(answer).rejects.toMatchObject({ code: "input-contract" });
    expect(ran).toBe(false);
  },
);

test("outputs leave in the card's order with id and declared type", async () => {
  const map = new File(["PNG"], "map.png", { type: "image/x-other" });

  const { result } = await run(() => ({ map, story: "# hi", ...route }));

  expect(result).toEqual({
    artifacts: [
      { outputId: "route", mimeType: "application/json", data: `{"name":"E16"}` },
      { outputId: "story", mimeType: "text/markdown", data: "# hi" },
      { outputId: "map", mimeType: "image/png", data: map, fileName: "map.png" },
    ],
  });
});

test("optional outputs that are undefined are left out", async () => {
  const { result } = await run(() => ({ ...route, story: undefined }));

  expect(result?.artifacts).toHaveLength(1);
});

test.for([
  { name: "nothing", returned: undefined, message: "/route: is guaranteed by the card" },
  { name: "null", returned: null, message: "/route: is guaranteed by the card" },
  {
    name: "a wrong shape",
    returned: { route: { name: 1 } },
    message: "/route/name: must be string",
  },
  { name: "no JSON", returned: { route: 1n }, message: "/route: cannot be written as JSON" },
  {
    name: "no text",
    returned: { ...route, story: 7 },
    message: "/story: must be a string, not a number",
  },
  { name: "no file", returned: { ...route, map: "x" }, message: "/map: must be bytes" },
  {
    name: "an unknown id",
    returned: { ...route, mapp: 1 },
    message: `/mapp: is no output of this agent; did you mean "map"?`,
  },
  { name: "no object", returned: "E16", message: "must be an object of outputs, not a string" },
])("returning $name fails the task with the reason", async ({ returned, message }) => {
  const answer = run(() => returned);

  await expect(answer).rejects.toThrow(message);
  await expect(answer).rejects.toMatchObject({ code: "output-contract", taskId: "t1" });
});

test("a canceled handler owes no outputs", async () => {
  const { result } = await run(() => ({ story: "# so far" }), { isCancelled: true });

  expect(result).toMatchObject({ artifacts: [{ outputId: "story" }] });
});

const pipe = { taskKind: "pipe" } as const;

test("a pipe that returns outputs finishes its task", async () => {
  const { result, done } = await run(() => route, pipe);

  expect(result).toMatchObject({ artifacts: [{ outputId: "route" }] });
  expect(done.finished).toBe(1);
});

test("a pipe that says keepOpen, or returns nothing, stays open", async () => {
  const kept = await run((_, ctx) => {
    ctx.keepOpen();
    return route;
  }, pipe);
  const silent = await run(() => undefined, pipe);

  expect(kept.result).toMatchObject({ artifacts: [{ outputId: "route" }] });
  expect([kept.done.finished, silent.done.finished, silent.result]).toEqual([0, 0, undefined]);
});

test("a pipe whose outputs are wrong fails and does not finish", async () => {
  let finished = 0;
  const finish = (): void => {
    finished += 1;
  };

  await expect(run(() => ({}), { ...pipe, finish })).rejects.toThrow("/route");
  expect(finished).toBe(0);
});

test("a request is never finished by its handler", async () => {
  const { done } = await run(() => route);

  expect(done.finished).toBe(0);
});

test("a stream is opened once, when it is asked for", async () => {
  const { done } = await run(async (_, ctx) => {
    const stream = ctx.stream("steps");
    await stream.write({ name: "a" });
    await ctx.stream("steps").write({ name: "b" });
    await stream.end();
    expect(stream).toMatchObject({ key: "steps", attached: true });
    return route;
  });

  expect(done.opened).toEqual([{ declaredStream: "steps" }]);
  expect(done.written).toEqual([{ name: "a" }, { name: "b" }, "end"]);
});

test("an outbound stream that nobody asked for discards, but checks", async () => {
  const { done } = await run(
    async (_, ctx) => {
      const stream = ctx.stream("steps");
      expect(stream.attached).toBe(false);
      await stream.write({ name: "a" });
      await expect(stream.write({ name: 1 })).rejects.toMatchObject({ code: "event-contract" });
      await stream.end();
      return route;
    },
    { hasStream: false },
  );

  expect(done.opened).toEqual([]);
});

test.for([orders, { ...orders, direction: "bidirectional" as const }])(
  "a stream that is $direction and was not negotiated throws",
  async (stream) => {
    const handler = (_: Input, ctx: Context) => ctx.stream("orders");

    const answer = run(handler, { hasStream: false }, { streams: [stream] });

    await expect(answer).rejects.toMatchObject({ code: "stream-not-negotiated" });
  },
);

test("events to write and events that are read are checked", async () => {
  const seen: unknown[] = [];

  const { done } = await run(
    async (_, ctx) => {
      await expect(ctx.stream("steps").write({ name: 1 })).rejects.toThrow("/name");
      const reading = (async () => {
        for await (const event of ctx.stream("orders")) seen.push(event);
      })();
      await expect(reading).rejects.toMatchObject({ code: "event-contract", streamKey: "orders" });
      return route;
    },
    { events: [{ name: "a" }, { name: 2 }] },
  );

  expect(seen).toEqual([{ name: "a" }]);
  expect(done.written).toEqual([]);
});

test("a stream that cannot be opened rejects the write that needs it", async () => {
  const createStream = () => Promise.reject(new Error("refused"));

  const answer = run(
    async (_, ctx) => {
      await ctx.stream("steps").write({ name: "a" });
      return route;
    },
    { createStream },
  );

  await expect(answer).rejects.toThrow("refused");
});

test("a stream that cannot be opened and is not used disturbs nobody", async () => {
  const createStream = () => Promise.reject(new Error("refused"));

  const { result } = await run(
    (_, ctx) => {
      ctx.stream("steps");
      return route;
    },
    { createStream },
  );

  expect(result).toBeDefined();
});

test("the context passes on what the task has", async () => {
  const { done } = await run((_, ctx) => {
    ctx.reportStatus("working");
    expect(ctx).toMatchObject({ taskId: "t1", isCancelled: false, isExpired: false });
    expect(ctx.cancelSignal.aborted).toBe(false);
    expect(ctx.task.taskKind).toBe("request");
    return route;
  });

  expect(done.status).toEqual(["working"]);
});
