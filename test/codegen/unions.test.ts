import { expect, test } from "vitest";
import type { TaskEvent } from "../../generated/types/task-event.ts";
import { matchTaskEvent, readTaskEvent } from "../../generated/unions/task-event.ts";

test("a known message is read as it is", () => {
  const message = { type: "progress", taskId: "t-1", extra: { kept: true } };
  const result = readTaskEvent(message);
  expect(result).toEqual({ ok: true, value: message });
  expect(result.ok && result.value).toBe(message);
});

test("a message of an unknown kind is data", () => {
  const message = { type: "applause", level: 11 };
  expect(readTaskEvent(message)).toEqual({ ok: true, value: { type: "$unknown", raw: message } });
});

test.for([
  {
    name: "a known kind of the wrong shape",
    message: { type: "progress" },
    path: "",
    keyword: "required",
  },
  { name: "a kind that is no text", message: { type: 1 }, path: "/type", keyword: "enum" },
  {
    name: "a kind that is only inherited and unknown",
    message: Object.create({ type: "applause" }),
    path: "/type",
    keyword: "enum",
  },
  { name: "no kind", message: {}, path: "", keyword: "required" },
  { name: "no object", message: "progress", path: "", keyword: "type" },
])("$name is not read", ({ message, path, keyword }) => {
  expect(readTaskEvent(message)).toMatchObject({ ok: false, issues: [{ path, keyword }] });
});

test("a peer cannot make a message look unknown by calling it so", () => {
  const message = { type: "$unknown", raw: "mine" };
  expect(readTaskEvent(message)).toEqual({ ok: true, value: { type: "$unknown", raw: message } });
});

test("matching calls the one case, and the last for what is unknown", () => {
  const name = (event: TaskEvent): string => {
    return matchTaskEvent(event, {
      artifact: ({ artifactRef }) => `artifact ${artifactRef.kind}`,
      cancel_requested: () => "cancel",
      log: ({ message }) => message,
      progress: ({ taskId }) => `progress ${taskId}`,
      request: () => "request",
      system: ({ status }) => status,
      terminal: ({ state }) => state,
      $unknown: ({ raw }) => `unknown ${JSON.stringify(raw)}`,
    });
  };
  expect(name({ type: "progress", taskId: "t-1" })).toBe("progress t-1");
  expect(name({ type: "terminal", taskId: "t-1", state: "failed" })).toBe("failed");
  expect(name({ type: "$unknown", raw: 7 })).toBe("unknown 7");
});
