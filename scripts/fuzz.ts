// Random schemas against other validators: what we print and interpret has to agree with them.
import { run } from "./run.ts";

await run("test/conformance/fuzz-main.ts", process.argv.slice(2));
