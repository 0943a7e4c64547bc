import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  type CardInput,
  type GenerateOptions,
  type GenerateResult,
  generate as run,
} from "../../../codegen/index.ts";
import { sha256 } from "../../../codegen/load/sha256.ts";
import { changedCard, goldenCardText, goldenCases, type LooseCard } from "./sample-cards.ts";

let project = "";
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "generate-clients-"));
});
afterEach(() => rmSync(project, { recursive: true }));

const unitConverter: CardInput = {
  text: goldenCardText("request-form"),
  file: "registry:unit_converter",
};
const shout: CardInput = { text: goldenCardText("text-in-text-out"), file: "registry:shout" };

function named(agentName: string): CardInput {
  const text = changedCard("request-form", (card: LooseCard) => {
    card.identity.agentName = agentName;
  });
  return { text, file: `registry:${agentName}` };
}

async function generate(
  cards: readonly CardInput[],
  options: Partial<GenerateOptions> = {},
): Promise<GenerateResult> {
  const lockFile = join(project, "blocks.lock.json");
  return await run({ agents: cards, outDir: join(project, "agents"), lockFile, ...options });
}

const check = async (): Promise<GenerateResult> => await generate([], { check: true });
const path = (name: string): string => join(project, "agents", name);
const read = (name: string): string => readFileSync(path(name), "utf8");
const codes = (result: GenerateResult): readonly string[] =>
  result.diagnostics.map(({ code, file }) => `${code} ${file}`);

test("several agents are written side by side, and one lock names them in order", async () => {
  await generate([unitConverter, shout]);
  expect(readdirSync(join(project, "agents")).sort()).toEqual([
    "shout.card.json",
    "shout.ts",
    "unit_converter.card.json",
    "unit_converter.ts",
  ]);
  const lock = JSON.parse(readFileSync(join(project, "blocks.lock.json"), "utf8"));
  expect(Object.keys(lock.agents)).toEqual(["shout", "unit_converter"]);
});

test("the lock says where the card came from and what the registry knew", async () => {
  const envelope = { billingMode: "free", listing: "public" } as const;
  await generate([{ ...unitConverter, envelope }]);
  const lock = JSON.parse(readFileSync(join(project, "blocks.lock.json"), "utf8"));
  expect(lock.agents.unit_converter).toMatchObject({
    source: "unit_converter",
    version: "1.0.0",
    ...envelope,
  });
  expect(read("unit_converter.ts")).toContain('billingMode: "free",');
});

test("the order of the cards changes no byte", async () => {
  await generate([named("foo"), named("Foo"), shout]);
  const first = readFileSync(join(project, "blocks.lock.json"), "utf8");
  rmSync(join(project, "agents"), { recursive: true });
  rmSync(join(project, "blocks.lock.json"));
  await generate([shout, named("Foo"), named("foo")]);
  expect(readFileSync(join(project, "blocks.lock.json"), "utf8")).toBe(first);
});

test("an agent keeps its file when a name joins that differs in case alone", async () => {
  await generate([named("foo")]);
  await generate([named("foo"), named("Foo")]);
  expect(read("foo.ts")).toContain('name: "foo",');
  const others = readdirSync(join(project, "agents")).filter((name) => /^Foo_.*\.ts$/.test(name));
  expect(others).toHaveLength(1);
});

test("a bad card does not keep the others from being written", async () => {
  const bad = { text: "{}", file: "bad.json" };
  const result = await generate([bad, unitConverter]);
  expect(result.diagnostics.every((one) => one.file === "bad.json")).toBe(true);
  expect(result.diagnostics.length).toBeGreaterThan(2);
  expect(existsSync(path("unit_converter.ts"))).toBe(true);
});

test("two different cards of one name are a fault", async () => {
  const other = {
    text: changedCard("request-form", (card) => {
      card.identity.version = "2";
    }),
    file: "other.json",
  };
  expect(codes(await generate([unitConverter, other]))).toEqual(["agent-twice other.json"]);
});

