// Random pairs of schemas: what is proved of one and another, held against values.
import { run } from "./run.ts";

await run("test/codegen/drift/inclusion/fuzz-main.ts", process.argv.slice(2));
