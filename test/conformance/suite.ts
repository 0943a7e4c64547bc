import { existsSync, globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { JsonObject, JsonValue } from "../../codegen/load/json-value.ts";

/** JSON-Schema-Test-Suite, read from a folder beside the repository: it is not ours, so it is not in here. */
export interface Suite {
  readonly groups: readonly SuiteGroup[];
  /** What the suite serves under `http://localhost:1234/`, for the draft of a group, by URI. */
  readonly remotes: Readonly<Record<SuiteDraft, Readonly<Record<string, JsonValue>>>>;
}

export type SuiteDraft = "draft2020-12" | "draft7";

export interface SuiteGroup {
  readonly draft: SuiteDraft;
  /** Below the folder of the draft: `ref.json`, `optional/format/uri.json`. */
  readonly file: string;
  readonly description: string;
  /** It says which draft it is in. */
  readonly schema: JsonObject | boolean;
  readonly tests: readonly SuiteTest[];
}

export interface SuiteTest {
  readonly description: string;
  readonly data: JsonValue;
  readonly valid: boolean;
}

const drafts: Readonly<Record<SuiteDraft, string>> = {
  "draft2020-12": "https://json-schema.org/draft/2020-12/schema",
  draft7: "http://json-schema.org/draft-07/schema#",
};

/** The folder of the suite; undefined when it is nowhere. */
export function findSuite(): string | undefined {
  const named = process.env.JSON_SCHEMA_TEST_SUITE;
  const beside = resolve(import.meta.dirname, "../../../shared/json-schema-test-suite");
  return [named, beside].find(
    (folder) => folder !== undefined && existsSync(join(folder, "tests")),
  );
}

export function readSuite(folder: string): Suite {
  const every = Object.keys(drafts) as SuiteDraft[];
  const groups = every.flatMap((draft) => {
    const home = join(folder, "tests", draft);
    const files = globSync("**/*.json", { cwd: home }).sort();
    return files.flatMap((file) => {
      const read = readJson(join(home, file)) as unknown as readonly SuiteGroup[];
      return read.map((group) => ({
        ...group,
        draft,
        file: file.replaceAll("\\", "/"),
        schema: saying(drafts[draft], group.schema),
      }));
    });
  });
  const remotes = {
    "draft2020-12": readRemotes(folder, "draft2020-12"),
    draft7: readRemotes(folder, "draft7"),
  };
  return { groups, remotes };
}

/** Those outside a folder of one draft are in the draft of whoever refers to them. */
function readRemotes(folder: string, draft: SuiteDraft): Readonly<Record<string, JsonValue>> {
  const home = join(folder, "remotes");
  const files = globSync("**/*.json", { cwd: home }).map((file) => file.replaceAll("\\", "/"));
  const found: Record<string, JsonValue> = {};
  for (const file of files.sort()) {
    const [first = ""] = file.split("/");
    if (/^v\d/.test(first) || (/^draft/.test(first) && first !== draft)) continue;
    found[`http://localhost:1234/${file}`] = saying(drafts[draft], readJson(join(home, file)));
  }
  return found;
}

function saying(uri: string, schema: JsonValue): JsonObject | boolean {
  if (typeof schema !== "object" || schema === null) return schema === true;
  return { $schema: uri, ...(schema as JsonObject) };
}

function readJson(file: string): JsonValue {
  return JSON.parse(readFileSync(file, "utf8")) as JsonValue;
}
