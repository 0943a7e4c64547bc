// What a comparison of cards costs: a pair with changes, witnesses included, and a thousand locked agents whose cards
// are as they were, which is what a scheduled check mostly finds.
import { DriftDocument, diffCards, diffSchemas } from "../../codegen/index.ts";
import { makeCorpus } from "./corpus.ts";
import { driftedCard } from "./drifted-card.ts";
import { type Figure, figureTable, median } from "./figure.ts";
import { measure, type Subject, table } from "./measure.ts";
import { loadPeer, type SchemaDiffer } from "./peers.ts";

const corpus = makeCorpus(1_000);
// Several pairs, so that nobody compares a constant.
const some = corpus.slice(0, 8);

const before = (text: string): DriftDocument => new DriftDocument({ file: "locked.json", text });
const pairs = [0, 1, 5, 20].map((changes) => ({
  changes,
  pairs: some.map(({ text }, index) => ({ old: text, now: driftedCard(text, changes, index + 1) })),
}));

const found = pairs.map(({ changes, pairs: list }) => {
  const results = list.map(({ old, now }) => diffCards(before(old), before(now)));
  const findings = results.flatMap((result) => result.findings);
  const witnesses = findings.filter(({ witness }) => witness !== undefined).length;
  if (changes > 0 && witnesses === 0) throw new Error(`${changes} changes have no witness`);
  return { findings: findings.length / list.length, witnesses: witnesses / list.length };
});

const few = { rounds: 5 };
const [parsed, ...each] = await measure(
  [
    subject("`JSON.parse` of both", pairs[0]?.pairs ?? [], (old, now) => [
      JSON.parse(old),
      JSON.parse(now),
    ]),
    ...pairs.map(({ changes, pairs: list }) =>
      subject(`${changes} changes`, list, (old, now) => diffCards(before(old), before(now))),
    ),
  ],
  few,
);
if (parsed === undefined) throw new Error("nothing was measured");
console.log(table("A pair of cards of six schemas, from text to findings", [parsed, ...each]));

interface TextPair {
  readonly old: string;
  readonly now: string;
}

function subject(
  name: string,
  list: readonly TextPair[],
  work: (old: string, now: string) => unknown,
): Subject {
  let at = 0;
  return {
    name,
    run: () => {
      const { old, now } = list[at++ % list.length] ?? { old: "", now: "" };
      return work(old, now);
    },
  };
}

// One schema of 15 properties, as the peer knows none of cards. It tells both directions, so ours is asked for both.
const { default: peer } = await loadPeer<SchemaDiffer>("json-schema-diff");
const inputs = pairs[1]?.pairs.flatMap(({ old, now }) => {
  const [was, is] = [old, now].map((text) => JSON.parse(text).io.inputs.map(schemaOf));
  return was.flatMap((schema: object, index: number) =>
    JSON.stringify(schema) === JSON.stringify(is[index]) ? [] : [{ was: schema, is: is[index] }],
  );
}) as readonly { readonly was: object; readonly is: object }[];
if (inputs.length === 0) throw new Error("no input has changed");

function schemaOf({ schema }: { readonly schema: object }): object {
  return schema;
}

let turn = 0;
const next = () => inputs[turn++ % inputs.length] ?? { was: {}, is: {} };
const asked = [
  {
    name: "`diffSchemas` as input and as output, witnesses included",
    run: () => {
      const { was, is } = next();
      return [
        diffSchemas(was, is, { direction: "input" }),
        diffSchemas(was, is, { direction: "output" }),
      ];
    },
  },
  {
    name: "json-schema-diff",
    run: () => {
      const { was, is } = next();
      return peer.diffSchemas({ sourceSchema: was, destinationSchema: is });
    },
  },
];
const schemas = await measure(asked, few);
console.log(table("A schema of 15 properties with one change", schemas));

/** Median of a few runs over all of the corpus, in milliseconds. */
function over(work: (text: string, index: number) => unknown): number {
  const rounds = Array.from({ length: 5 }, () => {
    const started = performance.now();
    let kept: unknown;
    for (const [index, { text }] of corpus.entries()) kept = work(text, index) ?? kept;
    if (kept === undefined) throw new Error("nothing was done");
    return performance.now() - started;
  });
  return median(rounds);
}

const live: readonly unknown[] = corpus.map(({ text }) => JSON.parse(text));
const drifted = corpus.map(({ text }, index) => driftedCard(text, 1, index + 1));
const parsing = over((text) => JSON.parse(text));
const unchanged = over((text, index) => diffCards(before(text), live[index]));
const respelt = over((text) => diffCards(before(text), before(`${text}\n`)));
const changed = over((text, index) => diffCards(before(text), before(drifted[index] ?? "")));

const figures: readonly Figure[] = [
  ...pairs.map(({ changes }, index) => ({
    name: `a pair with ${changes} changes (${found[index]?.findings.toFixed(1)} findings, ${found[index]?.witnesses.toFixed(1)} witnesses)`,
    measured: (each[index]?.nsPerOp ?? Number.NaN) / 1e6,
    target: { most: 2 },
    unit: "ms",
  })),
  { name: "1,000 cards, `JSON.parse`", measured: parsing, unit: "ms" },
  {
    name: "1,000 locked cards against equal ones of a registry, over `JSON.parse`",
    measured: unchanged / parsing,
    target: { most: 3 },
    unit: "x",
  },
  {
    name: "the same against texts that differ in a blank",
    measured: respelt / parsing,
    unit: "x",
  },
  { name: "1,000 cards with a change each", measured: changed, unit: "ms" },
  { name: "one of them", measured: changed / corpus.length, target: { most: 2 }, unit: "ms" },
];
console.log(figureTable("Drift", figures));
