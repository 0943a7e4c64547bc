import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkAgainstRelease, renewCopy } from "../../scripts/released/released-copy.ts";
import { type Loose, type ScratchSchemas, scratchSchemas } from "./scratch-schemas.ts";

const progress = "task-event/progress.schema.json";
const tasks = "backend/tasks.schema.json";

test("schemas that are as they were released are in order", async () => {
  const { folder } = scratchSchemas();
  expect(await checkAgainstRelease(folder)).toEqual({
    exitCode: 0,
    text: "schemas/ against the released copy of 0.1.0: 0 breaking, 0 risky, 0 compatible.",
  });
});

interface Case {
  readonly name: string;
  readonly change: (schemas: ScratchSchemas) => void;
  /** In this order: place, rule, what is told, and the witness where there is one. */
  readonly says: readonly (RegExp | string)[];
}

const breaking: readonly Case[] = [
  {
    name: "a message that needs another member",
    change: ({ edit }) => edit(progress, ({ required }) => required.push("message")),
    says: [
      /^schemas\/task-event\/progress\.schema\.json:\d+:\d+ {2}breaking {2}required-added {2}ProgressEvent: /m,
      /^ {2}released {2}test\/released\/0\.1\.0\/task-event\/progress\.schema\.json:\d+:\d+$/m,
      /^ {2}witness {3}\{.*"type":"progress"/m,
    ],
  },
  {
    name: "a message that may lack a member which readers count on",
    change: ({ edit }) =>
      edit(progress, (schema) => {
        schema.required = ["type"];
      }),
    says: [/breaking {2}required-removed {2}ProgressEvent: /],
  },
  {
    name: "a closed set of texts between peers that grows",
    change: ({ edit }) =>
      edit("task-event/stream-announcement.schema.json", ({ $defs }) => {
        const { StreamAffinity: affinity } = $defs;
        if (affinity.enum === undefined) affinity.oneOf.push({ const: "tribal" });
        else affinity.enum.push("tribal");
      }),
    says: [/breaking {2}enum-value-added {2}StreamAffinity: .*\n.*\n(?:.*\n)?.*"tribal"/],
  },
  {
    name: "a request that needs another member",
    change: ({ edit }) =>
      edit(tasks, ({ $defs }) => {
        const { required = [] } = $defs.ListTasksParams;
        $defs.ListTasksParams.required = [...required, "limit"];
      }),
    says: [/schemas\/backend\/tasks.*breaking {2}required-added {2}ListTasksParams: /],
  },
  {
    name: "an answer that may lack a member",
    change: ({ edit }) =>
      edit("backend/auth.schema.json", ({ $defs }) => $defs.ConsumerTokenAnswer.required.pop()),
    says: [/schemas\/backend\/auth.*breaking {2}required-removed {2}ConsumerTokenAnswer: /],
  },
  {
    name: "a file that needs another member",
    change: ({ edit }) => edit("file/lock.schema.json", ({ required }) => required.push("options")),
    says: [/schemas\/file\/lock.*breaking {2}required-added {2}LockFile: /],
  },
  {
    name: "an output for programs that may lack a member",
    change: ({ edit }) => edit("cli/whoami.schema.json", ({ required }) => required.pop()),
    says: [/schemas\/cli\/whoami.*breaking {2}required-removed {2}WhoamiOutput: /],
  },
  {
    name: "an error code that is taken away",
    change: ({ edit }) => edit("errors/error-code.schema.json", (schema) => listOf(schema).pop()),
    says: [/schemas\/errors\/error-code.*breaking {2}enum-value-removed {2}ErrorCode: /],
  },
  {
    name: "a kind of message that is gone, with its file",
    change: ({ edit, remove }) => {
      remove("control/pause-task.schema.json");
      edit("control/control-message.schema.json", (schema) => {
        schema.oneOf = schema.oneOf.filter(({ $ref }: Loose) => !$ref.startsWith("pause-task"));
      });
    },
    says: [
      "schemas/control/control-message.schema.json:1:1  breaking  union-arm-removed  ControlMessage: the message PauseTask is gone",
      "schemas/control/pause-task.schema.json:1:1  breaking  document-removed  the file is gone, and with it all that it defines",
    ],
  },
  {
    name: "a definition that is gone",
    change: ({ edit }) =>
      edit("task-event/terminal.schema.json", ({ $defs }) => {
        delete $defs.KnownCompletionReason;
      }),
    says: [/breaking {2}definition-removed {2}KnownCompletionReason is gone/],
  },
  {
    name: "a call that is gone",
    change: ({ edit }) => edit("backend/routes.json", ({ routes }) => routes.pop()),
    says: [
      /^schemas\/backend\/routes\.json:1:1 {2}breaking {2}route-removed {2}\w+: the call is gone/m,
    ],
  },
  {
    name: "a method that is gone",
    change: ({ edit }) => edit("backend/routes.json", ({ rpcMethods }) => rpcMethods.shift()),
    says: ["breaking  route-removed  SendMessage: the call is gone"],
  },
  {
    name: "a call at another place",
    change: ({ edit }) =>
      edit("backend/routes.json", ({ routes: [first] }) => {
        first.path = "/api/v2/cdm";
        first.method = "POST";
        first.auth = "bearer";
      }),
    says: [
      "breaking  route-changed  cdm: method was GET and is POST",
      "breaking  route-changed  cdm: path was /api/v1/cdm and is /api/v2/cdm",
      "breaking  route-changed  cdm: auth was none and is bearer",
    ],
  },
  {
    name: "a call whose answer is another schema",
    change: ({ edit }) =>
      edit("backend/routes.json", ({ routes: [first] }) => {
        first.response.$ref = "registry.schema.json#/$defs/CliConfig";
      }),
    says: [/breaking {2}[a-z-]+ {2}CliConfig: /],
  },
];

test.for(breaking)("$name: the check fails and says which", async ({ change, says }) => {
  const schemas = scratchSchemas();
  change(schemas);
  const { exitCode, text } = await checkAgainstRelease(schemas.folder);
  for (const sentence of says) expect(text).toMatch(sentence);
  expect(text).toContain(
    "What is breaking needs version 0.2.0 or a later one, and package.json says 0.1.0: undo it, or raise the version.",
  );
  expect(exitCode).toBe(1);
});

const compatible: readonly Case[] = [
  {
    name: "a new kind of message, which readers get as data",
    change: ({ add, edit }) => {
      add("task-event/handover.schema.json", {
        $schema: "https://json-schema.org/draft/2020-12/schema",
        $id: "https://blocks.ai/schemas/task-event/handover.schema.json",
        title: "HandoverEvent",
        description: "Another agent goes on.",
        type: "object",
        required: ["type", "taskId"],
        properties: { type: { const: "handover" }, taskId: { type: "string" } },
      });
      edit("task-event/task-event.schema.json", ({ oneOf }) =>
        oneOf.push({ $ref: "handover.schema.json" }),
      );
    },
    says: [
      "compatible  union-arm-added  TaskEvent: the message HandoverEvent is new",
      "compatible  document-added  the file is new",
    ],
  },
  {
    name: "a member that a message may have",
    change: ({ edit }) =>
      edit(progress, ({ properties }) => {
        properties.etaSeconds = { type: "number", description: "Seconds that are left." };
      }),
    says: [/compatible {2}property-added {2}ProgressEvent: /],
  },
  {
    name: "another known text of an open set",
    change: ({ edit }) =>
      edit("task-event/task-state.schema.json", ({ $defs }) =>
        listOf($defs.KnownTaskState).push(like(listOf($defs.KnownTaskState), "resting")),
      ),
    says: [/compatible {2}enum-value-added {2}KnownTaskState: /],
  },
  {
    name: "another error code",
    change: ({ edit }) =>
      edit("errors/error-code.schema.json", (schema) =>
        listOf(schema).push(like(listOf(schema), "quite-new")),
      ),
    says: [/compatible {2}enum-value-added {2}ErrorCode: /],
  },
  {
    name: "another call",
    change: ({ edit }) =>
      edit("backend/routes.json", ({ routes }) =>
        routes.push({ ...routes[0], name: "cdmTwo", path: "/api/v2/cdm" }),
      ),
    says: ["compatible  route-added  cdmTwo: the call is new"],
  },
  {
    name: "a member that a file may have",
    change: ({ edit }) =>
      edit("file/config.schema.json", ({ properties }) => {
        properties.motto = { type: "string", description: "A motto." };
      }),
    says: [/compatible {2}property-added {2}ConfigFile: /],
  },
  {
    name: "an answer with another member",
    change: ({ edit }) =>
      edit(tasks, ({ $defs }) => {
        $defs.GetTaskResult.properties ??= {};
        $defs.GetTaskResult.properties.mood = { type: "string", description: "A mood." };
      }),
    says: [/compatible {2}property-added {2}GetTaskResult: mood: /],
  },
];

test.for(compatible)("$name: the check passes and tells it", async ({ change, says }) => {
  const schemas = scratchSchemas();
  change(schemas);
  const { exitCode, text } = await checkAgainstRelease(schemas.folder);
  for (const sentence of says) expect(text).toMatch(sentence);
  expect(text).toMatch(/: 0 breaking, 0 risky, \d+ compatible\.$/);
  expect(exitCode).toBe(0);
});

test("words for people are no change", async () => {
  const { edit, folder } = scratchSchemas();
  edit(progress, (schema) => {
    schema.description = "Something else.";
    schema.properties.message.description = "Something else.";
    schema.examples = [{ type: "progress", taskId: "t-other" }];
  });
  const { text } = await checkAgainstRelease(folder);
  expect(text).toMatch(/: 0 breaking, 0 risky, 0 compatible\.$/);
});

test("what many schemas refer to is told once, where it stands", async () => {
  const { edit, folder } = scratchSchemas();
  edit("task-event/stream-announcement.schema.json", ({ required }) => required.splice(-2));
  edit(tasks, ({ $defs }) => {
    $defs.ListTasksParams.required = ["limit"];
  });
  const { text } = await checkAgainstRelease(folder);
  const lines = text.split("\n").filter((line) => line.includes("breaking  "));
  expect(lines).toEqual([
    expect.stringMatching(/^schemas\/backend\/tasks.* required-added {2}ListTasksParams: limit: /),
    expect.stringMatching(
      /^schemas\/task-event\/stream-announcement.* StreamAnnouncement: token: /,
    ),
    expect.stringMatching(
      /^schemas\/task-event\/stream-announcement.* StreamAnnouncement: tokenTtlMinutes: /,
    ),
  ]);
});

test.for([
  { released: "0.1.0", version: "0.1.9", exitCode: 1 },
  { released: "0.1.0", version: "0.2.0", exitCode: 0 },
  { released: "0.1.0", version: "0.2.0-rc.1", exitCode: 0 },
  { released: "0.9.0", version: "1.0.0", exitCode: 0 },
  { released: "1.2.0", version: "1.3.0", exitCode: 1 },
  { released: "1.2.0", version: "2.0.0", exitCode: 0 },
])("after $released, $version ends with $exitCode when something breaks", async (row) => {
  const { edit, folder, setVersion } = scratchSchemas(row.released);
  edit(progress, ({ required }) => required.push("message"));
  setVersion(row.version);
  const { exitCode, text } = await checkAgainstRelease(folder);
  expect(exitCode).toBe(row.exitCode);
  expect(text).toMatch(/breaking {2}required-added {2}ProgressEvent/);
});

test("an older version than the released one is a mistake", async () => {
  const { folder, setVersion } = scratchSchemas("0.3.0");
  setVersion("0.2.5");
  const { exitCode, text } = await checkAgainstRelease(folder);
  expect({ exitCode, text }).toEqual({
    exitCode: 1,
    text: "package.json says 0.2.5, which is older than the released 0.3.0.",
  });
});

test("schemas with a fault are told as the generator tells them", async () => {
  const { edit, folder } = scratchSchemas();
  edit(progress, ({ properties }) => {
    properties.state.$ref = "task-stat.schema.json";
  });
  const { exitCode, text } = await checkAgainstRelease(folder);
  expect(exitCode).toBe(1);
  expect(text).toMatch(
    /^schemas\/task-event\/progress\.schema\.json:\d+:\d+ {2}error {2}dangling-ref/,
  );
});

test("a release makes the schemas of now the released copy", async () => {
  const { edit, folder, setVersion } = scratchSchemas();
  edit(progress, ({ required }) => required.push("message"));
  setVersion("0.2.0");
  expect(await renewCopy(folder)).toEqual({
    exitCode: 0,
    text: "test/released/0.2.0 has the schemas of now.",
  });
  expect(readdirSync(join(folder, "test/released"))).toEqual(["0.2.0"]);
  expect(existsSync(join(folder, "test/released/0.2.0/README.md"))).toBe(false);
  const { text } = await checkAgainstRelease(folder);
  expect(text).toMatch(/released copy of 0\.2\.0: 0 breaking, 0 risky, 0 compatible\.$/);
});

test("a copy cannot be renewed to hide what breaks", async () => {
  const { edit, folder } = scratchSchemas();
  edit(progress, ({ required }) => required.push("message"));
  expect((await renewCopy(folder)).exitCode).toBe(1);
  expect((await checkAgainstRelease(folder)).exitCode).toBe(1);
});

/** The values of an `enum`, or of a `oneOf` of described constants. */
function listOf(schema: Loose): Loose[] {
  return schema.enum ?? schema.oneOf;
}

/** A value as the others of its list are written. */
function like([first]: Loose[], value: string): Loose {
  return typeof first === "object" ? { const: value, description: "Something new." } : value;
}
