import { run } from "./run.ts";

await run("codegen/protocol/main.ts", process.argv.slice(2));
