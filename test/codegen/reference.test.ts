import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { generateProtocol, type ProtocolResult } from "../../codegen/index.ts";
import { loadSchemaFiles, namedSchemas } from "../schemas/schema-library.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const pages = join(root, "docs/protocol");
const index = JSON.parse(readFileSync(join(pages, "index.json"), "utf8")) as {
  readonly types: readonly Entry[];
  readonly routes: readonly Entry[];
  readonly methods: readonly Entry[];
};

interface Entry {
  readonly name: string;
  readonly page: string;
  readonly anchor: string;
  readonly schema?: string;
  readonly pointer?: string;
}

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "codegen-reference-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function place(path: string, document: unknown): void {
  const file = join(folder, "schemas", path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, JSON.stringify(document));
}

async function generate(): Promise<ProtocolResult> {
  const [schemas, output, reference] = ["schemas", "generated", "docs"].map((name) =>
    join(folder, name),
  );
  return await generateProtocol({
    schemas: schemas ?? "",
    output: output ?? "",
    reference: reference ?? "",
  });
}

const page = (name: string): string => readFileSync(join(folder, "docs", name), "utf8");

/** Anchors of a page as GitHub makes them. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) => {
    return title
      .toLowerCase()
      .replaceAll(" ", "-")
      .replace(/[^\w-]/g, "");
  });
}

/** Cells of a row as GitHub splits it: at each bar that no backslash holds. */
function cellsOf(row: string): readonly string[] {
  const cells = row.match(/(?:\\[!-/:-@[-`{-~]|[^|])+/g) ?? [];
  return cells.map((cell) => cell.trim());
}

test("what is committed in docs/protocol is what the schemas give", async () => {
  const { diagnostics, reference } = await generateProtocol({
    ...{ schemas: `${root}schemas`, output: `${root}generated`, reference: pages, check: true },
  });
  expect(diagnostics).toEqual([]);
  expect(reference.filter(({ change }) => change !== "unchanged")).toEqual([]);
});

test("every type of the schemas has an entry, a page and its own anchor", () => {
  const wanted = loadSchemaFiles().flatMap((file) => namedSchemas(file).map(({ name }) => name));
  expect(index.types.map(({ name }) => name).sort()).toEqual(wanted.sort());
  for (const { name, page, anchor, schema = "" } of [
    ...index.types,
    ...index.routes,
    ...index.methods,
  ]) {
    const anchors = anchorsOf(readFileSync(join(pages, page), "utf8"));
    expect(
      anchors.filter((one) => one === anchor),
      name,
    ).toHaveLength(1);
    expect(existsSync(join(root, schema)), name).toBe(true);
  }
});

test("every call of the route table has an entry", () => {
  const table = JSON.parse(readFileSync(join(root, "schemas/backend/routes.json"), "utf8"));
  const names = (entries: readonly { readonly name: string }[]) => entries.map(({ name }) => name);
  expect(names(index.routes)).toEqual(names(table.routes));
  expect(names(index.methods)).toEqual(names(table.rpcMethods));
});

test("every link of the reference leads somewhere, and every family says what it is", () => {
  const files = readdirSync(pages).filter((file) => file.endsWith(".md"));
  const anchors = new Map(
    files.map((file) => [file, anchorsOf(readFileSync(join(pages, file), "utf8"))]),
  );
  for (const file of files) {
    const text = readFileSync(join(pages, file), "utf8");
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
    expect(links.length, file).toBeGreaterThan(0);
    for (const target of links) {
      const [path = "", anchor] = target.split("#");
      expect(existsSync(join(pages, path)), `${file}: ${target}`).toBe(true);
      if (anchor !== undefined)
        expect(anchors.get(path || file), `${file}: ${target}`).toContain(anchor);
    }
    expect(text, file).toMatch(/^# .+\n\n\w/m);
  }
});

test("every row of every table has as many cells as its head", () => {
  for (const file of readdirSync(pages).filter((name) => name.endsWith(".md"))) {
    const tables = readFileSync(join(pages, file), "utf8")
      .split(/\n\n/)
      .filter((block) => block.startsWith("| "));
    for (const table of tables) {
      const [head = "", ...rows] = table.trim().split("\n");
      for (const row of rows) expect(cellsOf(row).length, row).toBe(cellsOf(head).length);
    }
  }
});

const hostile = [
  { name: "bars", text: "a | b || c" },
  { name: "a bar behind a backslash", text: "a \\| b" },
  { name: "a bar in code", text: "`a|b` and `c\\|d`" },
  { name: "a second paragraph", text: "one\n\n## Two\r\n| a | b |" },
  { name: "an open comment and a script", text: "<!-- <script>alert(1)</script>" },
  {
    name: "a link to elsewhere",
    text: "[click](javascript:alert(1)) ![x](https://evil.example/a.png)",
  },
  { name: "an open fence", text: "```json" },
  { name: "stars and underscores", text: "*a* __b__ ~~c~~ snake_case" },
  { name: "an entity", text: "&lt;b&gt; &#124;" },
  { name: "characters that turn text round", text: "a\u202eb\u2028c" },
] as const;

test.for(hostile)("a text with $name stays in its cell and says what it said", async ({ text }) => {
  place("x/evil.schema.json", {
    title: "Evil",
    description: text,
    type: "object",
    properties: { member: { const: text, description: text, default: text, examples: [text] } },
    examples: [{ member: text }],
  });
  const { diagnostics } = await generate();
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const written = page("x.md");
  const row = written.split("\n").find((line) => line.startsWith("| `member` |")) ?? "";
  expect(cellsOf(row)).toHaveLength(5);
  const outsideCode = written
    .replace(/```json\n[\s\S]*?\n```/g, "")
    .replace(/(`+)[^`][\s\S]*?\1(?!`)/g, "");
  expect(outsideCode.replace(/^<!--[\s\S]*?-->/, "")).not.toMatch(
    /(?<!\\)<(?!\/?code>)|(?<!\\)\]\((?!#|\.\.|x\.md)/,
  );
  expect(anchorsOf(written)).toEqual(["x", "evil"]);
  expect(written).not.toMatch(/[\u2028\u202e]/);
  const [, example = ""] = /```json\n([\s\S]*?)\n```/.exec(written) ?? [];
  expect(JSON.parse(example)).toEqual({ member: text });
});

test("a member without a name of its own has rows with dotted paths", async () => {
  const inner = { type: "object", required: ["id"], properties: { id: { type: "string" } } };
  place("x/nested.schema.json", {
    title: "Nested",
    type: "object",
    required: ["one"],
    properties: {
      one: inner,
      many: { type: "array", items: inner },
      map: { type: "object", additionalProperties: inner },
      gone: { not: {} },
      either: { type: ["string", "null"], minLength: 1, default: null },
    },
  });
  await generate();
  const rows = page("x.md")
    .split("\n")
    .filter((line) => line.startsWith("| `"));
  expect(rows.map((row) => cellsOf(row).slice(0, 4))).toEqual([
    ["`one`", "object", "yes", ""],
    ["`one.id`", "string", "yes", ""],
    ["`many`", "array of object", "no", ""],
    ["`many[].id`", "string", "yes", ""],
    ["`map`", "map of object", "no", ""],
    ["`map.*.id`", "string", "yes", ""],
    ["`gone`", "nothing", "never", ""],
    ["`either`", "string or null", "no", "`minLength 1`"],
  ]);
});

test("a page that nothing gives any more goes away, and pages by hand stay", async () => {
  place("x/one.schema.json", { title: "One", type: "string" });
  place("y/two.schema.json", { title: "Two", $ref: "../x/one.schema.json" });
  await generate();
  expect(page("x.md")).toContain("Used by: [Two](y.md#two)");
  writeFileSync(join(folder, "docs/guide.md"), "# By hand\n");
  rmSync(join(folder, "schemas/y"), { recursive: true });
  const { reference } = await generate();
  expect(reference.filter(({ change }) => change === "removed").map(({ path }) => path)).toEqual([
    "y.md",
  ]);
  expect(readdirSync(join(folder, "docs")).sort()).toEqual([
    "README.md",
    "guide.md",
    "index.json",
    "x.md",
  ]);
});
