import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { JsonObject, JsonValue } from "../../codegen/load/json-value.ts";
import { compileAll } from "./compiled.ts";
import { interpret } from "./interpret.ts";
import { type FuzzDraft, randomCase } from "./random-case.ts";
import { forPeers } from "./rulings.ts";

/** Another implementation. It may throw, on the schema or on a value, and then has no verdict. */
export interface Peer {
  readonly name: string;
  compile(schema: JsonObject, draft: FuzzDraft): (value: JsonValue) => boolean;
}

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
  readonly disagreements: readonly Disagreement[];
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
  const disagreements: Disagreement[] = [];
  let skipped = 0;
  let verdicts = 0;
  let valid = 0;
  for (const [index, one] of cases.entries()) {
    const ours = compiled[index];
    if (ours === undefined || "fault" in ours) {
      const fault = ours?.fault ?? "not compiled";
      if (fault.startsWith("endless-ref")) skipped += 1;
      else disagreements.push({ draft, ...one, value: null, verdicts: { ours: fault } });
      continue;
    }
    const interpreted = interpret(one.schema);
    const others = peers.map(
      (peer) =>
        [peer.name, attempt(() => peer.compile(forPeers(one.schema, draft), draft))] as const,
    );
    for (const value of one.values) {
      const said = {
        is: ours.is(value),
        check: ours.check(value).length === 0,
        model: interpreted(value),
      };
      const peerSaid = others.flatMap(([name, judge]) => {
        const verdict = attempt(() => judge?.(value));
        return verdict === undefined ? [] : [[name, verdict] as const];
      });
      verdicts += 1;
      if (said.is) valid += 1;
      const all = { ...said, ...Object.fromEntries(peerSaid) };
      if (new Set(Object.values(all)).size > 1)
        disagreements.push({ draft, seed: one.seed, schema: one.schema, value, verdicts: all });
    }
  }
  return { schemas: cases.length - skipped, skipped, verdicts, valid, disagreements };
}

/** Whether we are wrong for sure: at odds with ourselves, or with every peer. */
export function isOurFault({ verdicts }: Disagreement): boolean {
  const { is, check, model, ...peers } = verdicts;
  if (is !== check || is !== model) return true;
  const said = Object.values(peers);
  return said.length === 0 || said.every((verdict) => verdict !== is);
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

function attempt<Result>(run: () => Result): Result | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
