import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");

export interface PackedPackage {
  /** The tarball that `npm publish` would send. */
  readonly tarball: string;
  /** A project that has the unpacked tarball, and nothing else of this repository, in node_modules. */
  readonly project: string;
  readonly manifest: Manifest;
}

export interface Manifest {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

/**
 * Packs the built package and unpacks it into a scratch project. Its dependencies are linked from
 * this repository instead of installed, so that the test needs no registry.
 */
export function packPackage(): PackedPackage {
  if (!existsSync(join(root, "dist"))) throw new Error("build first: npm run build");
  const folder = mkdtempSync(join(tmpdir(), "blocks-package-"));
  execFileSync("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const tarball = join(folder, readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "");

  const project = join(folder, "project");
  const installed = join(project, "node_modules/@blocks-network/sdk");
  mkdirSync(installed, { recursive: true });
  writeFileSync(join(project, "package.json"), `{ "private": true, "type": "module" }`);
  execFileSync("tar", ["-xzf", tarball, "-C", installed, "--strip-components=1"]);
  const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as Manifest;

  for (const name of [...Object.keys(manifest.dependencies), "@types/node", "undici-types"]) {
    const target = join(project, "node_modules", name);
    mkdirSync(join(target, ".."), { recursive: true });
    symlinkSync(join(root, "node_modules", name), target, "junction");
  }
  return { tarball, project, manifest };
}
