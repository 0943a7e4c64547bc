import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { lockText } from "../../../codegen/contract/lock-file.ts";
import { generateProject, generateRemembering } from "../../../codegen/project/generate-project.ts";
import { ProjectMemory } from "../../../codegen/project/project-memory.ts";
import { type ProjectRun, watchProject } from "../../../codegen/project/watch-project.ts";
import type { LockFile } from "../../../generated/types/file.ts";

function project(...names: readonly string[]): string {
  const cwd = mkdtempSync(join(tmpdir(), "blocks-watch-"));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  mkdirSync(join(cwd, "cards"));
  writeFileSync(join(cwd, "package.json"), "{}");
  writeFileSync(join(cwd, "blocks.config.json"), '{ "agents": ["cards/*.json"] }');
  for (const name of names) save(cwd, name, "First.");
  return cwd;
}

function save(cwd: string, name: string, description: string): void {
  const identity = { agentName: name, displayName: name, description, version: "1.0.0" };
  const card = {
    identity: { ...identity, provider: { organization: "Works" } },
    capabilities: { taskKinds: ["request"] },
    tags: [{ id: "one", name: "One" }],
  };
  writeFileSync(join(cwd, `cards/${name}.json`), JSON.stringify(card));
}

function lockOf(cwd: string): LockFile {
  return JSON.parse(readFileSync(join(cwd, "blocks.lock.json"), "utf8")) as LockFile;
}

/** Watches until `steps` have all been taken, each after one more run. */
async function watched(
  cwd: string,
  steps: readonly ((run: ProjectRun) => unknown)[],
  options: { readonly onProgress?: () => void } = {},
): Promise<void> {
  const end = new AbortController();
  const pending = [...steps];
  await watchProject({
    ...{ cwd, signal: end.signal, ...options },
    onRun: (run) => {
      const step = pending.shift();
      Promise.resolve(step?.(run)).catch((error) => end.abort(error));
      if (pending.length === 0) end.abort();
    },
  });
}

test("a card that is saved while the first run is on its way is not lost", async () => {
  const cwd = project("one", "two");
  let saves = 0;
  const onProgress = (): void => {
    saves += 1;
    if (saves === 2) save(cwd, "one", "Saved meanwhile.");
  };
  const changes: (readonly string[])[] = [];
  const note = ({ changed }: ProjectRun): unknown => changes.push(changed);
  await watched(cwd, [note, note], { onProgress });
  expect(changes).toEqual([[], [join(cwd, "cards/one.json")]]);
  expect(readFileSync(join(cwd, "agents/one.card.json"), "utf8")).toContain("Saved meanwhile.");
});

test("a card that is saved alone leaves the lock as a whole run would", async () => {
  const cwd = project("one", "two");
  await watched(cwd, [
    () => save(cwd, "one", "Second."),
    () => save(cwd, "two", "Second."),
    () => save(cwd, "one", "Third."),
    () => {},
  ]);
  const text = readFileSync(join(cwd, "blocks.lock.json"), "utf8");
  const { files, diagnostics } = await generateProject({ cwd });
  expect(diagnostics).toEqual([]);
  expect(new Set(files.map(({ status }) => status))).toEqual(new Set(["unchanged"]));
  expect(readFileSync(join(cwd, "blocks.lock.json"), "utf8")).toBe(text);
});

test("what another process adds to the lock is kept when a card is saved", async () => {
  const cwd = project("one");
  mkdirSync(join(cwd, "others"));
  await watched(cwd, [
    async () => {
      save(cwd, "two", "Another's.");
      const text = readFileSync(join(cwd, "cards/two.json"), "utf8");
      rmSync(join(cwd, "cards/two.json"));
      writeFileSync(join(cwd, "others/two.json"), text);
      await generateProject({ cwd, agents: ["./others/two.json"] });
    },
    () => save(cwd, "one", "Second."),
    () => {},
  ]);
  expect(Object.keys(lockOf(cwd).agents)).toEqual(["one", "two"]);
});

test.for([
  {
    what: "the lock",
    change: async (cwd: string) => {
      writeFileSync(join(cwd, "two.json"), readFileSync(join(cwd, "cards/two.json"), "utf8"));
      rmSync(join(cwd, "cards/two.json"));
      await generateProject({ cwd, agents: ["./two.json"] });
    },
    want: ["one", "two"],
  },
  {
    what: "the config",
    change: (cwd: string) => writeFileSync(join(cwd, "blocks.config.json"), '{ "out": "lib" }'),
    want: ["one"],
  },
])(
  "$what that changes without anybody telling is read again for the next card",
  async ({ change, want }) => {
    const cwd = project("one");
    const memory = new ProjectMemory();
    await generateRemembering({ cwd }, memory);
    save(cwd, "two", "Another's.");
    await change(cwd);
    save(cwd, "one", "Second.");
    const only = new Set([join(cwd, "cards/one.json")]);
    const { files } = await generateRemembering({ cwd, only }, memory);
    expect(Object.keys(lockOf(cwd).agents)).toEqual(want);
    const isMoved = files.some(({ path }) => path === join(cwd, "lib/one.ts"));
    expect(isMoved).toBe(want.length === 1);
  },
);

test.for([
  { name: "no agent", lock: { lockVersion: 1, agents: {} } },
  {
    name: "options, numbers for names and hostile keys",
    lock: JSON.parse(`{ "lockVersion": 1, "options": { "format": "prettier" }, "agents": {
      "b": { "version": "1\\n2", "source": "b", "files": { "z": "1", "a": "2" } },
      "10": { "source": "\\u2028", "files": {} }, "9": { "files": {}, "source": "c" },
      "__proto__": { "source": "p", "files": { "__proto__": "x" } }, "B": { "source": "" , "files": {} } } }`),
  },
])("a lock with $name is laid out as JSON.stringify does", ({ lock }) => {
  const text = lockText(lock as LockFile);
  expect(JSON.parse(text)).toEqual(lock);
  expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  expect(lockText(lock as LockFile)).toBe(text);
});
