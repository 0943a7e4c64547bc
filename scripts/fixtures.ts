// How much of the schemas at hand their fixtures reach, and how many mutations they notice.
import { run } from "./run.ts";

await run("test/codegen/fixtures/main.ts", process.argv.slice(2));
