// What must hold before review, but for the tests: format, lint, types, and generated files that
// are what the schemas and cards give. The import arrows are a test.
import { run } from "./run.ts";

await run("node_modules/@biomejs/biome/bin/biome", ["ci", "--error-on-warnings", "."]);
await run("scripts/generate.ts", ["--check"]);
await run("node_modules/typescript/bin/tsc", ["-p", "tsconfig.json"]);
await run("scripts/examples.ts", ["--check"]);
