import { expect, test } from "vitest";
import { AuthRefreshFailedError } from "../../src/auth/auth-errors.ts";
import { BackendError } from "../../src/backend/backend-errors.ts";
import type { HistoryPage, RealtimeMessage } from "../../src/realtime/realtime.ts";
import { TaskFeed, type TaskFeedOptions } from "../../src/sessions/task-feed.ts";
import { silentLog } from "../../src/support/log.ts";
import { createMemoryRealtime, type MemoryConnection } from "../streams/memory-realtime.ts";
import { createManualClock, settle } from "../support/manual-clock.ts";

const channel = "u.org-1.t1";
const denied = { category: "access_denied", fatal: true } as const;

function message(number: number): RealtimeMessage {
  return { channel, timetoken: String(17_000_000_000_000_000n + BigInt(number)), message: number };
}

/** A feed whose service, history and time are the test's. */
function setUp(options: Partial<TaskFeedOptions> = {}) {
  const clock = createManualClock();
  const service = createMemoryRealtime();
  const stored: RealtimeMessage[] = [];
  const state = { historyFails: false };
  const received: unknown[] = [];
  const lost: unknown[] = [];
  const history = async ({ before, count = 100 }: HistoryPage): Promise<RealtimeMessage[]> => {
    if (state.historyFails) throw new Error("no history now");
    return stored
      .filter(({ timetoken }) => before === undefined || timetoken < before)
      .slice(-count);
  };
  const feed = new TaskFeed(
    {
      connect: (settings) => Object.assign(service.connect(settings), { history }),
      keys: { publishKey: "pub", subscribeKey: "sub" },
      channel,
      token: { token: "first" },
      clock,
      log: silentLog,
      ...options,
    },
    {
      onMessages: (messages) => received.push(...messages.map((each) => each.message)),
      onConnection: () => {},
      onLost: (error) => lost.push(error),
    },
  );
  const connection = (): MemoryConnection => service.connections[0] as MemoryConnection;
  return { clock, feed, stored, received, lost, state, connection };
}

test("a closed feed asks for no more tokens and holds no timer", async () => {
  let minted = 0;
  let refuse = (_: Error): void => {};
  const { clock, feed, connection } = setUp({
    mint: () => {
      minted += 1;
      return new Promise((_, reject) => {
        refuse = reject;
      });
    },
  });
  await feed.follow();
  connection().emitStatus(denied);
  await clock.advance(0);
  expect(minted).toBe(1);
  feed.close();
  refuse(new Error("backend away"));
  await settle();
  expect(clock.pending).toEqual([]);
  await clock.advance(120_000);
  expect(minted).toBe(1);
});

test("a backend that is away is asked for a token less and less often", async () => {
  let minted = 0;
  const { clock, feed, connection } = setUp({
    mint: async () => {
      minted += 1;
      throw new Error("backend away");
    },
  });
  await feed.follow();
  connection().emitStatus(denied);
  await clock.advance(60_000);
  expect(minted).toBeGreaterThan(4);
  expect(minted).toBeLessThan(12);
  feed.close();
});

test("credentials that the backend refuses for good end the feed", async () => {
  const refusal = new BackendError({
    code: "auth-failed",
    message: "refused",
    status: 401,
    reason: "API_KEY_INVALID",
    body: undefined,
  });
  const { clock, feed, lost, connection } = setUp({
    mint: () => Promise.reject(new AuthRefreshFailedError(refusal)),
  });
  await feed.follow();
  connection().emitStatus(denied);
  await clock.advance(0);
  expect(lost).toHaveLength(1);
  expect(feed.state).toBe("lost");
  expect(clock.pending).toEqual([]);
});

test("what could not be read is read later, however much came live meanwhile", async () => {
  const { clock, feed, stored, received, state, connection } = setUp();
  const all = Array.from({ length: 350 }, (_, index) => index);
  stored.push(...all.map(message));
  state.historyFails = true;
  await feed.follow();
  connection().deliver(message(349));
  expect(received).toEqual([349]);
  state.historyFails = false;
  await clock.advance(2_000);
  expect(new Set(received)).toEqual(new Set(all));
  feed.close();
});
