import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { readTaskEvent } from "../../generated/unions/task-event.ts";
import { isSendMessageParams } from "../../generated/validators/backend.ts";
import { isTerminalEvent } from "../../generated/validators/task-event.ts";
import { measure, table } from "./measure.ts";

const schemas = join(import.meta.dirname, "../../schemas");
const read = (path: string): object =>
  JSON.parse(readFileSync(join(schemas, path), "utf8")) as object;

const ajv = new Ajv2020({ strict: false, validateFormats: false });
for (const name of ["artifact-ref", "artifact", "billing-mode", "cancel-requested", "log"]) {
  ajv.addSchema(read(`task-event/${name}.schema.json`));
}
for (const name of ["request-part", "task-state", "progress", "request", "system", "terminal"]) {
  ajv.addSchema(read(`task-event/${name}.schema.json`));
}
const ajvTaskEvent = ajv.compile(read("task-event/task-event.schema.json"));
const ajvTerminal = ajv.getSchema("https://blocks.ai/schemas/task-event/terminal.schema.json");
const sendMessage = {
  $ref: "https://blocks.ai/schemas/backend/tasks.schema.json#/$defs/SendMessageParams",
};
ajv.addSchema(read("backend/tasks.schema.json"));
ajv.addSchema(read("task-event/task-info.schema.json"));
const ajvSendMessage = ajv.compile(sendMessage);

const terminal = {
  type: "terminal",
  taskId: "t-1",
  state: "failed",
  error: "no",
  protocolVersion: "2026-05-01",
};
const message = {
  agentName: "planner",
  billingMode: "free",
  requestParts: [
    { partId: "trip", text: "{}", contentType: "application/json" },
    {
      partId: "photo",
      artifactRef: { kind: "inline", mimeType: "image/png", size: 3, data: "AQID" },
    },
  ],
  extensions: { blocks: { taskKind: "request", stream: true } },
};
for (const [verdict, what] of [
  [ajvTaskEvent(terminal), "event"],
  [ajvSendMessage(message), "message"],
  [isSendMessageParams(message), "our message"],
]) {
  if (verdict !== true) throw new Error(`the ${what} must be valid`);
}

console.log(
  table(
    "The last arm of the union of task events",
    await measure([
      { name: "generated `readTaskEvent`", run: () => readTaskEvent(terminal) },
      { name: "generated `isTerminalEvent`", run: () => isTerminalEvent(terminal) },
      { name: "AJV, `oneOf`", run: () => ajvTaskEvent(terminal) },
      { name: "AJV, the arm alone", run: () => ajvTerminal?.(terminal) },
    ]),
  ),
);
console.log(
  table(
    "A nested message, valid",
    await measure([
      { name: "generated `isSendMessageParams`", run: () => isSendMessageParams(message) },
      { name: "AJV", run: () => ajvSendMessage(message) },
    ]),
  ),
);
