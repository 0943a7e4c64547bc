// Runs one of the repository's TypeScript scripts on a Node that can. Plain JavaScript on purpose:
// it must start on Node 20, before anything is installed.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [script, ...args] = process.argv.slice(2);

if (script === undefined) fail("Usage: node scripts/bootstrap.js <script.ts> [arguments]");

installWhenStale();

const child = spawn(
  findNode(),
  ["--disable-warning=ExperimentalWarning", join(root, script), ...args],
  {
    cwd: root,
    stdio: "inherit",
  },
);
// A terminal sends Ctrl-C to the whole group, so the child ends by itself; stay to report its code.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => child.kill("SIGTERM"));
child.on("exit", (code, signal) => {
  process.exitCode = code ?? (signal === "SIGINT" ? 130 : 1);
});

function installWhenStale() {
  if (isInstalled()) return;

  process.stderr.write("Installing dependencies from package-lock.json …\n");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const run = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (run.error !== undefined)
    fail(`npm could not be started (${run.error.message}). Install npm, then try again.`);
  if (run.status !== 0) fail("npm ci failed; its message is above.");
}

/** npm writes what it installed last of all, so a broken installation lacks it or differs in it. */
function isInstalled() {
  try {
    const wanted = readLock("package-lock.json");
    const installed = readLock("node_modules/.package-lock.json");
    return Object.entries(wanted).every(
      // The root is not installed, and of optional packages only those for this platform are.
      ([path, entry]) =>
        path === "" || entry.optional === true || installed[path]?.version === entry.version,
    );
  } catch {
    return false;
  }
}

/** @param {string} path */
function readLock(path) {
  return JSON.parse(readFileSync(join(root, path), "utf8")).packages;
}

/** The running Node when it is new enough, else the pinned one among the dev dependencies. */
function findNode() {
  if (isNewEnough(process.versions.node)) return process.execPath;

  const pinned = join(
    root,
    "node_modules",
    "node",
    "bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
  if (existsSync(pinned)) return pinned;
  return fail(
    `Node ${wantedNode()} or newer is needed and ${process.versions.node} is running: install it from https://nodejs.org.`,
  );
}

function isNewEnough(version) {
  const [major, minor] = version.split(".").map(Number);
  const [wantedMajor, wantedMinor] = wantedNode().split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

function wantedNode() {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return manifest.engines.node.replace(">=", "");
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
