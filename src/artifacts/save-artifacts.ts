import { BlocksError } from "../support/errors.ts";
import { nodeModule } from "../support/node-module.ts";
import type { DownloadedArtifact } from "./download-artifact.ts";
import { numberedFileName, safeFileName } from "./safe-file-name.ts";

const maxCollisions = 10_000;
const operation = "saving artifacts";

/**
 * Writes artifacts below `directory`, which is made when missing, in their order. Only in Node.
 *
 * Names come from agents, so they are reduced to one harmless component; nothing that exists is ever
 * overwritten: a later file of the same name becomes `name-2.ext`.
 *
 * @returns The written paths, absolute.
 * @throws {BlocksError} `file-unreadable`, naming the path that could not be written.
 */
export async function writeArtifacts(
  artifacts: AsyncIterable<DownloadedArtifact> | Iterable<DownloadedArtifact>,
  directory: string,
): Promise<string[]> {
  const { mkdir } = nodeModule("node:fs/promises", operation);
  const root = nodeModule("node:path", operation).resolve(directory);
  await mkdir(root, { recursive: true });
  const written: string[] = [];
  for await (const artifact of artifacts) {
    const name = safeFileName(artifact.fileName, `artifact-${written.length}`);
    written.push(
      await writeNew({ root, name, data: artifact.data, taken: new Set(written.map(fold)) }),
    );
  }
  return written;
}

interface NewFile {
  readonly root: string;
  readonly name: string;
  readonly data: Uint8Array;
  /** Folded paths: some file systems take `A.txt` and `a.txt` for one file, some do not. */
  readonly taken: ReadonlySet<string>;
}

async function writeNew({ root, name, data, taken }: NewFile): Promise<string> {
  const { writeFile } = nodeModule("node:fs/promises", operation);
  const { join } = nodeModule("node:path", operation);
  for (let number = 1; number < maxCollisions; number += 1) {
    const path = join(root, number === 1 ? name : numberedFileName(name, number));
    assertBelow(root, path);
    if (taken.has(fold(path))) continue;
    try {
      // `wx` refuses whatever exists, symbolic links included.
      await writeFile(path, data, { flag: "wx" });
      return path;
    } catch (cause) {
      if ((cause as { code?: unknown }).code === "EEXIST") continue;
      throw new BlocksError("file-unreadable", `cannot write "${path}"`, { cause });
    }
  }
  throw new BlocksError("file-exists", `"${join(root, name)}" and all its numbered names exist`);
}

function assertBelow(root: string, path: string): void {
  const { isAbsolute, relative, sep } = nodeModule("node:path", operation);
  const inside = relative(root, path);
  const escapes =
    inside === "" || inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  if (escapes) throw new BlocksError("artifact-invalid", `"${path}" is not below "${root}"`);
}

function fold(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
