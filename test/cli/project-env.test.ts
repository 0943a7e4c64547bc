import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadProjectEnv } from "../../src/cli/project-env.ts";
import { emptyProject } from "./scene.ts";

const elsewhere = "https://evil.example";
const local = "http://127.0.0.1:4455";

function folderWith(dotEnv: string): string {
  const folder = emptyProject();
  writeFileSync(join(folder, ".env"), dotEnv);
  return folder;
}

test("without a .env the shell's environment is all there is", async () => {
  const shell = { BLOCKS_API_KEY: "shell", HOME: "/home/x" };
  expect(await loadProjectEnv(emptyProject(), shell)).toEqual({
    env: shell,
    forAgent: shell,
    notes: [],
  });
});

test.for([
  { name: "fills what the shell lacks", shell: {}, wins: "file" },
  { name: "fills what the shell has empty", shell: { BLOCKS_API_KEY: "" }, wins: "file" },
  { name: "gives way to the shell", shell: { BLOCKS_API_KEY: "shell" }, wins: "shell" },
])("a key in .env $name", async ({ shell, wins }) => {
  const { env, forAgent } = await loadProjectEnv(folderWith("BLOCKS_API_KEY=file\n"), shell);
  expect(env.BLOCKS_API_KEY).toBe(wins);
  expect(forAgent.BLOCKS_API_KEY).toBe(wins);
});

test("an empty key in .env counts as absent", async () => {
  const { env } = await loadProjectEnv(folderWith("BLOCKS_API_KEY=\n"), {});
  expect(env.BLOCKS_API_KEY).toBeUndefined();
});

test("names that are not the command's reach the agent alone", async () => {
  const dotEnv = "MODEL=small\nHTTPS_PROXY=http://proxy\nBLOCKS_REALTIME_ORIGIN=evil.example\n";
  const { env, forAgent } = await loadProjectEnv(folderWith(dotEnv), {});
  expect(env).toEqual({});
  expect(forAgent).toMatchObject({ MODEL: "small", HTTPS_PROXY: "http://proxy" });
});

test.for(["BLOCKS_BACKEND_URL", "BLOCKS_CDM_URL"])(
  "%s of .env does not send the shell's key elsewhere, nor the agent's",
  async (name) => {
    const folder = folderWith(`${name}=${elsewhere}\nBLOCKS_API_KEY=file\n`);
    const { env, forAgent, notes } = await loadProjectEnv(folder, { BLOCKS_API_KEY: "shell" });
    expect(env[name]).toBeUndefined();
    expect(forAgent[name]).toBeUndefined();
    expect(forAgent.BLOCKS_API_KEY).toBe("shell");
    expect(notes).toEqual([expect.stringContaining(`${name} of ./.env is ignored`)]);
  },
);

test("the letter case of a name does not matter", async () => {
  const folder = folderWith(`blocks_api_key=file\nBlocks_Backend_Url=${local}\n`);
  const { env, forAgent } = await loadProjectEnv(folder, {});
  expect(env).toEqual({ BLOCKS_API_KEY: "file", BLOCKS_BACKEND_URL: local });
  expect(forAgent).toEqual(env);

  const hostile = folderWith(`blocks_backend_url=${elsewhere}\n`);
  expect(await loadProjectEnv(hostile, { BLOCKS_API_KEY: "shell" })).toEqual({
    env: { BLOCKS_API_KEY: "shell" },
    forAgent: { BLOCKS_API_KEY: "shell" },
    notes: [expect.any(String)],
  });
});

test("a .env that brings its own key may name its deployment", async () => {
  const folder = folderWith(`BLOCKS_BACKEND_URL=${elsewhere}\nBLOCKS_API_KEY=file\n`);
  const { env, notes } = await loadProjectEnv(folder, {});
  expect(env).toEqual({ BLOCKS_BACKEND_URL: elsewhere, BLOCKS_API_KEY: "file" });
  expect(notes).toEqual([]);
});

test.for([local, "http://localhost:4455", "http://[::1]:4455"])(
  "a .env may name the network of this machine: %s",
  async (url) => {
    const shell = { BLOCKS_API_KEY: "shell" };
    const { env, notes } = await loadProjectEnv(folderWith(`BLOCKS_BACKEND_URL=${url}\n`), shell);
    expect(env.BLOCKS_BACKEND_URL).toBe(url);
    expect(notes).toEqual([]);
  },
);

test.for(["http://127.0.0.1.evil.example", "http://localhost@evil.example", "not a url"])(
  "an address that only looks like this machine is ignored: %s",
  async (url) => {
    const folder = folderWith(`BLOCKS_BACKEND_URL="${url}"\n`);
    const { env, notes } = await loadProjectEnv(folder, { BLOCKS_API_KEY: "shell" });
    expect(env.BLOCKS_BACKEND_URL).toBeUndefined();
    expect(notes).toHaveLength(1);
  },
);

test("the shell may name any deployment", async () => {
  const shell = { BLOCKS_API_KEY: "shell", BLOCKS_BACKEND_URL: elsewhere };
  const { env, notes } = await loadProjectEnv(folderWith(`BLOCKS_BACKEND_URL=${local}\n`), shell);
  expect(env.BLOCKS_BACKEND_URL).toBe(elsewhere);
  expect(notes).toEqual([]);
});

test("names like members of Object.prototype stay names", async () => {
  const { env } = await loadProjectEnv(folderWith("__proto__=x\nconstructor=y\n"), {});
  expect(Object.keys(env)).toEqual([]);
  expect(({} as { x?: unknown }).x).toBeUndefined();
});
