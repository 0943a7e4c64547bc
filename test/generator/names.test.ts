import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { format } from "prettier";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileSchema } from "../../codegen/index.ts";
import { startTestNetwork, type TestNetwork } from "../../src/testing.ts";
import { blocks } from "../cli/run-blocks.ts";
import { compilerFaults } from "./compiler-faults.ts";
import { hostileCard, hostileForm, hostileIds, withOwn } from "./hostile-card.ts";
import { scratchProject, smallCard } from "./scratch-project.ts";

const runtime = resolve(import.meta.dirname, "../../src/gen/v1.ts");
const sixHex = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 6);

/** Calls through what was generated from the hostile card, on a network in this process. */
interface HostileAgent {
  readonly client: {
    request(input: object): Promise<object>;
    pipe(input: object, options: object): Promise<HostileTask>;
  };
  /** What the next task is answered with, made from its input. */
  answer: (input: Record<string, unknown>, context: HostileContext) => unknown;
}

interface HostileTask {
  stream(key: string): AsyncIterable<unknown>;
  output(): Promise<object>;
  close(): Promise<void>;
}

interface HostileContext {
  stream(key: string): { write(event: object): Promise<void>; end(): Promise<void> };
}

const cwd = mkdtempSync(join(tmpdir(), "hostile-names-"));
let network: TestNetwork;
let agent: HostileAgent;

beforeAll(async () => {
  network = await startTestNetwork();
  const card = hostileCard("hostile");
  writeFileSync(join(cwd, "package.json"), '{ "type": "module" }');
  writeFileSync(join(cwd, "agent-card.json"), JSON.stringify(card));
  expect(await blocks(["gen", "./agent-card.json"], { cwd })).toMatchObject({ stderr: "" });
  expect(await blocks(["gen", "--handler"], { cwd })).toMatchObject({ exitCode: 0 });
  const { defineHandler } = await imported("agent.gen.ts");
  const { hostile } = await imported("agents/hostile.ts");
  const handler = defineHandler?.((...call: Parameters<HostileAgent["answer"]>) =>
    agent.answer(...call),
  );
  await network.serve(card as never, handler as never);
  agent = { client: hostile?.(await network.connect()) as never, answer: (input) => input };
}, 60_000);
afterAll(async () => {
  await network.close();
  rmSync(cwd, { recursive: true });
});

/** What a module exports, with the runtime of this repository under it. */
async function imported(
  name: string,
): Promise<Readonly<Record<string, (argument: unknown) => unknown>>> {
  const text = readFileSync(join(cwd, name), "utf8");
  const path = join(cwd, name.replace(/\.ts$/, ".run.ts"));
  writeFileSync(path, text.replace('"@blocks-network/sdk/gen/v1"', JSON.stringify(runtime)));
  return await import(/* @vite-ignore */ path);
}

/** A text under each id, and a form of them all. */
const everything: object = Object.fromEntries([
  ...hostileIds.map((id, index) => [id, `text ${index}`]),
  ["the form", hostileForm()],
]);

