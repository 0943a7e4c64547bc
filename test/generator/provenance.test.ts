import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { blocks } from "../cli/run-blocks.ts";
import { root } from "./consumer-modules.ts";
import { askNativeServer, askServer, type FindTargets } from "./language-server.ts";
import { scratchProject, smallCard } from "./scratch-project.ts";

const sha256 = (text: string): string =>
  `sha256:${createHash("sha256").update(text).digest("hex")}`;

interface Lock {
  readonly options?: object;
  readonly agents: Readonly<
    Record<
      string,
      {
        readonly source: string;
        readonly version: string;
        readonly digest: string;
        readonly contractDigest: string;
        readonly files: Readonly<Record<string, string>>;
      }
    >
  >;
}

describe("provenance", { timeout: 60_000 }, () => {
  test("lock and hashes: source, version, both digests, and each file by its hash", async () => {
    const project = scratchProject({ "cards/hello.json": smallCard("hello") });
    const lockOf = async (card: object): Promise<Lock["agents"][string] | undefined> => {
      project.write("cards/hello.json", card);
      await blocks(["gen", "./cards/hello.json", "--fake"], project);
      return (JSON.parse(project.read("blocks.lock.json")) as Lock).agents.hello;
    };
    const card = smallCard("hello");
    const first = await lockOf(card);
    expect(first).toMatchObject({ source: "cards/hello.json", version: "1.0.0" });
    expect(Object.keys(first?.files ?? {})).toEqual([
      ...["agents/hello.card.json", "agents/hello.fake.ts", "agents/hello.ts"],
    ]);
    for (const [path, hash] of Object.entries(first?.files ?? {})) {
      expect(sha256(project.read(path))).toBe(hash);
    }
    // What runs an agent is no part of its card's digest; words are no part of its contract's.
    expect((await lockOf({ ...card, runtime: { handler: "./h.ts" } }))?.digest).toBe(first?.digest);
    const told = await lockOf({ ...card, tags: [{ id: "other", name: "Other" }] });
    expect(told?.digest).not.toBe(first?.digest);
    expect(told?.contractDigest).toBe(first?.contractDigest);
    const piped = await lockOf({ ...card, capabilities: { taskKinds: ["pipe"] } });
    expect(piped?.contractDigest).not.toBe(first?.contractDigest);
  });

  test("--frozen takes what the locked cards give, and nothing else; it writes nothing", async () => {
    const project = scratchProject({ "hello.json": smallCard("hello") });
    await blocks(["gen", "./hello.json"], project);
    expect(await blocks(["gen", "--frozen"], project)).toMatchObject({ exitCode: 0 });
    // Where the card came from is not asked: an install has the snapshot.
    project.write("hello.json", smallCard("hello", { type: "array" }));
    expect(await blocks(["gen", "--frozen"], project)).toMatchObject({ exitCode: 0 });
    for (const file of ["agents/hello.ts", "agents/hello.card.json", "blocks.lock.json"]) {
      const text = project.read(file);
      project.write(file, text.replace("hello", "hallo"));
      const { exitCode, stderr } = await blocks(["gen", "--frozen"], project);
      expect([file, exitCode]).toEqual([file, 1]);
      expect(stderr).toContain(file);
      expect(project.read(file)).not.toBe(text);
      project.write(file, text);
    }
  });

  test("declaration maps are wished for, and remembered by the lock until the config says no", async () => {
    const project = scratchProject({ "hello.json": smallCard("hello") });
    const types = "agents/hello.types.d.ts";
    await blocks(["gen", "./hello.json"], project);
    expect(existsSync(join(project.cwd, types))).toBe(false);
    await blocks(["gen", "--declaration-maps"], project);
    expect(JSON.parse(project.read("blocks.lock.json"))).toMatchObject({
      options: { declarationMaps: true },
    });
    const mapped = project.read(types);
    expect(await blocks(["gen"], project)).toMatchObject({ exitCode: 0, stdout: "" });
    expect(await blocks(["gen", "--check"], project)).toMatchObject({ exitCode: 0 });
    project.write(types, mapped.replace(/base64,\w{4}/, "base64,AAAA"));
    const { exitCode, stderr } = await blocks(["gen", "--check"], project);
    expect([exitCode, stderr]).toEqual([
      1,
      expect.stringMatching(/hello\.types\.d\.ts.*module-edited/),
    ]);
    project.write(types, mapped);
    project.write("blocks.config.json", { declarationMaps: false });
    await blocks(["gen"], project);
    expect(existsSync(join(project.cwd, types))).toBe(false);
    expect(JSON.parse(project.read("blocks.lock.json"))).not.toHaveProperty("options");
  });

  test("a second opinion judges a client and a handler with such a file", async () => {
    const project = scratchProject({ "agent-card.json": smallCard("hello", place) });
    const flags = ["--declaration-maps", "--verify"];
    expect(await blocks(["gen", "./agent-card.json", ...flags], project)).toMatchObject({
      exitCode: 0,
      stderr: "",
    });
    expect(await blocks(["gen", "--handler", ...flags], project)).toMatchObject({
      exitCode: 0,
      stderr: "",
    });
    expect(project.read("agent.gen.ts")).toContain('from "./agent.gen.types.d.ts"');
    // What nobody wishes for any more is removed, and nothing that somebody else wrote.
    project.write("blocks.config.json", { declarationMaps: false });
    await blocks(["gen", "--handler"], project);
    expect(existsSync(join(project.cwd, "agent.gen.types.d.ts"))).toBe(false);
    project.write("agent.gen.types.d.ts", "export type Own = 1;\n");
    expect(await blocks(["gen", "--handler"], project)).toMatchObject({ exitCode: 0, stdout: "" });
    expect(project.read("agent.gen.types.d.ts")).toBe("export type Own = 1;\n");
  });
});

