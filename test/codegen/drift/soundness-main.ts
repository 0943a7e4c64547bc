import { parseArgs } from "node:util";
import { judgeDrift, nothingSaid, type Said } from "./judge-drift.ts";

// Holds what `diffSchemas` and `diffCards` say of random pairs against values that AJV judges, until enough were tried.
const { values } = parseArgs({
  options: {
    tries: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
  },
});
const wanted = Number(values.tries);
const first = Number(values.seed);

let failed = 0;
for (const dialect of ["closed", "free"] as const) {
  console.log(`${dialect}: ${wanted} values against verdicts, from seed ${first}`);
  const said = nothingSaid();
  for (let seed = first; said.tries < wanted; seed += 1) {
    judgeDrift(seed, dialect, said);
    if (said.pairs % 500 === 0) report(said);
  }
  report(said);
  for (const one of said.wrong) console.log(JSON.stringify(one));
  failed += said.wrong.length;
}
process.exitCode = failed === 0 ? 0 : 1;

function report({ pairs, tries, verdicts, wrong }: Said): void {
  const counts = Object.entries(verdicts).sort(([one], [other]) => (one < other ? -1 : 1));
  const told = counts.map(([verdict, count]) => `${verdict} ${count}`).join(", ");
  console.log(`  ${pairs} pairs, ${tries} tries, ${wrong.length} refuted (${told})`);
}
