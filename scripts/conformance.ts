// What we print against JSON-Schema-Test-Suite: numbers by file, each failure with its reason.
import { run } from "./run.ts";

await run("test/conformance/main.ts", process.argv.slice(2));
