// A stamp of the last run lets the next one end before the generator is loaded. The hard case is what it
// hides: after every change here, a run that has a stamp must do what a run without one does.
import {
  cpSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { blocks } from "./run-blocks.ts";
import { emptyProject } from "./scene.ts";
import {
  build,
  card,
  contents,
  generated,
  isRecalled,
  project,
  stampFolder,
  times,
} from "./stamp-scene.ts";

test.for([
  { commandLine: ["gen"] },
  { commandLine: ["gen", "--json"] },
  { commandLine: ["gen", "--check"] },
  { commandLine: ["gen", "--frozen"] },
  { commandLine: ["gen", "--check", "--json"] },
])(
  "after a run, $commandLine is recalled, says what a full run says, and touches nothing",
  async ({ commandLine }) => {
    const cwd = await generated();
    const before = times(cwd);
    expect(isRecalled(commandLine, cwd)).toBe(true);
    const recalled = await blocks(commandLine, { cwd, build });
    expect(times(cwd)).toEqual(before);
    expect(recalled).toEqual(await blocks(commandLine, { cwd }));
    expect(recalled.exitCode).toBe(0);
  },
);

test.for([
  { commandLine: ["gen", "./cards/adder.json"], from: "." },
  { commandLine: ["gen", "cards/*.json", "--out", "lib"], from: "." },
  { commandLine: ["gen", "adder.json", "--fixtures"], from: "cards" },
  { commandLine: ["gen", "--json"], from: "cards" },
])("$commandLine in $from is recalled after itself", async ({ commandLine, from }) => {
  const root = project();
  const cwd = join(root, from);
  expect((await blocks(commandLine, { cwd, build })).exitCode).toBe(0);
  expect(isRecalled(commandLine, cwd)).toBe(true);
  expect(await blocks(commandLine, { cwd, build })).toEqual(await blocks(commandLine, { cwd }));
  expect(isRecalled(["gen", "./cards/counter.json"], root)).toBe(false);
});

test("a check leaves a stamp, too", async () => {
  const cwd = await generated();
  rmSync(join(cwd, stampFolder), { recursive: true });
  expect((await blocks(["gen", "--check"], { cwd, build })).exitCode).toBe(0);
  expect(isRecalled(["gen", "--check"], cwd)).toBe(true);
  expect(isRecalled(["gen"], cwd)).toBe(false);
});

interface Change {
  readonly what: string;
  readonly change: (cwd: string) => void;
  /** What a check looks at. Default: true. */
  readonly concernsCheck?: boolean;
}

const output = "agents/adder.ts";
const changes: readonly Change[] = [
  { what: "an output changed", change: (cwd) => append(cwd, output) },
  { what: "a character of an output changed, and its time set back", change: sameSize },
  { what: "an output deleted", change: (cwd) => rmSync(join(cwd, output)) },
  { what: "a snapshot deleted", change: (cwd) => rmSync(join(cwd, "agents/adder.card.json")) },
  { what: "an output replaced by a link to its text", change: (cwd) => link(cwd, output) },
  { what: "an output replaced by a folder", change: (cwd) => makeFolder(cwd, output) },
  { what: "the output folder replaced by a link that leads out", change: linkFolderOut },
  { what: "a card added", change: (cwd) => add(cwd, "cards/divider.json"), concernsCheck: false },
  {
    what: "a card removed",
    change: (cwd) => rmSync(join(cwd, "cards/adder.json")),
    concernsCheck: false,
  },
  {
    what: "a card changed",
    change: (cwd) => rewrite(cwd, "cards/adder.json"),
    concernsCheck: false,
  },
  { what: "a card swapped for a link to another", change: swapCard, concernsCheck: false },
  {
    what: "the config changed",
    change: (cwd) => configure(cwd, { out: "lib" }),
    concernsCheck: false,
  },
  {
    what: "severities changed",
    change: (cwd) => configure(cwd, { severities: { "loose-stream": "off" } }),
  },
  { what: "the format changed", change: (cwd) => configure(cwd, { format: "prettier" }) },
  { what: "the config removed", change: (cwd) => rmSync(join(cwd, "blocks.config.json")) },
  {
    what: "a second config",
    change: (cwd) => write(cwd, "blocks.config.ts", "export default {};"),
  },
  { what: "the lock edited", change: editLock },
  { what: "the lock laid out anew", change: reformatLock },
  { what: "the lock deleted", change: (cwd) => rmSync(join(cwd, "blocks.lock.json")) },
  {
    what: "the lock replaced by a link to its text",
    change: (cwd) => link(cwd, "blocks.lock.json"),
  },
];

const commands = [["gen"], ["gen", "--check"], ["gen", "--json"], ["gen", "--check", "--json"]];

test.for(changes.flatMap((change) => commands.map((commandLine) => ({ ...change, commandLine }))))(
  "$what: $commandLine does what it does without a stamp",
  async ({ change, commandLine, concernsCheck = true }) => {
    const cwd = await generated();
    change(cwd);
    const other = emptyProject();
    cpSync(cwd, other, { recursive: true, verbatimSymlinks: true });
    const isCheck = commandLine.includes("--check");
    if (!isCheck || concernsCheck) expect(isRecalled(commandLine, cwd)).toBe(false);
    const [stamped, full] = [
      await blocks(commandLine, { cwd, build }),
      await blocks(commandLine, { cwd: other }),
    ];
    const here = (text: string): string =>
      text.replaceAll(realpathSync(other), cwd).replaceAll(other, cwd);
    expect(stamped).toEqual({ ...full, stdout: here(full.stdout), stderr: here(full.stderr) });
    expect(contents(cwd)).toEqual(contents(other));
  },
);

function write(cwd: string, name: string, text: string): void {
  writeFileSync(join(cwd, name), text);
}

function append(cwd: string, name: string): void {
  write(cwd, name, `${readFileSync(join(cwd, name), "utf8")}// mine\n`);
}

function add(cwd: string, name: string): void {
  write(cwd, name, card("divider"));
}

function rewrite(cwd: string, name: string): void {
  write(cwd, name, card("adder", "Subtracts."));
}

function sameSize(cwd: string): void {
  const path = join(cwd, output);
  const { atime, mtime } = statSync(path);
  writeFileSync(path, readFileSync(path, "utf8").replace("export", "exporT"));
  utimesSync(path, atime, mtime);
}

function link(cwd: string, name: string): void {
  renameSync(join(cwd, name), join(cwd, "elsewhere"));
  symlinkSync(join(cwd, "elsewhere"), join(cwd, name));
}

function makeFolder(cwd: string, name: string): void {
  rmSync(join(cwd, name));
  mkdirSync(join(cwd, name));
}

function linkFolderOut(cwd: string): void {
  const outside = join(emptyProject(), "agents");
  // A rename keeps every file as it was, times and inodes included.
  renameSync(join(cwd, "agents"), outside);
  symlinkSync(outside, join(cwd, "agents"));
}

function swapCard(cwd: string): void {
  write(cwd, "other.json", card("adder", "Other."));
  rmSync(join(cwd, "cards/adder.json"));
  // Globs take no links, so the config names this one.
  symlinkSync(join(cwd, "other.json"), join(cwd, "cards/adder.json"));
}

function configure(cwd: string, config: object): void {
  write(cwd, "blocks.config.json", JSON.stringify({ agents: ["cards/*.json"], ...config }));
}

function editLock(cwd: string): void {
  const text = readFileSync(join(cwd, "blocks.lock.json"), "utf8");
  write(
    cwd,
    "blocks.lock.json",
    text.replace(/sha256:\w/, "sha256:f0").replace(/"version": "1.0.0"/, '"version": "1.0.1"'),
  );
}

function reformatLock(cwd: string): void {
  const text = readFileSync(join(cwd, "blocks.lock.json"), "utf8");
  write(cwd, "blocks.lock.json", JSON.stringify(JSON.parse(text)));
}