describe("names", () => {
  test("what is sent arrives under the same ids, and what is returned comes back under them", async () => {
    const received: object[] = [];
    agent.answer = (input) => {
      received.push(input);
      return input;
    };
    const answer = await agent.client.request(everything);
    expect(received.map(Object.entries)).toEqual([Object.entries(everything)]);
    expect(sorted(answer)).toEqual(sorted(everything));
  });

  test.for(["__proto__", "constructor", "a/~b", "x".repeat(300)])(
    "a wrong value of the member %s is refused on both sides, at its place",
    async (id) => {
      const pointer = `/the form/${id.replace("~", "~0").replace("/", "~1")}`;
      const wrong = withOwn(hostileForm(), id, 7);
      await expect(
        agent.client.request(withOwn(everything, "the form", wrong)),
      ).rejects.toMatchObject({
        name: "InputContractError",
        issues: [{ path: pointer, keyword: "type" }],
      });
      agent.answer = (input) => withOwn(input, "the form", wrong);
      await expect(agent.client.request(everything)).rejects.toThrow(pointer);
    },
  );

  test("a stream of each id carries its own events", { timeout: 20_000 }, async () => {
    const keys = ["__proto__", "foo", "😀"];
    agent.answer = async (input, context) => {
      for (const [index, key] of keys.entries()) {
        await context.stream(key).write(withOwn({ constructor: index }, "__proto__", key));
        await context.stream(key).end();
      }
      return input;
    };
    const task = await agent.client.pipe(everything, { durationMinutes: 1 });
    for (const [index, key] of keys.entries()) {
      const events: object[] = [];
      for await (const event of task.stream(key)) events.push(event as object);
      expect(events.map(sorted)).toEqual([
        sorted(withOwn({ constructor: index }, "__proto__", key)),
      ]);
    }
    await task.close();
  });
});

function sorted(object: object): readonly (readonly [string, unknown])[] {
  return Object.entries(object).sort(([one], [other]) => (one < other ? -1 : 1));
}

/** What the types of form inputs of these ids are called. */
async function typesOf(ids: readonly string[]): Promise<readonly (string | undefined)[]> {
  const project = scratchProject({ "card.json": withForms(ids) });
  expect(await blocks(["gen", "./card.json"], project)).toMatchObject({ exitCode: 0, stderr: "" });
  const [, input = ""] =
    /interface HelloInput \{\n([\s\S]*?)\n\}/.exec(project.read("agents/hello.ts")) ?? [];
  return [...input.matchAll(/^ {2}readonly .+: (\S+);$/gm)].map(([, name]) => name);
}

function withForms(ids: readonly string[]): object {
  const schema = { type: "object", properties: { a: { type: "string" } } };
  const form = { contentType: "application/json", required: true, example: {}, schema };
  const inputs = ids.map((id) => ({ ...form, id, description: "A form." }));
  const card = smallCard("hello") as { readonly io: object };
  return { ...card, io: { ...card.io, inputs } };
}

