import { cp, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { renderDiagnostics } from "../../codegen/diagnostics/render.ts";
import { type Change, sortChanges } from "./changes.ts";
import { compareDefinitions } from "./compare-definitions.ts";
import { compareRoutes, usesOf } from "./compare-routes.ts";
import { readSchemas, type SchemaFolder } from "./read-schemas.ts";
import { type Outcome, report } from "./report.ts";
import { compareVersions, mayBreak } from "./version.ts";

/** Where the copy of the last release is kept, in a folder named by its version. */
const copies = "test/released";

/** Holds `schemas/` against the released copy. */
export async function checkAgainstRelease(root: string): Promise<Outcome> {
  const version = await versionOf(root);
  const released = await releasedVersion(root);
  if (released === undefined)
    return failed(`There is no released copy in ${copies}. Make one: npm run release-schemas`);
  if (compareVersions(version, released) < 0)
    return failed(`package.json says ${version}, which is older than the released ${released}.`);
  const name = `${copies}/${released}`;
  const before = await readSchemas({ path: join(root, name), name });
  const after = await readSchemas({ path: join(root, "schemas"), name: "schemas" });
  const diagnostics = [...before.diagnostics, ...after.diagnostics];
  if (diagnostics.length > 0) return failed(renderDiagnostics(diagnostics));
  return report(changesOf(before, after), {
    released,
    version,
    mayBreak: mayBreak(released, version),
  });
}

/** Makes the schemas of now the released copy. What may not change yet keeps it from that. */
export async function renewCopy(root: string): Promise<Outcome> {
  const version = await versionOf(root);
  const released = await releasedVersion(root);
  if (released !== undefined) {
    const outcome = await checkAgainstRelease(root);
    if (outcome.exitCode !== 0) return outcome;
  }
  const target = join(root, copies, version);
  await rm(join(root, copies), { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await cp(join(root, "schemas"), target, {
    recursive: true,
    filter: (path) => !path.endsWith(".md"),
  });
  return { exitCode: 0, text: `${copies}/${version} has the schemas of now.` };
}

function changesOf(before: SchemaFolder, after: SchemaFolder): readonly Change[] {
  return sortChanges([
    ...compareDefinitions(before, after, usesOf(before, after)),
    ...compareRoutes(before, after),
  ]);
}

function failed(text: string): Outcome {
  return { exitCode: 1, text };
}

async function versionOf(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  return version;
}

async function releasedVersion(root: string): Promise<string | undefined> {
  const entries = await readdir(join(root, copies)).catch(() => []);
  if (entries.length > 1)
    throw new Error(`${copies} has ${entries.length} copies; there can be one`);
  return entries[0];
}
