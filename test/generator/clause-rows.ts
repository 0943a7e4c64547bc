import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CompileSchemaOptions, compileSchema } from "../../codegen/index.ts";
import type { JsonValue } from "../../codegen/load/json-value.ts";
import { compileAll } from "../conformance/compiled.ts";
import { judgeLiterals } from "../conformance/type-program.ts";

/** A clause of a requirement as a schema, with values that a type has to take and others that it has to refuse. */
export interface ClauseRow {
  readonly clause: string;
  readonly schema: JsonValue;
  readonly valid: readonly JsonValue[];
  readonly invalid: readonly JsonValue[];
  readonly options?: Omit<CompileSchemaOptions, "name">;
}

export interface RowVerdict {
  /** The printed types; `Root` is the schema's. */
  readonly types: string;
  /** What the compiler says of the types alone. */
  readonly errors: readonly string[];
  /** Values that the compiler takes where they are written as a `Root`, and those that it refuses. */
  readonly taken: readonly JsonValue[];
  readonly refused: readonly JsonValue[];
  /** Values that the printed validator takes. */
  readonly validated: readonly JsonValue[];
}

/** All rows in one program of the compiler, which is most of the time that it takes. */
export async function judgeRows(rows: readonly ClauseRow[]): Promise<readonly RowVerdict[]> {
  const folder = mkdtempSync(join(tmpdir(), "clauses-"));
  try {
    const printed = rows.map(({ options, schema }) => {
      const { types } = compileSchema(schema, { ...options, name: "Root" });
      return types;
    });
    const values = rows.map(({ invalid, valid }) => [...valid, ...invalid]);
    const modules = printed.map((types, index) => ({ types, literals: values[index] ?? [] }));
    const judged = judgeLiterals(modules, { exactOptional: true });
    const validators = await compileAll(rows, folder);
    return rows.map((_, index) => {
      const { errors = [], refusals = [] } = judged[index] ?? {};
      const own = values[index] ?? [];
      const validator = validators[index];
      return {
        types: printed[index] ?? "",
        errors,
        taken: own.filter((_value, place) => refusals[place] === undefined),
        refused: own.filter((_value, place) => refusals[place] !== undefined),
        validated: own.filter((value) => validator && "is" in validator && validator.is(value)),
      };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