describe("names: the rule", () => {
  const long = "x".repeat(300);
  test.for([
    { what: "identifiers", ids: ["trip", "foo", "Foo"], want: ["Trip", "Foo_foo", "Foo"] },
    { what: "no identifiers", ids: ["to-string", "a b"], want: ["ToString", "AB"] },
    {
      what: "alike after casing",
      ids: ["trip_from", "trip-from"],
      want: ["TripFrom", "TripFrom_trip-from"],
    },
    { what: "of other scripts", ids: ["天气", "имя"], want: ["天气", "Имя"] },
    { what: "inherited", ids: ["__proto__", "constructor"], want: ["Proto", "Constructor"] },
    { what: "reserved", ids: ["class", "await", "con"], want: ["Class", "Await", "Con"] },
    { what: "without a letter", ids: ["😀", "\u200f"], want: ["_😀", "_\u200f"] },
    { what: "of 300 characters", ids: [long], want: [`X${"x".repeat(74)}_${long}`] },
  ])("types of ids that are $what", async ({ ids, want }) => {
    const names = want.map((name) => {
      const [plain = "", clash] = name.split(/_(.*)/s);
      const full = `Hello${plain}Input`.slice(0, 80);
      return clash === undefined ? full : `${full}_${sixHex(`Hello ${clash} Input`)}`;
    });
    expect(await typesOf(ids)).toEqual(names);
  });

  test.for(["class", "then", "await", "delete"])(
    "the factory of an agent called %s",
    async (name) => {
      const project = scratchProject({ "card.json": smallCard(name) });
      await blocks(["gen", "./card.json"], project);
      expect(project.read(`agents/${name}.ts`)).toContain(
        `export function ${name}_${sixHex(name)}(`,
      );
    },
  );

  test("files: devices, and names that differ in case alone, also where the disk tells no case", async () => {
    const names = ["con", "Foo", "foo", "FOO", "x".repeat(120), "__proto__"];
    const project = scratchProject(
      Object.fromEntries(names.map((name, index) => [`cards/${index}.json`, smallCard(name)])),
    );
    expect(await blocks(["gen", "./cards/*.json"], project)).toMatchObject({ exitCode: 0 });
    const stems = readdirSync(join(project.cwd, "agents"))
      .filter((file) => !file.includes(".card."))
      .map((file) => file.replace(/\.ts$/, ""));
    expect(stems.sort()).toEqual(
      [
        ...[`con_${sixHex("con")}`, "FOO", `Foo_${sixHex("Foo")}`, `foo_${sixHex("foo")}`],
        ...[`${"x".repeat(100)}_${sixHex("x".repeat(120))}`, "__proto__"],
      ].sort(),
    );
    expect(new Set(stems.map((stem) => stem.toLowerCase())).size).toBe(names.length);
  });

  test("an addition renames no file, and a type that it renames is told", async () => {
    const project = scratchProject({
      "card.json": withForms(["trip-from"]),
      "b.json": smallCard("HELLO"),
    });
    await blocks(["gen", "./card.json"], project);
    project.write("card.json", withForms(["trip-from", "trip_from"]));
    const { exitCode, stderr } = await blocks(["gen", "./card.json", "./b.json"], project);
    expect(exitCode).toBe(0);
    expect(stderr).toContain(
      "warning  name-changed  The type HelloTripFromInput is called HelloTripFromInput_",
    );
    expect(readdirSync(join(project.cwd, "agents"))).toEqual(
      expect.arrayContaining(["hello.ts", `HELLO_${sixHex("HELLO")}.ts`]),
    );
  });

  test("the types name every id as it is: a program that uses them compiles, and a wrong one does not", {
    timeout: 30_000,
  }, () => {
    const values = `{ ${hostileIds.map((id) => `[${JSON.stringify(id)}]: "x"`).join(", ")} } as const`;
    const program = (form: string): string => `
    import type { HostileInput, HostileOutput } from "./agents/hostile.ts";
    const form = ${form};
    export const input: HostileInput = { ...${values}, "the form": form };
    export const back = (output: HostileOutput): string =>
      output["the form"]["__proto__"] + output.constructor + output["a/~b"];`;
    writeFileSync(join(cwd, "right.ts"), program(values));
    writeFileSync(join(cwd, "wrong.ts"), program(values.replace('["con"]: "x"', '["con"]: 1')));
    const faults = compilerFaults(cwd, { include: ["right.ts", "wrong.ts"] });
    expect(faults.filter((line) => /^\S/.test(line))).toEqual([
      expect.stringMatching(/^wrong\.ts\(\d+,\d+\): error TS2322: /),
    ]);
  });

  // What `\p{L}` matches is another set in each version of Node, and older compilers have older letters.
  test("letters that not every machine and compiler knows are quoted", {
    timeout: 30_000,
  }, async () => {
    const keys = ["\ua7cb", "\u1c89", "\ua7dc", "a\u0897", "ä", "天气", "ᲀ", "𝒳", "plain"];
    const { types } = compileSchema(
      { properties: Object.fromEntries(keys.map((key) => [key, { type: "string" }])) },
      { name: "Order" },
    );
    const bare = [...types.matchAll(/^ *(?:\| )?(?:\{ )?readonly ([^"\s]+)\?: string;$/gm)];
    expect(bare.map(([, key]) => key)).toEqual(["ä", "天气", "ᲀ", "plain"]);
    expect(await format(types, { parser: "typescript", printWidth: 100 })).toBe(types);
    const { cwd: folder, write } = scratchProject();
    write("order.ts", types);
    expect(compilerFaults(folder, { include: ["order.ts"], compiler: "typescript-5.5" })).toEqual(
      [],
    );
  });
});
