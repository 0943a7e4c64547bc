import { expect, test } from "vitest";
import { StatusReporter } from "../../src/agents/status-reporter.ts";
import { createManualClock } from "../support/manual-clock.ts";

test("one text a second gets through, the newest; what is held goes out with a flush", async () => {
  const clock = createManualClock();
  const seen: string[] = [];
  const reporter = new StatusReporter(clock, (text) => seen.push(text));
  reporter.report("1");
  reporter.report("2");
  reporter.report("3");
  expect(seen).toEqual(["1"]);
  await clock.advance(999);
  expect(seen).toEqual(["1"]);
  await clock.advance(1);
  expect(seen).toEqual(["1", "3"]);

  reporter.report("4");
  reporter.flush();
  reporter.flush();
  expect(seen).toEqual(["1", "3", "4"]);
  expect(clock.pending).toEqual([]);
  await clock.advance(1_000);
  reporter.report("5");
  expect(seen).toEqual(["1", "3", "4", "5"]);
});
