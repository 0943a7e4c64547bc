// What drift says of random pairs of schemas and cards, against values that an independent validator judges.
import { run } from "./run.ts";

await run("test/codegen/drift/soundness-main.ts", process.argv.slice(2));
