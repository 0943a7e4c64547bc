// Many hostile cards through the generator, the compiler and a process that imports what came out:
// HOSTILE_CARDS (default 2,000) and HOSTILE_SEED choose them. The test suite makes 60.
import { run } from "./run.ts";

process.env.HOSTILE_CARDS ??= "2000";
await run("node_modules/vitest/vitest.mjs", ["run", "test/codegen/hostile/hostile-cards.test.ts"]);
