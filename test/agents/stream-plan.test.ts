import { expect, test } from "vitest";
import type { StreamDeclaration } from "../../generated/types/agent-card.ts";
import type { CreateStreamOptions } from "../../src/agents/stream-object.ts";
import { type PlanningTask, planStream, streamIdOf } from "../../src/agents/stream-plan.ts";

const out: StreamDeclaration = { direction: "outbound", format: "events" };
const both: StreamDeclaration = { direction: "bidirectional", format: "bytes" };
const shared: StreamDeclaration = { ...out, affinity: "shared" };

test.for<{
  name: string;
  task?: Partial<PlanningTask>;
  options?: CreateStreamOptions;
  declared?: Readonly<Record<string, StreamDeclaration>>;
  message: RegExp;
  code: string;
}>([
  {
    name: "a task without streams",
    task: { hasStream: false },
    message: /did not ask for streaming/,
    code: "stream-not-negotiated",
  },
  { name: "a card without streams", declared: {}, message: /no streams/, code: "stream-option" },
  {
    name: "no key among several",
    declared: { a: out, b: out },
    message: /"a", "b"/,
    code: "stream-option",
  },
  {
    name: "a key that is not declared",
    options: { declaredStream: "other" },
    message: /no stream "other", only "_default"/,
    code: "stream-option",
  },
  {
    name: "a key of every object",
    options: { declaredStream: "constructor" },
    message: /no stream "constructor"/,
    code: "stream-option",
  },
  {
    name: "another direction than the card's",
    options: { direction: "inbound" },
    message: /direction "outbound", not "inbound"/,
    code: "stream-option",
  },
  {
    name: "another format than the card's",
    options: { format: "bytes" },
    message: /format "events", not "bytes"/,
    code: "stream-option",
  },
  {
    name: "shared and external",
    task: { kind: "pipe" },
    declared: { feed: shared },
    options: { external: true },
    message: /shared stream cannot be external/,
    code: "stream-option",
  },
  {
    name: "a request and a shared stream",
    declared: { feed: shared },
    message: /only pipe tasks can open a shared/,
    code: "stream-option",
  },
  {
    name: "a request and a two-way stream",
    declared: { chat: both },
    message: /only pipe tasks can open bidirectional streams/,
    code: "stream-option",
  },
  {
    name: "a request and an external stream",
    options: { external: true },
    message: /only pipe tasks can open an external/,
    code: "stream-option",
  },
  {
    name: "options that are text",
    options: "_default" as unknown as CreateStreamOptions,
    message: /takes an object/,
    code: "usage",
  },
])("$name is refused", ({ task, options = {}, declared = { _default: out }, message, code }) => {
  const refused = () =>
    planStream({ taskId: "t1", kind: "request", hasStream: true, ...task }, options, declared);
  expect(refused).toThrow(message);
  expect(refused).toThrow(expect.objectContaining({ code }));
});

test("ids are numbered per task, and the key for shared streams", () => {
  const pipe: PlanningTask = { taskId: "t1", kind: "pipe", hasStream: true };
  expect(streamIdOf(planStream(pipe, {}, { chat: both }), "t1", 3)).toBe("t1-3");
  expect(streamIdOf(planStream(pipe, {}, { feed: shared }), "t1", 3)).toBe("feed");
  const odd = planStream(pipe, {}, { "a.b": shared });
  expect(() => streamIdOf(odd, "t1", 1)).toThrow(/"a\.b" is not usable/);
});
