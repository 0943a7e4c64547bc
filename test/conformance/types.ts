import { readFileSync } from "node:fs";
import { compileSchema } from "../../codegen/index.ts";
import { createTally, type Part } from "./part.ts";
import type { Suite } from "./suite.ts";
import { readTypeCases, type TypeCase } from "./type-cases.ts";
import { judgeLiterals, type ModuleVerdict } from "./type-program.ts";

/** By variant, file and group: the invalid instances that a type can refuse. Frozen, see freeze-expressible.ts. */
type Expressible = Record<string, Record<string, Record<string, readonly string[]>>>;

/**
 * The printed types, judged by assigning every instance as a literal: each valid one has to fit, with and without
 * `exactOptionalPropertyTypes`, and those invalid ones must not that a type can refuse.
 */
export const types: Part = {
  name: "types",
  async run(suite) {
    const cases = readTypeCases(suite);
    const expressible = readExpressible();
    const modules = cases.map((one) => ({
      types: printTypes(one, suite),
      literals: one.tests.map(({ data }) => data),
    }));
    const exact = judgeLiterals(modules, { exactOptional: true });
    const loose = judgeLiterals(modules, { exactOptional: false });
    const tally = createTally();
    for (const [index, one] of cases.entries()) {
      const { file, group, variant } = one;
      const fault = unsound(one, exact[index]) ?? unsound(one, loose[index]);
      tally.add(`types sound, ${variant}/${file}`, group, fault);
      const wanted = new Set(expressible[variant]?.[file]?.[group]);
      for (const [place, { description }] of one.tests.entries()) {
        if (!wanted.has(description)) continue;
        const isTaken = exact[index]?.refusals[place] === undefined;
        const reason = isTaken ? "taken, but invalid" : undefined;
        tally.add(`types refuse, ${variant}/${file}`, `${group}: ${description}`, reason);
      }
    }
    return tally.result();
  },
};

function readExpressible(): Expressible {
  return JSON.parse(readFileSync(new URL("expressible.json", import.meta.url), "utf8"));
}

function printTypes({ schema }: TypeCase, suite: Suite): string {
  const isRemote = JSON.stringify(schema).includes("localhost:1234");
  const documents = isRemote ? { documents: suite.remotes["draft2020-12"] } : {};
  const options = { name: "Root", formats: "annotate", ...documents } as const;
  const { diagnostics, types: text } = compileSchema(schema, options);
  const [error] = diagnostics.filter(({ severity }) => severity === "error");
  // A module without the type compiles to an error for each literal, which tells what is wrong.
  return error === undefined ? text : `// ${error.code}: ${error.message}\n`;
}

function unsound({ tests }: TypeCase, verdict: ModuleVerdict | undefined): string | undefined {
  const [error] = verdict?.errors ?? ["not judged"];
  if (error !== undefined) return `it does not compile: ${error}`;
  const lost = tests.findIndex(
    ({ valid }, place) => valid && verdict?.refusals[place] !== undefined,
  );
  return lost < 0
    ? undefined
    : `refused, but valid: ${tests[lost]?.description}: ${verdict?.refusals[lost]}`;
}
