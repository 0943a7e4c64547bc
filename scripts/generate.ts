import { embedHelpers } from "./embed-helpers.ts";
import { run } from "./run.ts";

const args = process.argv.slice(2);
// Printed validators hold the helpers, so these come before anything that prints is loaded.
if (!args.includes("--check")) await embedHelpers();
await run("codegen/protocol/main.ts", args);
