import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { generateProtocol, type ProtocolResult } from "../../codegen/index.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "codegen-protocol-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function place(path: string, document: unknown): void {
  const file = join(folder, "schemas", path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(document, null, 2));
}

async function generate(check = false): Promise<ProtocolResult> {
  return await generateProtocol({
    schemas: join(folder, "schemas"),
    output: join(folder, "generated"),
    check,
  });
}

const changed = ({ written }: ProtocolResult): readonly string[] => {
  return written
    .filter((file) => file.change !== "unchanged")
    .map(({ change, path }) => `${change} ${path}`);
};

const ping = {
  title: "Ping",
  type: "object",
  required: ["type"],
  properties: { type: { const: "ping" } },
};

test("what is committed in generated/ is what the schemas give", async () => {
  const result = await generateProtocol({
    schemas: `${root}schemas`,
    output: `${root}generated`,
    check: true,
  });
  expect(result.diagnostics).toEqual([]);
  // Templates are not asked for here, so only they may seem stale.
  expect(changed(result).filter((line) => !line.includes(" templates/"))).toEqual([]);
});

test("a schema that changed without generating fails the check, and writes nothing", async () => {
  cpSync(join(root, "schemas"), join(folder, "schemas"), { recursive: true });
  cpSync(join(root, "generated"), join(folder, "generated"), { recursive: true });
  const file = join(folder, "schemas/task-event/progress.schema.json");
  const schema = JSON.parse(readFileSync(file, "utf8"));
  schema.properties.mood = { type: "string", description: "How the agent feels." };
  writeFileSync(file, JSON.stringify(schema));
  const before = readFileSync(join(folder, "generated/types/task-event.ts"), "utf8");
  const result = await generate(true);
  expect(changed(result)).toContain("updated types/task-event.ts");
  expect(changed(result)).toContain("updated validators/task-event.ts");
  expect(readFileSync(join(folder, "generated/types/task-event.ts"), "utf8")).toBe(before);
});

test("a second run touches nothing, and a schema that goes takes its files along", async () => {
  place("control/ping.schema.json", ping);
  place("other/pong.schema.json", { ...ping, title: "Pong" });
  expect(changed(await generate())).toContain("created types/control.ts");
  const path = join(folder, "generated/types/control.ts");
  const { mtimeMs } = statSync(path);
  expect(changed(await generate())).toEqual([]);
  expect(statSync(path).mtimeMs).toBe(mtimeMs);

  rmSync(join(folder, "schemas/other"), { recursive: true });
  expect(changed(await generate())).toEqual([
    "removed types/other.ts",
    "removed validators/other.ts",
  ]);
});

test("every file says what it was made from, and nothing that changes by itself", async () => {
  place("control/ping.schema.json", ping);
  await generate();
  for (const file of readdirSync(join(folder, "generated"), {
    recursive: true,
    encoding: "utf8",
  })) {
    if (!file.endsWith(".ts")) continue;
    const [first, second] = readFileSync(join(folder, "generated", file), "utf8").split("\n");
    expect(first).toMatch(
      /^\/\/ Generated from (schemas\/control|templates\/validator|codegen\/emit\/\S+)\. Do not edit\.$/,
    );
    expect(second).toBe("// Edit the schema, then run: npm run generate");
  }
});

test("with a fault in one schema nothing is written, and all faults are told", async () => {
  place("control/ping.schema.json", { ...ping, required: "type" });
  place("control/pong.schema.json", { title: "Pong", $ref: "png.schema.json" });
  const result = await generate();
  expect(result.diagnostics.map(({ code, file, line }) => `${code} ${file}:${line}`)).toEqual([
    "invalid-keyword schemas/control/ping.schema.json:4",
    "dangling-ref schemas/control/pong.schema.json:3",
  ]);
  expect(result.diagnostics[1]?.hint).toBe('did you mean "ping.schema.json"?');
  expect(result.written).toEqual([]);
});

test("a folder without schemas is an error, and removes nothing", async () => {
  place("control/ping.schema.json", ping);
  await generate();
  rmSync(join(folder, "schemas"), { recursive: true });
  const result = await generateProtocol({
    schemas: join(folder, "schemas"),
    output: join(folder, "generated"),
  });
  expect(result.diagnostics).toMatchObject([{ code: "no-schemas", file: "schemas" }]);
  expect(readdirSync(join(folder, "generated"))).toContain("types");
});

test("an opinion that is an error keeps everything from being written", async () => {
  place("control/ping.schema.json", ping);
  const opinion = {
    ...{ severity: "error" as const, code: "verify-validator" as const },
    ...{ message: "no", file: "a.ts", line: 1, column: 1, pointer: "" },
  };
  const result = await generateProtocol({
    schemas: join(folder, "schemas"),
    output: join(folder, "generated"),
    secondOpinion: async ({ files }) => {
      expect(files.map((file) => file.path)).toContain("validators/control.ts");
      return [opinion];
    },
  });
  expect(result.diagnostics).toEqual([opinion]);
  expect(readdirSync(folder)).toEqual(["schemas"]);
});

test("a route tells its errors and the form of its body", async () => {
  place("backend/answer.schema.json", { title: "Answer", type: "object" });
  const body = { $ref: "answer.schema.json" };
  const route = {
    ...{ name: "enter", method: "POST", path: "/x", auth: "none", description: "Enters." },
    ...{ encoding: "form", request: body, response: body },
    errors: [
      { status: 409, code: "TAKEN", description: "Somebody is there. */" },
      { code: "ODD", description: "Who knows." },
    ],
  };
  place("backend/routes.json", { routes: [route], rpcMethods: [] });
  await generate();
  const text = readFileSync(join(folder, "generated/routes/backend.ts"), "utf8");
  expect(text).toContain('  encoding: "form",');
  expect(text).toContain(" * - 409 TAKEN: Somebody is there. *\\/");
  expect(text).toContain(" * - ODD: Who knows.");
});

test.for([
  { name: "a route to nowhere", route: { response: { $ref: "none.json" } }, code: "dangling-ref" },
  { name: "a route without a method", route: { method: 1 }, code: "invalid-route" },
  {
    name: "an error that does not say what it means",
    route: { errors: [{ status: 404 }] },
    code: "invalid-route",
  },
])("$name is a diagnostic", async ({ route, code }) => {
  place("backend/answer.schema.json", { title: "Answer", type: "object" });
  const whole = {
    name: "get",
    method: "GET",
    path: "/x",
    auth: "none",
    description: "Gets.",
    response: { $ref: "answer.schema.json" },
  };
  place("backend/routes.json", { routes: [whole, { ...whole, ...route }], rpcMethods: [] });
  expect((await generate()).diagnostics).toMatchObject([
    { code, file: "schemas/backend/routes.json" },
  ]);
});
