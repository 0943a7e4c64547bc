import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packPackage, root } from "./packed-package.ts";

const { project } = packPackage();
const sdk = join(project, "node_modules/@blocks-network/sdk");

// Notes every module of the package, and of its dependencies, that the process loads.
const listing = join(project, "listing.mjs");
writeFileSync(
  listing,
  `import { registerHooks } from "node:module";
import { writeFileSync } from "node:fs";
const loaded = [];
registerHooks({
  load(url, context, next) {
    if (url.includes("/node_modules/")) loaded.push(url.split("/node_modules/").at(-1));
    return next(url, context);
  },
});
process.on("exit", () => writeFileSync("loaded.json", JSON.stringify(loaded)));
`,
);

function loadedBy(...commandLine: readonly string[]): readonly string[] {
  execFileSync(
    process.execPath,
    ["--import", listing, join(sdk, "bin/blocks.js"), ...commandLine],
    {
      cwd: project,
      env: { HOME: project },
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  return JSON.parse(readFileSync(join(project, "loaded.json"), "utf8")) as readonly string[];
}

function setUp(): void {
  mkdirSync(join(project, "cards"), { recursive: true });
  cpSync(join(root, "examples/calculator/agent-card.json"), join(project, "cards/calculator.json"));
  writeFileSync(join(project, "blocks.config.json"), '{ "agents": ["cards/*.json"] }');
  for (const name of ["agents", "blocks.lock.json", "node_modules/.cache"]) {
    rmSync(join(project, name), { recursive: true, force: true });
  }
}

test("a run with nothing to do loads a handful of modules, and nothing of the generator", () => {
  setUp();
  loadedBy("gen");
  for (const commandLine of [["gen"], ["gen", "--check"]]) {
    const loaded = loadedBy(...commandLine);
    expect(loaded.filter((url) => !url.startsWith("@blocks-network/sdk/"))).toEqual([]);
    expect(loaded.filter((url) => /\/codegen\/(?!stamp|project|load)/.test(url))).toEqual([]);
    expect(loaded.length).toBeLessThan(24);
  }
});

test("gen for cards on disk loads no network, no second opinion and no protocol door", () => {
  setUp();
  const loaded = loadedBy("gen");
  expect(loaded).toContain("@blocks-network/sdk/dist/codegen/project/generate-project.js");
  const foreign = loaded.filter((url) =>
    /\/(?:network|realtime|backend|verify|protocol)\//.test(url),
  );
  expect(foreign).toEqual([]);
  expect(
    loaded.filter((url) => /^(?:pubnub|ajv|prettier|ts-morph|typescript)\//.test(url)),
  ).toEqual([]);
});

test("compiled code is kept for this user alone, and nowhere when there is no place for it", () => {
  setUp();
  loadedBy("gen");
  const modes = execFileSync("ls", ["-ld", join(project, ".cache/blocks-network")], {
    encoding: "utf8",
  });
  expect(modes).toMatch(/^drwx------/);
});
