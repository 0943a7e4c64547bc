import { expect, test } from "vitest";
import type { StartTask } from "../../generated/types/control.ts";
import { type AcceptanceState, judgeTask } from "../../src/agents/task-acceptance.ts";

const start: StartTask = { type: "StartTask", taskId: "t1" };
const idle: AcceptanceState = {
  isKnown: false,
  isBroadcast: false,
  activeTasks: 0,
  activeStreams: 0,
  concurrency: 1,
};
const pipe = { taskKind: "pipe", duration: 5, durationExpiresAtMs: 1 } as const;

test.for<{
  name: string;
  message?: Partial<StartTask>;
  state?: Partial<AcceptanceState>;
  targeted: string;
  broadcast: string;
}>([
  { name: "a plain request", targeted: "accept", broadcast: "accept" },
  {
    name: "a task that is in flight",
    state: { isKnown: true },
    targeted: "ignore",
    broadcast: "ignore",
  },
  {
    name: "an unknown protocol version",
    message: { protocolVersion: "1999-01-01" },
    targeted: "unsupported_protocol_version",
    broadcast: "ignore",
  },
  { name: "a pipe with its terms", message: pipe, targeted: "accept", broadcast: "accept" },
  ...[0, 1.5, 43_201, undefined].map((duration) => ({
    name: `a pipe of ${duration} minutes`,
    message: { ...pipe, duration } as Partial<StartTask>,
    targeted: "invalid_start_task",
    broadcast: "invalid_start_task",
  })),
  {
    name: "a pipe without an end",
    message: { ...pipe, durationExpiresAtMs: 0 },
    targeted: "invalid_start_task",
    broadcast: "invalid_start_task",
  },
  {
    name: "one task too many",
    state: { activeTasks: 1 },
    targeted: "agent_at_capacity",
    broadcast: "ignore",
  },
  {
    name: "a stream that takes the last unit",
    state: { activeTasks: 1, activeStreams: 1, concurrency: 2 },
    targeted: "agent_at_capacity",
    broadcast: "ignore",
  },
  {
    name: "an unlimited instance",
    state: { activeTasks: 99, activeStreams: 99, concurrency: 0 },
    targeted: "accept",
    broadcast: "accept",
  },
])("$name: $targeted when targeted, $broadcast as a broadcast", (row) => {
  const judge = (isBroadcast: boolean): string => {
    const message = { ...start, ...row.message };
    const acceptance = judgeTask(message, { ...idle, ...row.state, isBroadcast });
    return acceptance.verdict === "refuse" ? acceptance.error : acceptance.verdict;
  };
  expect([judge(false), judge(true)]).toEqual([row.targeted, row.broadcast]);
});
