import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { JsonObject, JsonValue } from "../../codegen/load/json-value.ts";
import { type Compiled, compileAll } from "./compiled.ts";
import { attempt, compileFor, explain, type Peer } from "./explain.ts";
import { interpret } from "./interpret.ts";
import { type FuzzDraft, type RandomCase, randomCase } from "./random-case.ts";

export interface Disagreement {
  readonly draft: FuzzDraft;
  readonly seed: number;
  readonly schema: JsonObject;
  readonly value: JsonValue;
  /** By implementation, ours and the peers'. */
  readonly verdicts: Readonly<Record<string, boolean | string>>;
}

export interface FuzzResult {
  readonly schemas: number;
  /** Refused for a good reason: a reference to nothing but itself. */
  readonly skipped: number;
  readonly verdicts: number;
  readonly valid: number;
  /** Without those that the suite decides. */
  readonly disagreements: readonly Disagreement[];
  /** By ruling of the suite and peer: how many verdicts of that peer depart from it. */
  readonly ruled: ReadonlyMap<string, number>;
}

export interface FuzzOptions {
  readonly draft: FuzzDraft;
  readonly seed: number;
  readonly amount: number;
  readonly peers: readonly Peer[];
  /** For the printed modules. */
  readonly folder: string;
}

/** Random schemas and values: what we print, what we interpret and what the peers say. */
export async function fuzz({
  draft,
  seed,
  amount,
  peers,
  folder,
}: FuzzOptions): Promise<FuzzResult> {
  const cases = Array.from({ length: amount }, (_, index) =>
    randomCase(seed * 1_000_000 + index, draft),
  );
  const compiled = await compileAll(
    cases.map(({ schema }) => ({ schema })),
    folder,
  );
  const tally: Tally = { skipped: 0, verdicts: 0, valid: 0, disagreements: [], ruled: new Map() };
  for (const [index, one] of cases.entries()) {
    const ours = compiled[index];
    if (ours !== undefined && "is" in ours) {
      judgeCase(one, { draft, peers, ours, tally });
      continue;
    }
    const fault = ours?.fault ?? "not compiled";
    if (fault.startsWith("endless-ref")) tally.skipped += 1;
    else tally.disagreements.push({ draft, ...one, value: null, verdicts: { ours: fault } });
  }
  return { ...tally, schemas: cases.length - tally.skipped };
}

interface Tally {
  skipped: number;
  verdicts: number;
  valid: number;
  readonly disagreements: Disagreement[];
  readonly ruled: Map<string, number>;
}

interface CaseContext {
  readonly draft: FuzzDraft;
  readonly peers: readonly Peer[];
  readonly ours: Exclude<Compiled, { readonly fault: string }>;
  readonly tally: Tally;
}

function judgeCase(one: RandomCase, { draft, ours, peers, tally }: CaseContext): void {
  const { schema, seed } = one;
  const interpreted = interpret(schema);
  const judges = peers.map((peer) => ({ peer, judge: compileFor(peer, schema, draft) }));
  for (const value of one.values) {
    const is = ours.is(value);
    const said = { is, check: ours.check(value).length === 0, model: interpreted(value) };
    tally.verdicts += 1;
    if (is) tally.valid += 1;
    const others = judges.flatMap(({ judge, peer }) => {
      const verdict = attempt(() => judge?.(value));
      return verdict === undefined ? [] : [{ peer, verdict }];
    });
    const isAlone = others.length > 1 && others.every(({ verdict }) => verdict !== is);
    const left = others.filter(({ peer, verdict }) => {
      // What the suite decides is no disagreement, unless all peers are against us.
      if (verdict === is || isAlone) return true;
      const found = explain({ peer, draft, schema, value, ours: is });
      if (found === undefined) return true;
      count(tally.ruled, `${peer.name}: ${found.map(({ fault }) => fault).join("; and ")}`);
      return false;
    });
    const peerSaid = left.map(({ peer, verdict }) => [peer.name, verdict] as const);
    const verdicts = { ...said, ...Object.fromEntries(peerSaid) };
    if (new Set(Object.values(verdicts)).size > 1)
      tally.disagreements.push({ draft, seed, schema, value, verdicts });
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

export function ajvPeer(): Peer {
  return {
    name: "ajv",
    compile(schema, draft) {
      const options = {
        strict: false,
        validateFormats: false,
        validateSchema: false,
        logger: false,
      } as const;
      const ajv = draft === "2020-12" ? new Ajv2020(options) : new Ajv(options);
      const validate = ajv.compile(schema);
      return (value) => validate(value) === true;
    },
  };
}