test.for(["con", "__proto__", "constructor", "hasOwnProperty"])(
  "an agent called %s gets files and an entry",
  async (name) => {
    const result = await generate([named(name)]);
    expect(result.diagnostics).toEqual([]);
    const again = await check();
    expect(again.files.map((file) => file.status)).toEqual(["unchanged", "unchanged"]);
    expect(codes(again)).toEqual([]);
  },
);

test.for([
  { name: "a module", file: "unit_converter.ts" },
  { name: "a card snapshot", file: "unit_converter.card.json" },
])("$name that is not ours is left alone, unless forced", async ({ file }) => {
  mkdirSync(join(project, "agents"));
  writeFileSync(path(file), "// mine\n");
  const refused = await generate([unitConverter]);
  expect(codes(refused)).toEqual([`file-exists agents/${file}`]);
  expect(read(file)).toBe("// mine\n");
  expect(existsSync(join(project, "blocks.lock.json"))).toBe(false);
  const forced = await generate([unitConverter], { force: true });
  expect(codes(forced)).toEqual([]);
  expect(read(file)).not.toBe("// mine\n");
});

test.for([
  {
    name: "a description of 5 MB",
    change: (card: LooseCard) => {
      card.identity.description = "a ".repeat(2_500_000);
    },
  },
  {
    name: "an example that is cut inside an emoji",
    change: (card: LooseCard) => {
      card.io.inputs[0].example = { amount: 1, from: "km", to: "mi", x: "😀".repeat(300) };
    },
  },
  {
    name: "a form schema 200 levels deep",
    change: (card: LooseCard) => {
      card.io.inputs[0].schema = deepSchema(200);
    },
  },
  {
    name: "an output whose pattern is none",
    change: (card: LooseCard) => {
      card.io.outputs[0].schema = {
        patternProperties: { "(": true },
        properties: { a: { pattern: "(" } },
      };
    },
  },
])("$name gives a module that survives a second run", async ({ change }) => {
  const card = { text: changedCard("request-form", change), file: "registry:unit_converter" };
  const first = await generate([card]);
  expect(first.diagnostics.filter((one) => one.severity === "error")).toEqual([]);
  expect(read("unit_converter.ts").length).toBeLessThan(400_000);
  const second = await generate([card]);
  expect(second.files.map((file) => file.status)).toEqual(["unchanged", "unchanged", "unchanged"]);
});

test("a new card replaces module and snapshot of the old one", async () => {
  await generate([unitConverter]);
  const text = changedCard("request-form", (card) => {
    card.identity.version = "2.0.0";
  });
  const result = await generate([{ ...unitConverter, text }]);
  expect(result.files.map((file) => file.status)).toEqual(["written", "written", "written"]);
  expect(read("unit_converter.ts")).toContain('version: "2.0.0"');
});

test("nothing is written through a link, forced or not", async () => {
  const outside = join(project, "outside.ts");
  writeFileSync(outside, "secret");
  mkdirSync(join(project, "agents"));
  symlinkSync(outside, path("unit_converter.ts"));
  expect(codes(await generate([unitConverter], { force: true }))).toEqual([
    "unsafe-path agents/unit_converter.ts",
  ]);
  expect(readFileSync(outside, "utf8")).toBe("secret");
});

test("an output folder that is a link out of the project is refused", async () => {
  const outside = mkdtempSync(join(tmpdir(), "outside-"));
  symlinkSync(outside, join(project, "agents"));
  expect(codes(await generate([unitConverter]))).toEqual(["unsafe-path agents"]);
  expect(readdirSync(outside)).toEqual([]);
  rmSync(outside, { recursive: true });
});

test("a dry run shows a diff and writes nothing", async () => {
  const result = await generate([unitConverter], { dryRun: true });
  expect(result.files.map((file) => file.status)).toEqual(["differs", "differs", "differs"]);
  expect(result.diff).toContain("+++ b/agents/unit_converter.ts");
  expect(readdirSync(project)).toEqual([]);
});

test("a lock that cannot be read stops the run", async () => {
  writeFileSync(join(project, "blocks.lock.json"), '{ "lockVersion": 2, "agents": {} }');
  const result = await generate([unitConverter]);
  expect(result.diagnostics).toMatchObject([
    { code: "lock-file", file: "blocks.lock.json", pointer: "/lockVersion" },
  ]);
  expect(result.files).toEqual([]);
});