const hostile = `q"uo\\te 😀 \`\${x}\` */`;

const place = { type: "object", properties: { town: { type: "string" } } };

/** An answer with names of every kind. */
const order = {
  type: "object",
  required: ["id", "lines"],
  properties: {
    "😀": { type: "string" },
    id: { type: "string", description: "Names it." },
    lines: { type: "array", items: { type: "object", properties: { amount: { type: "number" } } } },
    [hostile]: { type: "string" },
    "to-string": { type: "string" },
    grüße: { type: "string" },
    payment: {
      oneOf: [
        {
          type: "object",
          required: ["kind"],
          properties: { kind: { const: "card" }, holder: { type: "string" } },
        },
        {
          type: "object",
          required: ["kind"],
          properties: { kind: { const: "cash" }, coins: { type: "number" } },
        },
      ],
    },
    place: { $ref: "#/$defs/place" },
    // A long document: distances between its places take several digits.
    ...Object.fromEntries(
      Array.from({ length: 400 }, (_, at) => [`member${at}`, { type: "string", description: "x" }]),
    ),
    last: { type: "string" },
  },
  $defs: { place },
};

const program = `import type { Hello, HelloAnswerOutput, HelloInput } from "./agents/hello.ts";
import type { Output } from "./agent.gen.ts";
import type { Order } from "./schemas/order.ts";
declare const hello: Hello;
const { answer } = await hello.request({ question: "how?" });
export const names: HelloInput = { question: "" };
export const all: HelloAnswerOutput = {
  id: "1", lines: [{ amount: 2 }], "😀": "", "to-string": "", grüße: "", last: "", member390: "",
  ${JSON.stringify(hostile)}: "",
  payment: { kind: "card", holder: "" },
};
console.log(answer.id, answer.place?.town);
export const output: Output["answer"] = { id: "", lines: [] };
export const bought: Order = { "to-string": "", total: { sum: 1 } };
`;

interface Expected {
  /** Of a member, or of a type or part that is no member. */
  readonly place: string;
  readonly file:
    | "agents/hello.card.json"
    | "agent-card.json"
    | "schemas/order.schema.json"
    | "schemas/money.json";
  /** What stands in that line, and what of it is selected. */
  readonly line: string;
  readonly text: string;
}

const snapshot = "agents/hello.card.json";
const key = (name: string): { readonly line: string; readonly text: string } => {
  const quoted = JSON.stringify(name);
  // A name that needs its quotes in TypeScript is selected with them.
  const isBare = /^[\p{L}\d]+$/u.test(name);
  return { line: `${quoted}: `, text: isBare ? name : quoted };
};

