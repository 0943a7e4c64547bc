import { expect, test } from "vitest";
import { decideTerminal, type TaskMarks } from "../../src/agents/terminal-decision.ts";

const calm = { aborted: false, expired: false, terminated: false, finishing: false };
const duration = "duration_expired";

test.for<{ kind: TaskMarks["kind"]; marks: Partial<TaskMarks>; want: unknown }>([
  { kind: "request", marks: {}, want: { state: "completed" } },
  { kind: "request", marks: { finishing: true }, want: { state: "completed" } },
  { kind: "request", marks: { aborted: true }, want: { state: "canceled" } },
  { kind: "request", marks: { aborted: true, expired: true }, want: { state: "canceled" } },
  {
    kind: "request",
    marks: { aborted: true, terminated: true },
    want: { state: "canceled", reason: "terminated" },
  },
  { kind: "pipe", marks: {}, want: undefined },
  { kind: "pipe", marks: { finishing: true }, want: { state: "completed" } },
  { kind: "pipe", marks: { aborted: true }, want: { state: "canceled" } },
  { kind: "pipe", marks: { aborted: true, finishing: true }, want: { state: "canceled" } },
  {
    kind: "pipe",
    marks: { aborted: true, terminated: true },
    want: { state: "canceled", reason: "terminated" },
  },
  {
    kind: "pipe",
    marks: { aborted: true, expired: true },
    want: { state: "completed", completionReason: duration },
  },
  {
    kind: "pipe",
    marks: { aborted: true, expired: true, terminated: true },
    want: { state: "completed", completionReason: duration, reason: "terminated" },
  },
])("a $kind whose handler returned with $marks ends as $want", ({ kind, marks, want }) => {
  expect(decideTerminal({ ...calm, kind, ...marks })).toEqual(want);
});
