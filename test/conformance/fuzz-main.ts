// Random schemas against AJV and, where it is installed (`npm ci --prefix test/conformance`), @cfworker/json-schema.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { JsonValue } from "../../codegen/load/json-value.ts";
import type { Peer } from "./explain.ts";
import { ajvPeer, type Disagreement, fuzz } from "./fuzz.ts";
import { rulings, undecided } from "./rulings.ts";
import { findSuite, readSuite } from "./suite.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    amount: { type: "string", default: "3000" },
    show: { type: "string", default: "3" },
  },
});
showRulings();
const peers = [ajvPeer(), ...(await cfworkerPeer())];
const folder = mkdtempSync(join(tmpdir(), "conformance-fuzz-"));
try {
  for (const draft of ["2020-12", "draft-07"] as const) {
    const options = { draft, seed: Number(values.seed), amount: Number(values.amount), peers };
    const result = await fuzz({ ...options, folder: join(folder, draft) });
    const { disagreements, ruled, schemas, skipped, valid, verdicts } = result;
    console.log(
      `${draft}: ${schemas} schemas, ${verdicts} verdicts (${valid} valid), ${skipped} refused, against ${peers
        .map(({ name }) => name)
        .join(" and ")}`,
    );
    for (const [ruling, amount] of [...ruled].sort())
      console.log(`  ${amount} by a ruling: ${ruling}`);
    tell(disagreements);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A ruling that the suite does not have is none. */
function showRulings(): void {
  for (const { decidedBy, fault } of rulings)
    console.log(`ruling: ${fault}\n  ${decidedBy.join(" | ")}`);
  const suite = findSuite();
  if (suite === undefined) return;
  for (const { decidedBy } of undecided(readSuite(suite))) {
    console.log(`  not in the suite: ${decidedBy.join(" | ")}`);
    process.exitCode = 1;
  }
}

function tell(disagreements: readonly Disagreement[]): void {
  const shown = [...disagreements].sort((left, right) => sizeOf(left) - sizeOf(right));
  for (const one of shown.slice(0, Number(values.show))) console.log(`  ${JSON.stringify(one)}`);
  console.log(`  ${disagreements.length} verdicts that no ruling decides`);
  if (disagreements.length > 0) process.exitCode = 1;
}

function sizeOf({ schema }: Disagreement): number {
  return JSON.stringify(schema).length;
}

interface Cfworker {
  readonly Validator: new (
    schema: unknown,
    draft: "2020-12" | "7",
    shortCircuit: boolean,
  ) => { validate(value: unknown): { readonly valid: boolean } };
}

async function cfworkerPeer(): Promise<readonly Peer[]> {
  const name = "@cfworker/json-schema";
  const module = (await import(name).catch(() => undefined)) as Cfworker | undefined;
  if (module === undefined) return [];
  return [
    {
      name: "cfworker",
      compile(schema, draft) {
        const validator = new module.Validator(schema, draft === "2020-12" ? "2020-12" : "7", true);
        return (value: JsonValue) => validator.validate(value).valid;
      },
    },
  ];
}
