#!/usr/bin/env node
// Plain JavaScript without modern syntax at the top: an old Node must reach the sentence below.
import module, { createRequire } from "node:module";
import { join } from "node:path";

const { engines } = createRequire(import.meta.url)("../package.json");
const wanted = engines.node.replace(">=", "");

if (isOlder(process.versions.node, wanted)) {
  process.stderr.write(
    `blocks needs Node ${wanted} or newer, and this is Node ${process.versions.node}.\n`,
  );
  process.exitCode = 2;
} else {
  hideSqliteWarning();
  // Compiled code of earlier runs. Node's own place for it is one that other users can write to, and code
  // from there would run: without a folder of this user's there is none. NODE_DISABLE_COMPILE_CACHE=1 opts out.
  const { makeUserCache } = await import("../dist/codegen/stamp/user-cache.js");
  const cache = makeUserCache(process.env);
  if (cache !== undefined) module.enableCompileCache?.(join(cache, "code"));
  const { main } = await import("../dist/src/cli/main.js");
  await main();
}

/** @param {string} running @param {string} needed */
function isOlder(running, needed) {
  const [major, minor] = running.split(".").map(Number);
  const [neededMajor, neededMinor] = needed.split(".").map(Number);
  return major < neededMajor || (major === neededMajor && minor < neededMinor);
}

// The local network's store uses node:sqlite, which announces itself as experimental; every other
// warning still reaches the user.
function hideSqliteWarning() {
  const emitWarning = process.emitWarning;
  process.emitWarning = (warning, ...rest) => {
    if (String(warning).startsWith("SQLite is an experimental feature")) return;
    emitWarning.call(process, warning, ...rest);
  };
}
