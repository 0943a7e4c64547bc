// Random pairs of schemas: whatever is proved of them is held against values.
// npm run drift-fuzz -- --dialect closed --amount 100000 --seed 1
import { parseArgs } from "node:util";
import { judgeSeed, noVerdicts, type Verdicts } from "./judge-pairs.ts";
import type { PairDialect } from "./random-pairs.ts";

const { values } = parseArgs({
  options: {
    dialect: { type: "string", default: "closed,free" },
    seed: { type: "string", default: "1" },
    amount: { type: "string", default: "2000" },
    /** Ends the run, whatever is left. */
    minutes: { type: "string", default: "30" },
    /** Pairs that are neither proved nor refuted, smallest first. */
    show: { type: "string", default: "0" },
  },
});

for (const dialect of values.dialect.split(",")) {
  if (dialect !== "closed" && dialect !== "free") throw new Error(`No dialect ${dialect}`);
  tell(dialect, run(dialect));
}

function run(dialect: PairDialect): Verdicts {
  const verdicts = noVerdicts();
  const first = Number(values.seed);
  const end = performance.now() + Number(values.minutes) * 60_000;
  for (let index = 0; index < Number(values.amount); index += 1) {
    if (performance.now() > end) break;
    judgeSeed(first + index, dialect, verdicts);
    if (index % 10_000 === 9_999) console.log(`${dialect}: ${index + 1} seeds`);
  }
  return verdicts;
}

function tell(
  dialect: string,
  { gaps, pairs, proved, values: tried, witnessed, wrong }: Verdicts,
): void {
  const rate = ((100 * gaps.length) / Math.max(1, pairs - proved)).toFixed(2);
  console.log(
    `${dialect}: seed ${values.seed}, ${pairs} pairs, ${tried} values: ${proved} proved, ${witnessed} refuted, ${gaps.length} neither (${rate} % of those not proved), ${wrong.length} wrong`,
  );
  const sized = gaps.map(({ because, pair }) => {
    return JSON.stringify({ seed: pair.seed, because, from: pair.from.schema, to: pair.to.schema });
  });
  const shown = sized.sort((left, right) => left.length - right.length);
  for (const text of shown.slice(0, Number(values.show))) console.log(`  ${text}`);
  for (const one of wrong.slice(0, 5)) console.log(`  wrong: ${JSON.stringify(one)}`);
  if (wrong.length > 0) process.exitCode = 1;
}
