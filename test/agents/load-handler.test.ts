import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { loadHandler } from "../../src/agents/load-handler.ts";

async function project(files: Readonly<Record<string, string>>): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), "blocks-handler-"));
  onTestFinished(() => rm(parent, { recursive: true }));
  const folder = join(parent, "agent");
  await mkdir(join(folder, "src"), { recursive: true });
  await writeFile(join(parent, "outside.mjs"), "export default () => 'outside';");
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

const call = async (handler: unknown): Promise<unknown> => (handler as () => unknown)();

test.for([
  {
    name: "the default export of a TypeScript file",
    files: { "handler.ts": "export default (): string => 'ts';" },
    options: {},
    want: "ts",
  },
  {
    name: "the export that the card names",
    files: { "src/main.mjs": "export const run = () => 'run'; export default () => 'default';" },
    options: { handler: "./src/main.mjs", handlerExport: "run" },
    want: "run",
  },
  {
    name: "an export called handler",
    files: { "h.mjs": "export const handler = () => 'handler'; export default 1;" },
    options: { handler: "h.mjs" },
    want: "handler",
  },
  {
    name: "a default that was wrapped twice",
    files: { "h.mjs": "export default { default: () => 'inner' };" },
    options: { handler: "h.mjs" },
    want: "inner",
  },
  {
    name: "a CommonJS module",
    files: { "h.cjs": "module.exports = () => 'cjs';" },
    options: { handler: "h.cjs" },
    want: "cjs",
  },
])("$name is the handler", async ({ files, options, want }) => {
  const folder = await project(files as unknown as Record<string, string>);
  expect(await call(await loadHandler({ folder, ...options }))).toBe(want);
});

test.for([
  { name: "a missing file", handler: "./nowhere.ts", message: /\.\/nowhere\.ts, which does not/ },
  { name: "a file outside of the folder", handler: "../outside.mjs", message: /inside the agent/ },
  { name: "a link that leads outside", handler: "./link.mjs", message: /inside the agent/ },
  { name: "the folder itself", handler: ".", message: /inside the agent/ },
  { name: "a file that throws", handler: "./throws.mjs", message: /cannot be loaded: at once/ },
  {
    name: "a file without a function",
    handler: "./data.mjs",
    message: /data\.mjs exports no function "default", "handler" or "default"/,
  },
])("$name is refused", async ({ handler, message }) => {
  const folder = await project({
    "throws.mjs": "throw new Error('at once');",
    "data.mjs": "export default { constructor: 1 }; export const other = () => 1;",
  });
  await symlink(join(folder, "../outside.mjs"), join(folder, "link.mjs"));
  const loading = loadHandler({ folder, handler });
  await expect(loading).rejects.toThrow(message);
  await expect(loading).rejects.toMatchObject({ code: "handler-missing" });
});
