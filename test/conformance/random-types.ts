import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileSchema } from "../../codegen/index.ts";
import type { JsonObject, JsonValue } from "../../codegen/load/json-value.ts";
import { anyValue, narrowValue, randomNarrowSchema } from "../codegen/random-narrow-schemas.ts";
import { createRandom } from "../codegen/random-schemas.ts";
import { compileAll } from "./compiled.ts";
import type { Part } from "./part.ts";
import { judgeLiterals } from "./type-program.ts";

/** 100,000 pairs of a schema and a value. Another seed: RANDOM_SEED=7. */
export const randomTypes: Part = {
  name: "types-random",
  isLong: true,
  async run() {
    const seed = Number(process.env.RANDOM_SEED ?? 1);
    const { faults, pairs, refused, valid } = await checkRandomTypes({ schemas: 2_700, seed });
    const heading = "types agree with validators";
    console.log(`  ${valid} valid values; ${refused} of ${pairs - valid} invalid ones refused`);
    return {
      counts: new Map([[heading, { passed: pairs - faults.length, total: pairs }]]),
      failures: faults.map((reason) => ({ heading, test: `seed ${seed}`, reason })),
    };
  },
};

export interface RandomOptions {
  /** How many schemas, with 40 values each. */
  readonly schemas: number;
  readonly seed: number;
}

export interface RandomResult {
  readonly pairs: number;
  /** Of these, how many the validator takes. */
  readonly valid: number;
  /** Of the others, how many the type refuses as well. */
  readonly refused: number;
  /** Schemas whose type does not compile, or refuses what the validator takes. */
  readonly faults: readonly string[];
}

const valuesEach = 40;
const batch = 250;

/** Random schemas and values: the compiler takes whatever the validator takes. */
export async function checkRandomTypes({ schemas, seed }: RandomOptions): Promise<RandomResult> {
  const sum = { pairs: 0, valid: 0, refused: 0, faults: [] as string[] };
  for (let start = 0; start < schemas; start += batch) {
    const count = Math.min(batch, schemas - start);
    const seeds = Array.from({ length: count }, (_, index) => seed * 1_000_003 + start + index);
    const one = await checkBatch(seeds, (start / batch) % 2 === 0);
    sum.pairs += one.pairs;
    sum.valid += one.valid;
    sum.refused += one.refused;
    sum.faults.push(...one.faults);
  }
  return sum;
}

interface Subject {
  readonly seed: number;
  readonly schema: JsonObject;
  readonly types: string;
}

async function checkBatch(seeds: readonly number[], exactOptional: boolean): Promise<RandomResult> {
  const subjects = seeds.flatMap((seed): Subject[] => {
    const schema = randomNarrowSchema(createRandom(seed));
    const { diagnostics, types } = compileSchema(schema, { name: "Root" });
    // A schema that refers to itself without end is refused.
    return diagnostics.some(({ severity }) => severity === "error")
      ? []
      : [{ seed, schema, types }];
  });
  const folder = mkdtempSync(join(tmpdir(), "random-types-"));
  try {
    const compiled = await compileAll(subjects, folder);
    const values = subjects.map((subject) => valuesOf(subject));
    const verdicts = judgeLiterals(
      subjects.map(({ types }, index) => ({ types, literals: values[index] ?? [] })),
      { exactOptional },
    );
    let [valid, refused] = [0, 0];
    const faults: string[] = [];
    for (const [index, subject] of subjects.entries()) {
      const validator = compiled[index];
      if (validator === undefined || "fault" in validator) {
        faults.push(told(subject, `no validator: ${validator?.fault}`));
        continue;
      }
      const { errors = [], refusals = [] } = verdicts[index] ?? {};
      if (errors.length > 0) faults.push(told(subject, `does not compile: ${errors[0]}`));
      for (const [place, value] of (values[index] ?? []).entries()) {
        const refusal = refusals[place];
        if (!validator.is(value)) refused += refusal === undefined ? 0 : 1;
        else {
          valid += 1;
          if (refusal !== undefined)
            faults.push(told(subject, `refuses ${JSON.stringify(value)}: ${refusal}`));
        }
      }
    }
    return { pairs: subjects.length * valuesEach, valid, refused, faults };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function valuesOf({ schema, seed }: Subject): readonly JsonValue[] {
  const random = createRandom(seed);
  return Array.from({ length: valuesEach }, (_, index) =>
    index % 8 === 7 ? anyValue(random, 0) : narrowValue(schema, schema, random),
  );
}

function told({ schema, seed, types }: Subject, what: string): string {
  return `seed ${seed}: ${what}\n${JSON.stringify(schema)}\n${types}`;
}
