import { expect, test } from "vitest";
import { within } from "../../src/support/deadline.ts";
import { backoff, delay, networkFailureCode, retry } from "../../src/support/retry.ts";
import { createManualClock } from "./manual-clock.ts";

test("tries again after each delay and returns the first success", async () => {
  const clock = createManualClock();
  const started = clock.now();
  const times: number[] = [];
  const result = retry(
    async (attempt) => {
      times.push(clock.now() - started);
      if (attempt < 3) throw new Error(`attempt ${attempt}`);
      return "done";
    },
    { attempts: 3, delayMs: backoff({ baseMs: 500 }), clock },
  );
  await clock.advance(1_500);
  expect(await result).toBe("done");
  expect(times).toEqual([0, 500, 1_500]);
});

test("the last failure is thrown as it is", async () => {
  const clock = createManualClock();
  const result = retry((attempt) => Promise.reject(new Error(`attempt ${attempt}`)), {
    attempts: 2,
    delayMs: () => 10,
    clock,
  });
  result.catch(() => {});
  await clock.advance(10);
  await expect(result).rejects.toThrow("attempt 2");
});

test("a failure that is not worth another attempt is thrown at once", async () => {
  const clock = createManualClock();
  let attempts = 0;
  const result = retry(
    () => {
      attempts += 1;
      return Promise.reject(new Error("no"));
    },
    { attempts: 5, delayMs: () => 10, shouldRetry: () => false, clock },
  );
  await expect(result).rejects.toThrow("no");
  expect(attempts).toBe(1);
});

test("an abort ends the wait and keeps its reason", async () => {
  const clock = createManualClock();
  const controller = new AbortController();
  const waiting = delay(1_000, { clock, signal: controller.signal, operation: "SendMessage" });
  controller.abort("enough");
  await expect(waiting).rejects.toMatchObject({
    code: "aborted",
    message: "SendMessage was aborted by its caller",
    cause: "enough",
  });
  expect(clock.pending).toEqual([]);
});

test("back-off doubles up to its cap", () => {
  const delays = [1, 2, 3, 4, 5].map(backoff({ baseMs: 5_000, capMs: 30_000 }));
  expect(delays).toEqual([5_000, 10_000, 20_000, 30_000, 30_000]);
});

const refused = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
test.for([
  { name: "a plain code", error: refused, code: "ECONNREFUSED" },
  {
    name: "a cause",
    error: new TypeError("fetch failed", { cause: refused }),
    code: "ECONNREFUSED",
  },
  {
    name: "an aggregate inside a cause",
    error: new TypeError("fetch failed", { cause: new AggregateError([new Error("x"), refused]) }),
    code: "ECONNREFUSED",
  },
  { name: "text that looks like a code", error: new Error("ECONNRESET"), code: undefined },
  { name: "another code", error: Object.assign(new Error(), { code: "EACCES" }), code: undefined },
  { name: "nothing", error: undefined, code: undefined },
])("the network code of $name", ({ error, code }) => {
  expect(networkFailureCode(error)).toBe(code);
});

test("a cause that points to itself ends the search", () => {
  const error: Error & { cause?: unknown } = new Error("loop");
  error.cause = error;
  expect(networkFailureCode(error)).toBe(undefined);
});

test("a wait ends at its time-out and leaves no timer", async () => {
  const clock = createManualClock();
  const waiting = within(new Promise(() => {}), { clock, timeoutMs: 250, operation: "GetTask" });
  waiting.catch(() => {});
  await clock.advance(250);
  await expect(waiting).rejects.toMatchObject({ code: "timeout", timeoutMs: 250 });
  await within(Promise.resolve(1), { clock, timeoutMs: 250, operation: "GetTask" });
  expect(clock.pending).toEqual([]);
});
