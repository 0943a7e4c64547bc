// Which runs leave no stamp, where stamps are kept, and that no text in one can do harm.
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { blocks } from "./run-blocks.ts";
import { calculatorProject, emptyProject, freshNetwork } from "./scene.ts";
import { build, card, generated, isRecalled, project, stampFolder, times } from "./stamp-scene.ts";

const stampFile = `${stampFolder}/gen.json`;

test.for([
  {
    what: "a code config",
    file: "blocks.config.ts",
    text: "export default { agents: ['cards/*.json'] };",
  },
  {
    what: "emitters of its own",
    file: "blocks.config.mjs",
    text: "export default { agents: ['cards/*.json'], emitters: [] };",
  },
  { what: "Prettier", text: '{ "agents": ["cards/*.json"], "format": "prettier" }' },
  {
    what: "handlers",
    text: '{ "agents": ["cards/adder.json"], "targets": ["client", "handler"] }',
  },
  {
    what: "plain schemas",
    text: '{ "agents": ["cards/*.json"], "schemas": [{ "source": "*.schema.json" }] }',
  },
])(
  "with $what a run leaves no stamp, because more than files decides it",
  async ({ file = "blocks.config.json", text }) => {
    const cwd = project();
    rmSync(join(cwd, "blocks.config.json"));
    writeFileSync(join(cwd, file), text);
    writeFileSync(join(cwd, "order.schema.json"), '{ "type": "object" }');
    await linkPrettier(cwd);
    expect(await blocks(["gen"], { cwd, build })).toMatchObject({ exitCode: 0, stderr: "" });
    expect(stampsIn(cwd)).toEqual([]);
  },
);

async function linkPrettier(cwd: string): Promise<void> {
  const installed = join(import.meta.dirname, "../../node_modules/prettier");
  symlinkSync(realpathSync(installed), join(cwd, "node_modules/prettier"));
}

test.for([["--force"], ["--dry-run"], ["--stdout"], ["--no-config"], ["--out=lib"]])(
  "gen %s leaves no stamp",
  async ([flag = ""]) => {
    const cwd = await generated();
    rmSync(join(cwd, stampFolder), { recursive: true });
    expect((await blocks(["gen", "cards/*.json", flag], { cwd, build })).exitCode).toBe(0);
    expect(stampsIn(cwd)).toEqual([]);
  },
);

test("a run with a warning leaves no stamp, so that the warning comes back", async () => {
  const cwd = project();
  const value = JSON.parse(card("adder"));
  const [file] = value.io.inputs;
  value.io.inputs = [{ ...file, contentType: "image/png", accept: ["image/jpeg"] }];
  writeFileSync(join(cwd, "cards/adder.json"), JSON.stringify(value));
  const first = await blocks(["gen"], { cwd, build });
  expect(first.stderr).toContain("warning");
  expect(stampsIn(cwd)).toEqual([]);
  expect((await blocks(["gen"], { cwd, build })).stderr).toContain("warning");
});

test("an agent of the registry is asked for each time; only the check is recalled", async () => {
  const { environment: env } = await freshNetwork();
  await blocks(["publish"], { cwd: calculatorProject(), env });
  const cwd = project({ agents: ["calculator"] });
  expect((await blocks(["gen"], { cwd, env, build })).exitCode).toBe(0);
  expect(stampsIn(cwd)).toEqual([]);
  expect((await blocks(["gen", "--check"], { cwd, env, build })).exitCode).toBe(0);
  expect(stampsIn(cwd)).toEqual(["gen-check.json"]);
});

test("another build of the generator does all work again", async () => {
  const cwd = await generated();
  const older = await blocks(["gen", "--json"], { cwd, build: "an older build" });
  expect(older).toMatchObject({ exitCode: 0 });
  expect(isRecalled(["gen"], cwd)).toBe(false);
  expect((await blocks(["gen"], { cwd, build })).exitCode).toBe(0);
  expect(isRecalled(["gen"], cwd)).toBe(true);
});

test("the sources, which have no build, neither leave stamps nor believe them", async () => {
  const cwd = project();
  expect((await blocks(["gen"], { cwd })).exitCode).toBe(0);
  expect(stampsIn(cwd)).toEqual([]);
});

test("files that were only touched are read once, and then known again", async () => {
  const cwd = await generated();
  const later = new Date(Date.now() - 60_000);
  for (const name of ["agents/adder.ts", "cards/adder.json", "blocks.lock.json"]) {
    utimesSync(join(cwd, name), later, later);
  }
  const before = readFileSync(join(cwd, stampFile), "utf8");
  expect(isRecalled(["gen"], cwd)).toBe(true);
  expect(readFileSync(join(cwd, stampFile), "utf8")).not.toBe(before);
  const settled = times(cwd);
  expect(isRecalled(["gen"], cwd)).toBe(true);
  expect(times(cwd)).toEqual(settled);
});

