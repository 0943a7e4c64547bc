import { expect, test } from "vitest";
import { ChannelCache } from "../../../src/network/realtime/channel-cache.ts";

function createCache(options: { capacity?: number; totalLength?: number } = {}) {
  const { capacity = 3, totalLength = 1_000 } = options;
  const time = { nowMs: 0 };
  const cache = new ChannelCache({
    messagesPerChannel: capacity,
    idleMs: 100,
    totalLength,
    nowMs: () => time.nowMs,
  });
  let last = 0;
  const push = (channel: string, envelope = "x") => {
    last += 1;
    const timetoken = String(last).padStart(17, "0");
    cache.push({
      timetoken,
      channel,
      envelope,
      publisher: undefined,
      meta: undefined,
      isPresence: false,
    });
    return timetoken;
  };
  const after = (name: string, cursor = "") =>
    [...cache.after(name, cursor)].map(({ timetoken }) => Number(timetoken));
  return { push, after, time };
}

test("exactly the newest messages are kept, through many turns of the ring", () => {
  const { push, after } = createCache();
  for (let count = 1; count <= 20; count += 1) {
    push("a");
    const want = [count - 2, count - 1, count].filter((number) => number > 0);
    expect(after("a")).toEqual(want);
  }
});

test("reading starts after the cursor and consumes nothing", () => {
  const { push, after } = createCache({ capacity: 100 });
  const timetokens = Array.from({ length: 50 }, () => push("a"));
  for (const [index, timetoken] of timetokens.entries()) {
    expect(after("a", timetoken)).toHaveLength(49 - index);
  }
  expect(after("a")).toHaveLength(50);
  expect(after("b")).toEqual([]);
});

test("a wildcard reads every channel below it, and no other", () => {
  const { push, after } = createCache();
  for (const channel of ["a.b", "a.b.c", "ab.c", "a", "a.b-pnpres"]) push(channel);
  expect(after("a.*")).toEqual([1, 2]);
  expect(after("a.b.*")).toEqual([2]);
  expect(after("a.*-pnpres")).toEqual([5]);
});

test("channels without messages for long are forgotten, and the others stay", () => {
  const { push, after, time } = createCache();
  push("old");
  time.nowMs = 60;
  push("young");
  time.nowMs = 101;
  push("new");
  expect([after("old"), after("young"), after("new")]).toEqual([[], [2], [3]]);
});

test("above the bound for all channels the longest unused one goes first", () => {
  const { push, after } = createCache({ totalLength: 25 });
  push("a", "x".repeat(10));
  push("b", "x".repeat(10));
  push("a", "x".repeat(10));
  expect(after("b")).toEqual([]);
  expect(after("a")).toEqual([1, 3]);
});
