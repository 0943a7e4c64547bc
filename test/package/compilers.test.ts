import { cpSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
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
  { compiler: "typescript-5.5", flags: {} },
  { compiler: "typescript-5.9", flags: { erasableSyntaxOnly: true } },
  { compiler: "typescript", flags: { erasableSyntaxOnly: true } },
])("$compiler takes every entry, client and handler, with the library checked", (row) => {
  const entries = Object.keys(packed.manifest.exports).filter((entry) => !/\*|json/.test(entry));
  const program = entries.map(
    (entry, index) =>
      `import * as entry${index} from "@blocks-network/sdk${entry.slice(1)}";\nvoid entry${index};`,
  );
  for (const moduleResolution of ["nodenext", "bundler"] as const) {
    const output = compile({
      ...row,
      project: packed.project,
      folder: `${row.compiler}-${moduleResolution}`,
      moduleResolution,
      sources: { "entries.ts": program.join("\n") },
      include: examples,
    });
    expect(output).toBe("");
  }
});

const preamble = `import { TaskClient } from "@blocks-network/sdk";
import { calculator } from "../calculator/agents/calculator.ts";
import { storyteller } from "../storyteller/agents/storyteller.ts";
const client = await TaskClient.create({ billingMode: "free", apiKey: "key" });
const calculation = { operation: "add", operands: [1, 2] } as const;
`;

test("a program that uses generated clients as the cards say compiles", () => {
  const program = `${preamble}
const { result } = await calculator(client).request({ calculation });
export const value: number = result.value;
const task = await storyteller(client).start({ subject: "a fox" });
for await (const event of task.stream("_default").events()) console.log(event.word.length);
for await (const event of task.events()) if (event.type === "progress") console.log(event.message);
`;
  expect(compileProgram("accepts", program)).toBe("");
});

test.for([
  {
    fault: "a wrong input key",
    line: "await calculator(client).request({ calculations: calculation });",
  },
  { fault: "a missing required input", line: "await calculator(client).request({});" },
  {
    fault: "a wrong member of a form",
    line: "await calculator(client).request({ calculation: { operation: 'add', operands: ['1'] } });",
  },
  {
    fault: "an output that does not exist",
    line: "(await calculator(client).request({ calculation })).answer;",
  },
  {
    fault: "pipe on a request-only agent",
    line: "await calculator(client).pipe({ calculation }, { durationMinutes: 1 });",
  },
  {
    fault: "an unknown stream key",
    line: "(await storyteller(client).start({ subject: '' })).stream('words');",
  },
  {
    fault: "a stream on an agent without streams",
    line: "(await calculator(client).start({ calculation })).stream('steps');",
  },
])("$fault does not compile", ({ fault, line }) => {
  const faultLine = preamble.split("\n").length;
  const output = compileProgram(fault.replaceAll(" ", "-"), `${preamble}${line}\n`);
  expect(output).toContain(`program.ts(${faultLine},`);
  expect(output.match(/error TS/g)).toHaveLength(1);
});

function compileProgram(folder: string, program: string): string {
  return compile({
    compiler: "typescript",
    project: packed.project,
    folder,
    sources: { "program.ts": program },
  });
}
