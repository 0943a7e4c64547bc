import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

// The table of DESIGN section 1. `src` and `src/support` and `src/cli` differ, so the longest prefix wins.
const mayImport: Readonly<Record<string, readonly string[]>> = {
  generated: ["generated"],
  codegen: ["codegen", "generated", "templates"],
  templates: ["templates"],
  src: ["src", "generated"],
  "src/support": ["src/support", "generated"],
  // The second file loads nothing of the generator: by it a run with nothing to do ends at once.
  "src/cli": ["src", "generated", "codegen/index.ts", "codegen/stamp/recall.ts"],
};

const root = join(import.meta.dirname, "../..");
const files = ["generated", "codegen", "src", "templates/validator"].flatMap((folder) =>
  globSync(`${folder}/**/*.ts`, { cwd: root }).map((file) => file.replaceAll("\\", "/")),
);
const imports = new Map(files.map((file) => [file, importsOf(file)]));

test("every import follows the arrows of the house", () => {
  const wrong = [...imports].flatMap(([file, targets]) =>
    targets.filter((target) => !isAllowed(file, target)).map((target) => `${file} -> ${target}`),
  );
  expect(wrong).toEqual([]);
});

test("there is no import cycle, type imports counted", () => {
  expect(findCycle()).toEqual([]);
});

test("every relative import ends in .ts and names a file that exists", () => {
  const missing = [...imports].flatMap(([file, targets]) =>
    targets.filter((target) => !imports.has(target)).map((target) => `${file} -> ${target}`),
  );
  expect(missing).toEqual([]);
});

test.for([
  {
    what: "the pubnub package",
    pattern: /from "pubnub"|require\("pubnub"\)|import\("pubnub"\)/,
    only: /^src\/realtime\/pubnub-realtime\.ts$/,
  },
  { what: "fetch", pattern: /(?<![.\w"'`])fetch\(/, only: /^src\/backend\// },
  {
    what: "the exit code",
    pattern: /process\.exitCode\s*=|process\.exit\(/,
    only: /^(src\/cli\/main\.ts|codegen\/protocol\/main\.ts)$/,
  },
])("$what is used in one place only", ({ pattern, only }) => {
  const users = files.filter((file) => pattern.test(withoutComments(read(file))));
  expect(users.filter((file) => !only.test(file))).toEqual([]);
});

function isAllowed(file: string, target: string): boolean {
  const zone = Object.keys(mayImport)
    .filter((prefix) => file.startsWith(`${prefix}/`))
    .sort((a, b) => b.length - a.length)[0];
  if (zone === undefined) return false;
  return (
    (mayImport[zone] ?? []).some(
      (allowed) => target === allowed || target.startsWith(`${allowed}/`),
    ) && !(zone === "src" && target.startsWith("src/cli/") && !file.startsWith("src/cli/"))
  );
}

function importsOf(file: string): string[] {
  const text = withoutComments(read(file));
  // Statements start their line, so an import that codegen prints in a string is not taken for one.
  const found = [
    ...text.matchAll(/^(?:import|export)\b[^"'`;]*"(\.{1,2}\/[^"]+)"/gm),
    ...text.matchAll(/(?<!["'`].*)\bimport\("(\.{1,2}\/[^"]+)"\)/g),
  ];
  return found.map(([, specifier]) =>
    relative(root, join(root, dirname(file), specifier ?? "")).replaceAll("\\", "/"),
  );
}

function findCycle(): string[] {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): string[] => {
    const start = path.indexOf(file);
    if (start >= 0) return [...path.slice(start), file];
    if (done.has(file)) return [];
    path.push(file);
    for (const target of imports.get(file) ?? []) {
      const cycle = visit(target);
      if (cycle.length > 0) return cycle;
    }
    path.pop();
    done.add(file);
    return [];
  };
  for (const file of files) {
    const cycle = visit(file);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

function withoutComments(text: string): string {
  return text.replaceAll(/^\s*(?:\*|\/\/|\/\*).*$/gm, "");
}
