import { gzipSync } from "node:zlib";
import { type Bundler, loadPeer } from "./peers.ts";

const { build } = await loadPeer<Bundler>("esbuild");

/** A module and what it imports as one ES module. Packages of this project and the realtime one stay out. */
export async function bundle(
  contents: string,
  {
    loader = "ts",
    minify = true,
  }: { readonly loader?: "js" | "ts"; readonly minify?: boolean } = {},
): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, loader, resolveDir: import.meta.dirname },
    bundle: true,
    minify,
    format: "esm",
    target: "es2022",
    write: false,
    external: ["@blocks-network/*", "pubnub"],
  });
  return Buffer.from(outputFiles[0]?.contents ?? []).toString();
}

/** Kilobytes of a module, minified and compressed. */
export async function sizeOf(contents: string, loader?: "js" | "ts"): Promise<number> {
  const text = await bundle(contents, loader === undefined ? {} : { loader });
  return gzipSync(text, { level: 9 }).length / 1000;
}

/** Loads source text as a module. */
export async function load<T>(contents: string, loader?: "js" | "ts"): Promise<T> {
  const options = loader === undefined ? { minify: false } : { loader, minify: false };
  const text = await bundle(contents, options);
  return (await import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`)) as T;
}
