// Prints the tables of docs/benchmarks.md. Absolute times are this machine's; the ratios travel.
import { globSync } from "node:fs";
import { run } from "./run.ts";

const only = process.argv[2] ?? "";
for (const file of globSync("test/bench/*.bench.ts").sort()) {
  if (file.includes(only)) await run(file, []);
}
