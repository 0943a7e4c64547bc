import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JsonValue } from "../../codegen/load/json-value.ts";
import { type Compilation, type Compiled, compileAll } from "./compiled.ts";
import { interpret } from "./interpret.ts";
import { createTally, type Part } from "./part.ts";
import type { Suite, SuiteGroup, SuiteTest } from "./suite.ts";

/** The printed `isX` and `checkX` and the interpreter of the model give the verdict of the suite, all of them. */
export const validators: Part = {
  name: "validators",
  async run(suite) {
    const folder = mkdtempSync(join(tmpdir(), "conformance-"));
    try {
      const compilations = suite.groups.map((group) => compilationOf(group, suite));
      const compiled = await compileAll(compilations, folder);
      const tally = createTally();
      for (const [index, group] of suite.groups.entries()) {
        const { schema, options } = compilationOf(group, suite);
        const interpreted = interpret(schema, options);
        for (const one of group.tests) {
          const name = `${group.description}: ${one.description}`;
          const reason = judge({ compiled: compiled[index], interpreted, test: one });
          tally.add(`${group.draft}/${group.file}`, name, reason);
        }
      }
      return tally.result();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function compilationOf({ draft, file, schema }: SuiteGroup, suite: Suite): Compilation {
  // Serving all remotes to the few that refer to one keeps it quick.
  const isRemote = JSON.stringify(schema).includes("localhost:1234");
  const formats = file.startsWith("optional/format/") ? "assert" : "annotate";
  return { schema, options: { formats, ...(isRemote ? { documents: suite.remotes[draft] } : {}) } };
}

interface Verdicts {
  readonly compiled: Compiled | undefined;
  readonly interpreted: (value: JsonValue) => boolean | string;
  readonly test: SuiteTest;
}

function judge({ compiled, interpreted, test: { data, valid } }: Verdicts): string | undefined {
  if (compiled === undefined || "fault" in compiled) return compiled?.fault ?? "not compiled";
  try {
    const is = compiled.is(data);
    const check = compiled.check(data).length === 0;
    const model = interpreted(data);
    if (is !== check || is !== model)
      return `is says ${is}, check says ${check}, the interpreter says ${model}`;
    return is === valid ? undefined : `${valid ? "refused, but valid" : "taken, but invalid"}`;
  } catch (error) {
    return `it threw: ${String(error)}`;
  }
}