test("a file that was touched in the tick of the stamp is read, whatever its state says", async () => {
  const cwd = await generated();
  const output = join(cwd, "agents/adder.ts");
  writeFileSync(output, readFileSync(output, "utf8").replace("export", "exporT"));
  // A clock of two seconds would give the change the state that the stamp has.
  const { mtimeMs, ctimeMs, ino } = lstatSync(output);
  edit(cwd, ({ outputs }) => {
    const found = outputs.find(([path]) => path === "agents/adder.ts");
    found?.splice(2, 3, mtimeMs, ctimeMs, ino);
  });
  const tick = new Date(Math.floor(ctimeMs));
  utimesSync(join(cwd, stampFile), tick, tick);
  expect(isRecalled(["gen"], cwd)).toBe(false);
  expect(await blocks(["gen"], { cwd, build })).toMatchObject({
    stdout: "wrote agents/adder.ts\n",
  });
});

interface StampText {
  readonly outputs: [string, ...(string | number)[]][];
  readonly [member: string]: unknown;
}

function edit(cwd: string, change: (stamp: StampText) => void): void {
  const path = join(cwd, stampFile);
  const stamp = JSON.parse(readFileSync(path, "utf8")) as StampText;
  change(stamp);
  writeFileSync(path, JSON.stringify(stamp));
}

test.for([
  { what: "cut off", text: (text: string) => text.slice(0, -40) },
  { what: "empty", text: () => "" },
  { what: "null", text: () => "null" },
  { what: "a list", text: () => "[]" },
  { what: "of another format", text: (text: string) => text.replace('"format":1', '"format":2') },
  { what: "without its files", text: (text: string) => text.replace('"outputs"', '"others"') },
  {
    what: "with numbers for paths",
    text: (text: string) => text.replace('"agents/adder.ts"', "7"),
  },
  {
    what: "with a member too few",
    text: (text: string) => text.replace(/,"sha256:[0-9a-f]+"\]/, "]"),
  },
  {
    what: "of another command line",
    text: (text: string) => text.replace('\\"gen\\"', '\\"gen\\",\\"x\\"'),
  },
  {
    what: "that names a device",
    text: (text: string) => text.replace('"agents/adder.ts"', '"../../../../dev/zero"'),
  },
])("a stamp $what is none: all work is done", async ({ text }) => {
  const cwd = await generated();
  const path = join(cwd, stampFile);
  const before = readFileSync(path, "utf8");
  writeFileSync(path, text(before));
  expect(isRecalled(["gen"], cwd)).toBe(false);
  expect(await blocks(["gen"], { cwd, build })).toMatchObject({ exitCode: 0, stdout: "" });
  expect(isRecalled(["gen"], cwd)).toBe(true);
});

test.for([
  { what: "a folder", make: (path: string) => mkdirSync(path) },
  {
    what: "a link to a stamp",
    make: (path: string, text: string) => {
      writeFileSync(`${path}.real`, text);
      symlinkSync(`${path}.real`, path);
    },
  },
])("$what in the place of a stamp is none", async ({ make }) => {
  const cwd = await generated();
  const path = join(cwd, stampFile);
  const text = readFileSync(path, "utf8");
  rmSync(path);
  make(path, text);
  expect(isRecalled(["gen"], cwd)).toBe(false);
  expect((await blocks(["gen"], { cwd, build })).exitCode).toBe(0);
});

test("what a crash left half-written beside a stamp does no harm", async () => {
  const cwd = await generated();
  writeFileSync(join(cwd, stampFolder, `.gen.json.${process.pid}.tmp`), "{");
  rmSync(join(cwd, "agents/adder.ts"));
  expect((await blocks(["gen"], { cwd, build })).stdout).toBe("wrote agents/adder.ts\n");
  expect(isRecalled(["gen"], cwd)).toBe(true);
  expect(stampsIn(cwd)).toEqual(["gen-check.json", "gen.json"]);
});

test.for([".", ".cache", ".cache/@blocks-network"])(
  "no stamp is written through a link at node_modules/%s",
  async (step) => {
    const cwd = project();
    const outside = emptyProject();
    const path = join(cwd, "node_modules", step);
    rmSync(path, { recursive: true, force: true });
    mkdirSync(join(path, ".."), { recursive: true });
    symlinkSync(outside, path);
    expect((await blocks(["gen"], { cwd, build, env: { HOME: outside } })).exitCode).toBe(0);
    expect(readdirSync(outside)).toEqual(["package.json"]);
  },
);

test.skipIf(process.platform !== "linux")(
  "a project without packages has its stamps in the user's cache",
  async () => {
    const cwd = project();
    rmSync(join(cwd, "node_modules"), { recursive: true });
    const home = emptyProject();
    const env = { HOME: home };
    expect((await blocks(["gen"], { cwd, build, env })).exitCode).toBe(0);
    expect(isRecalled(["gen"], cwd, env)).toBe(true);
    expect(isRecalled(["gen"], cwd, {})).toBe(false);
    const folder = join(home, ".cache/blocks-network");
    expect(lstatSync(folder).mode & 0o777).toBe(0o700);
    // Whoever else can write there could say anything.
    chmodSync(folder, 0o777);
    expect(isRecalled(["gen"], cwd, env)).toBe(false);
    expect(existsSync(join(cwd, "node_modules"))).toBe(false);
  },
);

test("a run that was aborted leaves no stamp", async () => {
  const cwd = project();
  await blocks(["gen"], { cwd, build, signal: AbortSignal.abort() });
  expect(stampsIn(cwd)).toEqual([]);
});

function stampsIn(cwd: string): readonly string[] {
  return existsSync(join(cwd, stampFolder)) ? readdirSync(join(cwd, stampFolder)).sort() : [];
}
