// Random schemas against AJV and, where it is installed (`npm ci --prefix test/conformance`), @cfworker/json-schema.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { JsonValue } from "../../codegen/load/json-value.ts";
import { ajvPeer, type Disagreement, fuzz, isOurFault, type Peer } from "./fuzz.ts";
import { rulingTexts } from "./rulings.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    amount: { type: "string", default: "3000" },
    show: { type: "string", default: "3" },
  },
});
for (const ruling of rulingTexts) console.log(`peers are told: ${ruling}`);
const peers = [ajvPeer(), ...(await cfworkerPeer())];
const folder = mkdtempSync(join(tmpdir(), "conformance-fuzz-"));
try {
  for (const draft of ["2020-12", "draft-07"] as const) {
    const options = { draft, seed: Number(values.seed), amount: Number(values.amount), peers };
    const result = await fuzz({ ...options, folder: join(folder, draft) });
    const { disagreements, schemas, skipped, valid, verdicts } = result;
    console.log(
      `${draft}: ${schemas} schemas, ${verdicts} verdicts (${valid} valid), ${skipped} refused, against ${peers
        .map(({ name }) => name)
        .join(" and ")}`,
    );
    tell(disagreements);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** With one peer alone at odds, two implementations and our interpreter outvote it: told, and no failure. */
function tell(disagreements: readonly Disagreement[]): void {
  const ours = disagreements.filter(isOurFault);
  const shown = [...ours].sort((left, right) => sizeOf(left) - sizeOf(right));
  for (const one of shown.slice(0, Number(values.show))) console.log(`  ${JSON.stringify(one)}`);
  for (const { name } of peers) {
    const lone = disagreements.filter(
      (one) => !isOurFault(one) && one.verdicts[name] !== one.verdicts.is,
    );
    const seeds = [...new Set(lone.map(({ seed }) => seed))];
    console.log(
      `  ${lone.length} verdicts of ${name} alone, in ${seeds.length} schemas: ${seeds.slice(0, 5).join(" ")}`,
    );
  }
  console.log(`  ${ours.length} verdicts against every peer`);
  if (ours.length > 0) process.exitCode = 1;
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