test.for(goldenCases)(
  "the second opinion agrees with every module of %s",
  // The first one loads five engines.
  { timeout: 60_000 },
  async (name) => {
    const text = goldenCardText(name);
    const errors = (result: GenerateResult) =>
      result.diagnostics.filter((one) => one.severity === "error");
    const client = await generate([{ text, file: `registry:${name}` }], {
      targets: ["client", "fake", "fixtures"],
      verify: true,
    });
    expect(errors(client)).toEqual([]);
    expect(client.files.map(({ path: file }) => file).join(" ")).toMatch(/\.fixtures\.ts/);
    const outFile = join(project, "agent.gen.ts");
    const card = { text, file: "agent-card.json", path: join(project, "agent-card.json") };
    const handler = await generate([card], { targets: ["handler"], verify: true });
    expect(errors(handler)).toEqual([]);
    expect(existsSync(outFile)).toBe(true);
  },
);

const edits: readonly { name: string; edit: () => void; want: readonly string[] }[] = [
  {
    name: "a module that was changed by hand",
    edit: () => writeFileSync(path("unit_converter.ts"), `${read("unit_converter.ts")}// mine\n`),
    want: ["module-edited agents/unit_converter.ts"],
  },
  {
    name: "a card that was changed by hand",
    edit: () =>
      writeFileSync(
        path("unit_converter.card.json"),
        read("unit_converter.card.json").replace("km", "m"),
      ),
    want: ["card-edited agents/unit_converter.card.json"],
  },
  {
    name: "a module that is missing",
    edit: () => rmSync(path("unit_converter.ts")),
    want: ["missing-file agents/unit_converter.ts"],
  },
  {
    name: "a card that is missing",
    edit: () => rmSync(path("unit_converter.card.json")),
    want: ["missing-file agents/unit_converter.card.json"],
  },
  {
    name: "a digest that was changed by hand",
    edit: () =>
      editLock((agent) => {
        agent.digest = `sha256:${"0".repeat(64)}`;
      }),
    want: ["lock-edited blocks.lock.json"],
  },
  {
    name: "a module that an older generator wrote",
    edit: () => {
      const older = `${read("unit_converter.ts")}// older\n`;
      writeFileSync(path("unit_converter.ts"), older);
      editLock((agent) => {
        agent.files["agents/unit_converter.ts"] = sha256(older);
      });
    },
    want: ["module-stale agents/unit_converter.ts"],
  },
];

test.for(edits)("check tells of $name, and writes nothing", async ({ edit, want }) => {
  await generate([unitConverter, shout]);
  edit();
  const before = readdirSync(join(project, "agents"));
  const result = await check();
  expect(codes(result)).toEqual(want);
  expect(readdirSync(join(project, "agents"))).toEqual(before);
});

test("check shows what regenerating would change in a module", async () => {
  await generate([unitConverter]);
  const changed = read("unit_converter.ts").replace(
    "readonly amount: number;",
    "readonly amount: string;",
  );
  writeFileSync(path("unit_converter.ts"), changed);
  const { diff } = await check();
  expect(diff).toContain("--- a/agents/unit_converter.ts");
  expect(diff).toContain("-  readonly amount: string;");
  expect(diff).toContain("+  readonly amount: number;");
});

test("check without a lock has nothing to say", async () => {
  expect(await check()).toMatchObject({ diagnostics: [], files: [] });
});

function deepSchema(levels: number): LooseCard {
  let schema: LooseCard = { type: "string" };
  for (let level = 0; level < levels; level += 1)
    schema = { type: "object", properties: { a: schema } };
  return schema;
}

function editLock(change: (agent: LooseCard) => void): void {
  const lockFile = join(project, "blocks.lock.json");
  const lock = JSON.parse(readFileSync(lockFile, "utf8"));
  change(lock.agents.unit_converter);
  writeFileSync(lockFile, JSON.stringify(lock, null, 2));
}
