import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeCorpus } from "./corpus.ts";

// One file holds all that the run wrote, so that the floor spends its time on the files and not on the bytes.
const writer = `
import { readFileSync, writeFileSync, mkdirSync, readdirSync } from "node:fs";
const pack = readFileSync("pack.bin");
for (const name of readdirSync("cards")) readFileSync("cards/" + name, "utf8");
mkdirSync("agents", { recursive: true });
for (const { path, from, to } of JSON.parse(readFileSync("pack.json", "utf8")))
  writeFileSync(path, pack.subarray(from, to));
`;
const reader = `
import { readFileSync, readdirSync } from "node:fs";
for (const folder of ["cards", "agents"])
  for (const name of readdirSync(folder)) readFileSync(folder + "/" + name);
readFileSync("blocks.lock.json");
`;
const schemasOfCards = `
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
mkdirSync("peer", { recursive: true });
const cards = readdirSync("cards").map((name) => {
  const { io, streams } = JSON.parse(readFileSync("cards/" + name, "utf8"));
  return { name, schemas: [...io.inputs, ...io.outputs, streams._default].map(({ schema }) => schema) };
});
`;
const schemaTypes = `${schemasOfCards}
import { compile } from ${JSON.stringify(import.meta.resolve("json-schema-to-typescript"))};
for (const { name, schemas } of cards) {
  const texts = [];
  for (const [index, schema] of schemas.entries()) texts.push(await compile(schema, "Schema" + index));
  writeFileSync("peer/" + name + ".ts", texts.join("\\n"));
}
`;
const openApiTypes = `${schemasOfCards}
import generate, { astToString } from ${JSON.stringify(import.meta.resolve("openapi-typescript"))};
for (const { name, schemas } of cards) {
  const components = { schemas: Object.fromEntries(schemas.map((schema, index) => ["Schema" + index, schema])) };
  const document = { openapi: "3.1.0", info: { title: name, version: "1.0.0" }, paths: {}, components };
  writeFileSync("peer/" + name + ".d.ts", astToString(await generate(document)));
}
`;

/** A project with a JSON config and as many cards, and the scripts that it is measured against. */
export interface Project {
  readonly folder: string;
  /** Takes away what was generated, and what the command remembers. */
  clear(): void;
  remove(): void;
}

export function makeProject(count: number): Project {
  const folder = mkdtempSync(join(tmpdir(), "blocks-bench-"));
  for (const name of ["cards", "node_modules"]) mkdirSync(join(folder, name));
  const files = {
    "package.json": "{}",
    "blocks.config.json": '{ "agents": ["cards/*.json"] }',
    "writer.mjs": writer,
    "reader.mjs": reader,
    "schema-types.mjs": schemaTypes,
    "open-api-types.mjs": openApiTypes,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  for (const { name, text } of makeCorpus(count)) {
    writeFileSync(join(folder, "cards", `${name}.json`), text);
  }
  return {
    folder,
    clear: () => {
      for (const name of ["agents", "blocks.lock.json", "node_modules/.cache"]) {
        rmSync(join(folder, name), { recursive: true, force: true });
      }
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** What the command wrote, for the script that writes the same. */
export function pack({ folder }: Project): void {
  const paths = writtenBy(folder);
  const contents = paths.map((path) => readFileSync(join(folder, path)));
  let from = 0;
  const entries = contents.map(({ length }, index) => {
    const entry = { path: paths[index], from, to: from + length };
    from += length;
    return entry;
  });
  writeFileSync(join(folder, "pack.bin"), Buffer.concat(contents));
  writeFileSync(join(folder, "pack.json"), JSON.stringify(entries));
}

/** The times of all that the command wrote, its stamps among them. */
export function modified({ folder }: Project): string {
  const stamps = readdirSync(join(folder, "node_modules"), { recursive: true });
  const paths = [...writtenBy(folder), ...stamps.map((name) => join("node_modules", String(name)))];
  return paths.map((path) => statSync(join(folder, path)).mtimeMs).join();
}

function writtenBy(folder: string): readonly string[] {
  return [
    ...readdirSync(join(folder, "agents")).map((name) => `agents/${name}`),
    "blocks.lock.json",
  ];
}
