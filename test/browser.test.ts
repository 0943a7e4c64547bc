import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import * as browser from "../src/browser.ts";
import * as node from "../src/index.ts";

test("both builds of the root have the same values", () => {
  expect(Object.keys(browser).sort()).toEqual(Object.keys(node).sort());
});

test.for(["startAgentInstance", "connectAgent", "removeAgent", "filePartFromPath"] as const)(
  "%s says that it needs Node",
  (name) => {
    // biome-ignore lint/performance/noDynamicNamespaceImportAccess: the table names what it reads.
    expect(browser[name]).toThrow(expect.objectContaining({ code: "node-only" }));
  },
);

/** Every module that a bundler would follow from `entry`, with the bare names they import. */
function importsBelow(entry: string): { readonly files: Set<string>; readonly bare: Set<string> } {
  const files = new Set<string>();
  const bare = new Set<string>();
  const follow = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    const text = readFileSync(file, "utf8");
    // Type imports leave with type stripping, so that no bundler sees them.
    for (const [, typeOnly, name = ""] of text.matchAll(
      /^(?:import|export)\s+(type\s)?[^;]*?from\s+"([^"]+)"/gm,
    )) {
      if (typeOnly !== undefined) continue;
      if (name.startsWith(".")) follow(join(dirname(file), name));
      else bare.add(name);
    }
    for (const [, name = ""] of text.matchAll(/\bimport\(\s*"([^"]+)"/g)) {
      if (!text.includes(`typeof import("${name}")`)) bare.add(name);
    }
  };
  follow(entry);
  return { files, bare };
}

test("the browser build imports pubnub and nothing else", () => {
  const { files, bare } = importsBelow(
    fileURLToPath(new URL("../src/browser.ts", import.meta.url)),
  );
  expect(files.size).toBeGreaterThan(40);
  expect([...bare]).toEqual(["pubnub"]);
});
