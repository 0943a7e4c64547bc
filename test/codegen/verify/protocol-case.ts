import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Diagnostic } from "../../../codegen/diagnostics/diagnostic.ts";
import { generateProtocol, type ProtocolCandidate } from "../../../codegen/pipeline.ts";

/** What the protocol door would write for these schemas, by their path below `schemas/`. */
export async function candidateOf(
  documents: Readonly<Record<string, unknown>>,
): Promise<ProtocolCandidate> {
  const folder = await mkdtemp(join(tmpdir(), "blocks-verify-"));
  try {
    await mkdir(join(folder, "schemas/backend"), { recursive: true });
    for (const [path, document] of Object.entries(documents)) {
      await mkdir(join(folder, "schemas", dirname(path)), { recursive: true });
      await writeFile(join(folder, "schemas", path), JSON.stringify(document));
    }
    return await askedAbout(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The candidate for the schemas in a folder that has `schemas/`. Writes nothing. */
export async function askedAbout(folder: string): Promise<ProtocolCandidate> {
  let asked: ProtocolCandidate | undefined;
  const { diagnostics } = await generateProtocol({
    schemas: join(folder, "schemas"),
    output: join(folder, "generated"),
    check: true,
    secondOpinion: async (candidate) => {
      asked = candidate;
      return [];
    },
  });
  if (asked === undefined) throw new Error(describe(diagnostics));
  return asked;
}

/** The candidate with the text of one file changed; the change must find something to change. */
export function planted(
  candidate: ProtocolCandidate,
  plant: { readonly path: string; readonly find: string; readonly put: string },
): ProtocolCandidate {
  const { path, find, put } = plant;
  const files = candidate.files.map((file) => {
    if (file.path !== path) return file;
    if (!file.text.includes(find)) throw new Error(`${path} has no ${find}`);
    return { path, text: file.text.replace(find, put) };
  });
  return { ...candidate, files };
}

function describe(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(({ code, message }) => `${code}: ${message}`).join("\n");
}
