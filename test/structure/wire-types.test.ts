import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const sources = globSync("src/**/*.ts", { cwd: root });
const wireTypes = new Set(
  globSync("generated/types/*.ts", { cwd: root }).flatMap((file) =>
    [...read(file).matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name = ""]) => name),
  ),
);
const wireTags = new Set(
  globSync("schemas/{task-event,control,stream}/*.schema.json", { cwd: root }).flatMap((file) =>
    [...read(file).matchAll(/"type":\s*\{\s*"const":\s*"(\w+)"/g)].map(([, tag = ""]) => tag),
  ),
);

test("the schemas give names and tags to look for", () => {
  expect(wireTypes).toContain("ProgressEvent");
  expect(wireTags).toContain("StartTask");
});

test("no source declares a type that the schemas describe", () => {
  const declared = sources.flatMap((file) =>
    [...read(file).matchAll(/^(?:export )?(?:declare )?(?:type|interface) (\w+)/gm)]
      .filter(([, name = ""]) => wireTypes.has(name))
      .map(([, name]) => `${file}: ${name}`),
  );
  expect(declared).toEqual([]);
});

test("no source types a message by its wire tag", () => {
  const typed = sources.flatMap((file) =>
    [...read(file).matchAll(/(?:readonly )?type\??: "(\w+)";/g)]
      .filter(([, tag = ""]) => wireTags.has(tag))
      .map(([, tag]) => `${file}: ${tag}`),
  );
  expect(typed).toEqual([]);
});

function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}
