import { run } from "./run.ts";

// Tests that start separate processes, or pack the package, run what a user would install.
await run("scripts/build.ts", []);
await run("node_modules/vitest/vitest.mjs", ["run", ...process.argv.slice(2)]);
