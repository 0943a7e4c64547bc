import { cpSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { erasableFlag, strictFlags, writeConsumerModules } from "../generator/consumer-modules.ts";
import { type PackedPackage, packPackage, root } from "./packed-package.ts";
import { compile } from "./scratch-compiler.ts";

const examples = ["calculator", "storyteller", "image_converter"];

let packed: PackedPackage;
beforeAll(() => {
  packed = packPackage();
  for (const example of examples) {
    cpSync(join(root, "examples", example), join(packed.project, example), { recursive: true });
  }
});

test.for([
  { compiler: "typescript-5.5", flags: {}, moduleResolution: "nodenext" },
  { compiler: "typescript-5.9", flags: { erasableSyntaxOnly: true }, moduleResolution: "nodenext" },
  { compiler: "typescript", flags: { erasableSyntaxOnly: true }, moduleResolution: "nodenext" },
  { compiler: "typescript", flags: { erasableSyntaxOnly: true }, moduleResolution: "bundler" },
] as const)(
  "$compiler ($moduleResolution) takes every entry, client and handler, with the library checked",
  { timeout: 120_000 },
  ({ compiler, flags, moduleResolution }) => {
    const entries = Object.keys(packed.manifest.exports).filter((entry) => !/\*|json/.test(entry));
    const program = entries.map(
      (entry, index) =>
        `import * as entry${index} from "@blocks-network/sdk${entry.slice(1)}";\nvoid entry${index};`,
    );
    const output = compile({
      compiler,
      flags,
      moduleResolution,
      project: packed.project,
      folder: `${compiler}-${moduleResolution}`,
      sources: { "entries.ts": program.join("\n") },
      include: examples,
    });
    expect(output).toBe("");
  },
);

test.for([
  { compiler: "typescript-5.5", flags: strictFlags },
  { compiler: "typescript-5.9", flags: { ...strictFlags, ...erasableFlag } },
  { compiler: "typescript", flags: { ...strictFlags, ...erasableFlag } },
])(
  "$compiler takes one of everything that we print, under every flag that it knows",
  { timeout: 240_000 },
  async ({ compiler, flags }) => {
    const folder = `printed-${compiler}`;
    await writeConsumerModules(join(packed.project, folder));
    for (const moduleResolution of ["nodenext", "bundler"] as const) {
      const compilation = { compiler, flags, moduleResolution, project: packed.project, folder };
      expect(compile({ ...compilation, types: [], sources: {} }), moduleResolution).toBe("");
    }
  },
);

const browserProgram = `import { matchTaskEvent, TaskClient, type TaskSession } from "@blocks-network/sdk";
import { StreamClient } from "@blocks-network/sdk/stream";
import { storyteller } from "../storyteller/agents/storyteller.ts";
const client = await TaskClient.create({ billingMode: "free", apiKey: "key" });
const task = await storyteller(client).start({ subject: "a fox" });
for await (const event of task.stream("_default").events()) console.log(event.word.length);
export const session: TaskSession = await client.connect({ taskId: task.id });
export const file: File = new File([], "empty");
export { matchTaskEvent, StreamClient };
`;

test.for(["typescript-5.5", "typescript-5.9", "typescript"])(
  "%s takes the consumer's entries in a project for browsers, which has no types of Node",
  { timeout: 120_000 },
  (compiler) => {
    const output = compile({
      compiler,
      types: [],
      moduleResolution: "bundler",
      project: packed.project,
      folder: `${compiler}-browser`,
      sources: { "program.ts": browserProgram },
    });
    expect(output).toBe("");
  },
);

const preamble = `import { TaskClient } from "@blocks-network/sdk";
import { calculator } from "../calculator/agents/calculator.ts";
import { storyteller } from "../storyteller/agents/storyteller.ts";
const client = await TaskClient.create({ billingMode: "free", apiKey: "key" });
const calculation = { operation: "add", operands: [1, 2] } as const;
`;
const lineAfterPreamble = preamble.split("\n").length;

const accepted = `${preamble}
const { result } = await calculator(client).request({ calculation });
export const value: number = result.value;
const task = await storyteller(client).start({ subject: "a fox" });
for await (const event of task.stream("_default").events()) console.log(event.word.length);
for await (const event of task.events()) if (event.type === "progress") console.log(event.message);
`;

const faults: Readonly<Record<string, string>> = {
  "a wrong input key": "await calculator(client).request({ calculations: calculation });",
  "a missing required input": "await calculator(client).request({});",
  "a wrong member of a form":
    "await calculator(client).request({ calculation: { operation: 'add', operands: ['1'] } });",
  "an output that does not exist": "(await calculator(client).request({ calculation })).answer;",
  "pipe on a request-only agent":
    "await calculator(client).pipe({ calculation }, { durationMinutes: 1 });",
  "an unknown stream key": "(await storyteller(client).start({ subject: '' })).stream('words');",
  "a stream on an agent without streams":
    "(await calculator(client).start({ calculation })).stream('steps');",
};

test("of programs against generated clients, each with a fault is refused at its line", () => {
  const programs = Object.values(faults).map((line) => `${preamble}${line}\nexport {};\n`);
  const output = compile({
    compiler: "typescript",
    project: packed.project,
    folder: "faults",
    sources: {
      "accepted.ts": accepted,
      ...Object.fromEntries(programs.map((text, index) => [`fault-${index}.ts`, text])),
    },
  });
  const places = [...output.matchAll(/^([\w-]+\.ts)\((\d+),/gm)].map(
    ([, file, line]) => `${file}:${line}`,
  );
  expect(places.sort()).toEqual(
    Object.keys(faults).map((_, index) => `fault-${index}.ts:${lineAfterPreamble}`),
  );
});