const expected: readonly Expected[] = [
  { place: "request({ |question", file: snapshot, line: '"id": "question"', text: "id" },
  { place: "const { |answer }", file: snapshot, line: '"id": "answer"', text: "id" },
  { place: "names: |HelloInput", file: snapshot, ...key("inputs") },
  { place: "all: |HelloAnswerOutput", file: snapshot, ...key("schema") },
  { place: '|id: "1"', file: snapshot, ...key("id"), line: '"id": {' },
  { place: "|amount: 2", file: snapshot, ...key("amount") },
  { place: '|"😀": ""', file: snapshot, ...key("😀") },
  { place: '"|to-string": "", grüße', file: snapshot, ...key("to-string") },
  { place: "|grüße:", file: snapshot, ...key("grüße") },
  { place: "|last:", file: snapshot, ...key("last") },
  { place: "|member390:", file: snapshot, ...key("member390") },
  { place: `|${JSON.stringify(hostile)}`, file: snapshot, ...key(hostile) },
  { place: '|holder: ""', file: snapshot, ...key("holder") },
  { place: "answer.|id", file: snapshot, line: '"id": {', text: "id" },
  { place: "?.|town", file: snapshot, ...key("town") },
  { place: '= { |id: "", lines', file: "agent-card.json", line: '"id":{', text: "id" },
  { place: '{ |"to-string": "", total', file: "schemas/order.schema.json", ...key("to-string") },
  { place: "|total: {", file: "schemas/order.schema.json", ...key("total") },
  { place: "|sum: 1", file: "schemas/money.json", ...key("sum") },
];

const layouts = [
  { layout: "our layout", prettier: undefined },
  {
    layout: "a project's own layout",
    prettier: {
      semi: false,
      singleQuote: true,
      quoteProps: "consistent",
      useTabs: true,
      printWidth: 40,
    },
  },
];

describe.for(layouts)(
  "provenance: declaration maps in $layout",
  { timeout: 90_000 },
  ({ prettier }) => {
    // An editor tells real paths.
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "provenance-")));
    afterAll(() => rmSync(folder, { recursive: true }));
    const write = (name: string, content: unknown): void => {
      const text = typeof content === "string" ? content : JSON.stringify(content, null, 2);
      writeFileSync(join(folder, name), text);
    };

    beforeAll(async () => {
      for (const name of ["schemas", "node_modules"]) mkdirSync(join(folder, name));
      write("package.json", { type: "module", ...(prettier === undefined ? {} : { prettier }) });
      write("blocks.config.json", {
        declarationMaps: true,
        ...(prettier === undefined ? {} : { format: "prettier" }),
        agents: [{ source: "./agent-card.json", targets: ["client", "handler"] }],
        schemas: [{ source: "./schemas/order.schema.json" }],
      });
      symlinkSync(
        join(root, "node_modules/prettier"),
        join(folder, "node_modules/prettier"),
        "junction",
      );
      // Nobody laid the agent's own card out: all of it is one line.
      write("agent-card.json", JSON.stringify(smallCard("hello", order)));
      write("schemas/order.schema.json", {
        title: "Order",
        type: "object",
        properties: { "to-string": { type: "string" }, total: { $ref: "money.json" } },
      });
      write("schemas/money.json", { type: "object", properties: { sum: { type: "number" } } });
      write("program.ts", program);
      write("tsconfig.json", {
        compilerOptions: {
          ...{ strict: true, noEmit: true, skipLibCheck: false, allowImportingTsExtensions: true },
          ...{ target: "es2022", module: "esnext", moduleResolution: "bundler", types: [] },
          paths: {
            "@blocks-network/sdk/gen/v1": [join(root, "src/gen/v1.ts")],
            pubnub: [join(root, "src/realtime/pubnub.d.ts")],
          },
        },
        files: ["program.ts"],
      });
      const { exitCode, stderr } = await blocks(["gen"], { cwd: folder });
      expect([exitCode, stderr]).toEqual([0, ""]);
    });

    const servers: readonly { readonly server: string; readonly ask: FindTargets }[] = [
      { server: "TypeScript 7", ask: askNativeServer },
      // Once is enough: layouts are the map's business, not the server's.
      ...(prettier === undefined
        ? [{ server: "TypeScript 5.9", ask: askServer("typescript-5.9") }]
        : []),
    ];

    test.for(servers)(
      "the editor's server of $server goes to the line of each name",
      async ({ ask }) => {
        const found = await ask(
          join(folder, "program.ts"),
          expected.map(({ place }) => place),
        );
        const seen = found.map(({ file, line, text }) => {
          const relative = file.slice(folder.length + 1);
          const whole = file === "" ? "" : (readFileSync(file, "utf8").split("\n")[line - 1] ?? "");
          return { file: relative, whole, text };
        });
        expect(seen).toEqual(
          expected.map(({ file, line, text }) => ({
            file,
            whole: expect.stringContaining(line),
            // Somebody's own layout may put quotes around more names.
            text: prettier === undefined ? text : expect.stringContaining(text),
          })),
        );
      },
    );

    test("a second run writes nothing, and a check agrees", async () => {
      expect(await blocks(["gen"], { cwd: folder })).toMatchObject({ exitCode: 0, stdout: "" });
      expect(await blocks(["gen", "--check", "--handler"], { cwd: folder })).toMatchObject({
        exitCode: 0,
      });
    });
  },
);
