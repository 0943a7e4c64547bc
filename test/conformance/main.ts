// Holds what we print against JSON-Schema-Test-Suite. `--freeze` writes the baseline, `--only <part>` runs one part.
import { parseArgs } from "node:util";
import { compareWithBaseline, freezeBaseline } from "./baseline.ts";
import type { Part, PartResult } from "./part.ts";
import { randomTypes } from "./random-types.ts";
import { reasonOf } from "./reasons.ts";
import { findSuite, readSuite } from "./suite.ts";
import { types } from "./types.ts";
import { validators } from "./validators.ts";

const parts: readonly Part[] = [validators, types, randomTypes];

/** How headings are added up. */
const groups: readonly (readonly [string, (heading: string) => boolean])[] = [
  ["2020-12, required", (heading) => /^draft2020-12\/[^/]+$/.test(heading)],
  ["draft-07, required", (heading) => /^draft7\/[^/]+$/.test(heading)],
  ["2020-12, formats", (heading) => heading.startsWith("draft2020-12/optional/format/")],
  ["draft-07, formats", (heading) => heading.startsWith("draft7/optional/format/")],
  ["2020-12, other optional", (heading) => /^draft2020-12\/optional\/[^/]+$/.test(heading)],
  ["draft-07, other optional", (heading) => /^draft7\/optional\/[^/]+$/.test(heading)],
  ["types sound, as it stands", (heading) => heading.startsWith("types sound, as it stands/")],
  ["types sound, typed", (heading) => heading.startsWith("types sound, typed/")],
  ["types refuse, as it stands", (heading) => heading.startsWith("types refuse, as it stands/")],
  ["types refuse, typed", (heading) => heading.startsWith("types refuse, typed/")],
  ["types and validators agree", (heading) => heading.startsWith("types agree")],
  ["others", (heading) => !/^(types |draft(2020-12|7)\/)/.test(heading)],
];

const { values } = parseArgs({
  options: { freeze: { type: "boolean" }, only: { type: "string" }, all: { type: "boolean" } },
});
const folder = findSuite();
if (folder === undefined) {
  console.log("JSON-Schema-Test-Suite is not here: set JSON_SCHEMA_TEST_SUITE. Skipped.");
} else {
  const suite = readSuite(folder);
  for (const part of parts) {
    if (values.only === undefined ? part.isLong : values.only !== part.name) continue;
    const start = performance.now();
    const result = await part.run(suite);
    show(part.name, result, performance.now() - start);
    if (values.freeze === true) freezeBaseline(part.name, result);
    else if (part.isLong !== true) hold(part.name, result);
    // Random values are others in each run, so that a count of them is no baseline.
    else if (result.failures.length > 0) process.exitCode = 1;
  }
}

function show(name: string, { counts, failures }: PartResult, ms: number): void {
  console.log(`\n${name} (${(ms / 1000).toFixed(1)} s)`);
  for (const [group, belongs] of groups) {
    const some = [...counts].filter(([heading]) => belongs(heading));
    if (some.length === 0) continue;
    const passed = some.reduce((sum, [, count]) => sum + count.passed, 0);
    const total = some.reduce((sum, [, count]) => sum + count.total, 0);
    const share = ((passed / total) * 100).toFixed(2);
    console.log(`  ${group.padEnd(28)} ${passed} of ${total} (${share} %)`);
    for (const [heading, count] of some) {
      if (values.all === true || count.passed < count.total)
        console.log(`    ${heading.padEnd(52)} ${count.passed} of ${count.total}`);
    }
  }
  for (const failure of failures) {
    const { heading, test } = failure;
    console.log(`  not ok  ${heading}\n          ${test}\n          ${reasonOf(failure)}`);
  }
}

function hold(name: string, result: PartResult): void {
  const { better, worse } = compareWithBaseline(name, result);
  for (const line of better) console.log(`  better: ${line} (--freeze raises the baseline)`);
  for (const line of worse) console.log(`  worse: ${line}`);
  if (worse.length > 0) process.exitCode = 1;
}
