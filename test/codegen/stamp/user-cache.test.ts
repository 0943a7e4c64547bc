import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { makeUserCache } from "../../../codegen/stamp/user-cache.ts";

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "blocks-cache-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test.for([
  { platform: "linux", env: (home: string) => ({ HOME: home }), at: ".cache/blocks-network" },
  {
    platform: "linux",
    env: (home: string) => ({ HOME: home, XDG_CACHE_HOME: "" }),
    at: ".cache/blocks-network",
  },
  {
    platform: "linux",
    env: (home: string) => ({ HOME: "/nowhere", XDG_CACHE_HOME: join(home, "x") }),
    at: "x/blocks-network",
  },
  { platform: "win32", env: (home: string) => ({ LOCALAPPDATA: home }), at: "blocks-network" },
] as const)("on $platform the cache is $at, for this user alone", ({ platform, env, at }) => {
  const home = emptyFolder();
  expect(makeUserCache(env(home), platform)).toBe(join(home, at));
  expect(statSync(join(home, at)).mode & 0o777).toBe(0o700);
  expect(makeUserCache(env(home), platform)).toBe(join(home, at));
});

test.for([
  { what: "no home", env: {} },
  { what: "a home that is not there", env: { HOME: "/nowhere/at/all" } },
  { what: "a path that depends on where one is", env: { XDG_CACHE_HOME: "cache" } },
])("with $what there is no cache", ({ env }) => {
  expect(makeUserCache(env, "linux")).toBeUndefined();
});

test.for([
  {
    what: "a folder that others can write to",
    make: (path: string) => {
      mkdirSync(path);
      chmodSync(path, 0o777);
    },
  },
  { what: "a link to somewhere", make: (path: string) => symlinkSync(emptyFolder(), path) },
])("$what is no cache, because somebody else could have made it", ({ make }) => {
  const home = emptyFolder();
  make(join(home, "blocks-network"));
  expect(makeUserCache({ XDG_CACHE_HOME: home }, "linux")).toBeUndefined();
});
