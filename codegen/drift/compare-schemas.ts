import { declaredOf } from "./changes/declared.ts";
import type { LocalChange, NodePair, Side } from "./changes/place.ts";
import { siteOf } from "./changes/site.ts";
import { valueText } from "./changes/subject.ts";
import { uncheckedChange } from "./changes/unchecked.ts";
import { otherSchema } from "./changes/union-changes.ts";
import { type Walked, walkPair } from "./changes/walk.ts";
import type { ComparedSchemas, SchemaPair } from "./compared.ts";
import { compareFindings } from "./drift-result.ts";
import type { DriftFinding } from "./finding.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { createInclusion } from "./inclusion/inclusion.ts";
import { compareVerdicts } from "./severity-order.ts";
import { findWitness } from "./witness/find-witness.ts";
import {
  createJudge,
  type Judge,
  judgeChange,
  provedVerdict,
  severityOf,
  undecidedBecause,
  type Verdict,
} from "./witness/judge-change.ts";
import { createJudging } from "./witness/judging.ts";

/**
 * What changed between two schemas, and what that means for the values that go one way.
 *
 * Changes are looked for in all values, whichever are judged: what nobody sends can still be told.
 */
export function compareSchemas(pair: SchemaPair): ComparedSchemas {
  const { direction, sends } = pair;
  const models = { before: pair.before.model, after: pair.after.model };
  const [from, to]: readonly [Side, Side] =
    direction === "input" ? ["before", "after"] : ["after", "before"];
  const inclusion = createInclusion(models[from], models[to]);
  const isSame = (nodes: NodePair): boolean => inclusion.areEqual(nodes[from], nodes[to]);
  const nodes = { before: pair.before.node, after: pair.after.node };
  const walked = walkPair(nodes, {
    ...{ models, direction, isSame },
    idOf: (node, side) => inclusion.idOf(node, models[side]),
  });
  const every = createJudge(direction, createJudging({ from, to, models, inclusion }));
  const judge = sends === "all" ? every : declaredJudge({ from, to, models }, direction);
  const judged = judgeAll(walked, judge).map(([change, verdict]) => {
    const note = judge === every ? undefined : unsentNote(change, verdict, every);
    return findingOf(change, verdict, { pair, note });
  });
  const unchecked = uncheckedChange(pair);
  const findings = unchecked === undefined ? judged : [...judged, unchecked];
  return { findings: findings.toSorted(compareFindings), documentation: walked.documentation };
}

function declaredJudge(
  sides: Pick<Parameters<typeof createJudging>[0], "from" | "models" | "to">,
  direction: SchemaPair["direction"],
): Judge {
  const { from, models, to } = sides;
  const declared = declaredOf(models[from]);
  const inclusion = createInclusion(declared.model, models[to]);
  return createJudge(direction, createJudging({ ...sides, declared, inclusion }));
}

type Judged = readonly [LocalChange, Verdict];

function judgeAll(walked: Walked, judge: Judge): readonly Judged[] {
  const { fromAt, inclusion, to } = judge.judging;
  const whole = inclusion.includes(fromAt(walked.root), walked.root[to]);
  const isProved = whole.kind === "yes";
  const judged = [...Map.groupBy(walked.changes, identityOf).values()].flatMap((alike) =>
    judgeAlike(alike, judge, isProved),
  );
  if (whole.kind === "yes" || judged.some(([change, verdict]) => isTold(change, verdict)))
    return judged;
  return [...judged, hidden(walked, judge, whole.because)];
}

/** What the fingerprint tells apart, but for the way to the schema. */
function identityOf({ rule, said, subject }: LocalChange): string {
  const values = [said.before, said.after].map((value) => (value === undefined ? [] : [value]));
  return JSON.stringify([rule, subject, values]);
}

/** Alternatives of one name may have changed alike: that is told once, by the worst of them. */
function judgeAlike(
  alike: readonly LocalChange[],
  judge: Judge,
  isProved: boolean,
): readonly Judged[] {
  let worst: Judged | undefined;
  for (const change of alike.slice(0, mostAlike)) {
    const verdict = isProved ? provedVerdict(change, judge) : judgeChange(change, judge);
    const isWorse = worst === undefined || compareVerdicts(verdict.severity, worst[1].severity) > 0;
    if (isWorse) worst = [change, verdict];
    if (verdict.severity === "breaking") break;
  }
  return worst === undefined ? [] : [worst];
}

/** Of the same change in several places that are called the same. */
const mostAlike = 20;

/** A change of which the values may tell; a default is not one. */
function isTold({ rule }: LocalChange, { severity }: Verdict): boolean {
  return rule !== "default-changed" && (severity === "breaking" || severity === "risky");
}

/** Places that are hunted at when no change by itself shows what is different. */
const mostHunted = 24;

/** Something is not proved, and no change tells it. */
function hidden(walked: Walked, judge: Judge, because: string): Judged {
  const { fromAt, inclusion, to } = judge.judging;
  const open = walked.places.filter(
    (place) => inclusion.includes(fromAt(place), place[to]).kind !== "yes",
  );
  const inner = open.slice(1).slice(-mostHunted).toReversed();
  for (const place of [...inner, walked.root]) {
    const change = otherSchema(place);
    const verdict = judgeChange(change, judge);
    if (verdict.severity === "breaking")
      return [{ ...change, message: together[judge.direction] }, verdict];
  }
  const change: LocalChange = {
    ...otherSchema(walked.root),
    rule: "undecided",
    message: "it is not known whether the schemas take the same values",
  };
  return [change, { severity: "risky", because: undecidedBecause(because) }];
}

/** What no change does by itself. */
const together = {
  input: "a value that was taken is refused for several changes together",
  output: "a value that was never told of may come for several changes together",
};

/** A change that breaks values which nobody sends who was told what there is to send. */
function unsentNote(change: LocalChange, verdict: Verdict, every: Judge): string | undefined {
  const { climbing, direction, judging } = every;
  const wanted = severityOf(change, direction);
  const mayBreak = wanted === "breaking" || wanted === "decided";
  if (!mayBreak || verdict.severity !== "compatible") return undefined;
  const asked = change.asks[judging.to];
  if (judging.inclusion.includes(change.place[judging.from], asked).kind === "yes")
    return undefined;
  const witness = findWitness(change, climbing.least) ?? findWitness(change, climbing.few);
  if (witness === undefined) return undefined;
  const text = valueText(witness);
  return direction === "input"
    ? `Of all values some are refused now, such as ${text}; clients generated from the schema send none of them.`
    : `Of all values some are new, such as ${text}; agents with handlers generated from the schema send none of them.`;
}

function findingOf(
  change: LocalChange,
  { because, severity, witness }: Verdict,
  { note, pair }: { readonly pair: SchemaPair; readonly note: string | undefined },
): DriftFinding {
  const subject = [pair.subject, change.subject].filter((text) => text !== "").join(": ");
  const { message, rule, said } = change;
  return {
    ...{ rule, severity, subject, message },
    before: siteOf(change.at.before, pair.before.model),
    after: siteOf(change.at.after, pair.after.model),
    notes: [because, note].filter((text) => text !== undefined),
    ...(witness === undefined ? {} : { witness }),
    ...(because === undefined ? {} : { undecided: true as const }),
    fingerprint: fingerprintOf({ rule, subject, before: said.before, after: said.after }),
  };
}
