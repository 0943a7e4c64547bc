import { expect, test } from "vitest";
import { StreamRegistry, type StreamTraits } from "../../src/agents/stream-registry.ts";

const traits: StreamTraits = {
  direction: "outbound",
  format: "events",
  external: false,
  affinity: "shared",
};

test("a stream lives as long as somebody holds it", () => {
  const registry = new StreamRegistry();
  expect(registry.acquire("feed", "t1", traits)).toMatchObject({ isNew: true, isNewForTask: true });
  expect(registry.acquire("feed", "t1", traits)).toMatchObject({
    isNew: false,
    isNewForTask: false,
  });
  expect(registry.acquire("feed", "t2", traits)).toMatchObject({
    isNew: false,
    isNewForTask: true,
  });
  expect(registry.release("feed", "t1")).toBeUndefined();
  expect(registry.release("feed", "t1")).toBeUndefined();
  expect(registry.release("feed", "t2")).toMatchObject({ streamId: "feed" });
  expect(registry.streamIds()).toEqual([]);
});

test.for<Partial<StreamTraits>>([
  { direction: "inbound" },
  { format: "bytes" },
  { external: true },
  { affinity: "dedicated" },
])("holders have to agree on %j", (other) => {
  const registry = new StreamRegistry();
  registry.acquire("feed", "t1", traits);
  expect(() => registry.acquire("feed", "t2", { ...traits, ...other })).toThrow(/is open with/);
  expect(registry.get("feed")?.taskIds).toEqual(new Set(["t1"]));
});

test("a task lets go of all its streams, and gets those that nobody holds any more", () => {
  const registry = new StreamRegistry();
  registry.acquire("feed", "t1", traits);
  registry.acquire("feed", "t2", traits);
  registry.acquire("t1-1", "t1", { ...traits, affinity: "dedicated" });
  registry.acquire("t1-2", "t1", { ...traits, affinity: "dedicated", external: true });
  expect(registry.count).toBe(2);
  expect(registry.releaseAllForTask("t1").map(({ streamId }) => streamId)).toEqual([
    "t1-1",
    "t1-2",
  ]);
  expect(registry.forceRemove("feed")?.taskIds).toEqual(new Set(["t2"]));
  expect(registry.count).toBe(0);
});
