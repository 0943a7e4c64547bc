import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020, type AnySchemaObject, type ValidateFunction } from "ajv/dist/2020.js";

export const schemaRoot = fileURLToPath(new URL("../../schemas", import.meta.url));
export const idBase = "https://blocks.ai/schemas/";

export interface SchemaFile {
  /** Path below `schemas/`, with forward slashes. */
  readonly path: string;
  readonly family: string;
  readonly document: AnySchemaObject;
}

export interface NamedSchema {
  readonly name: string;
  readonly id: string;
  readonly schema: AnySchemaObject;
}

/** Every `*.schema.json`, in code-unit order of their paths. */
export function loadSchemaFiles(): SchemaFile[] {
  return readdirSync(schemaRoot, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".schema.json"))
    .sort()
    .map((path) => ({
      path,
      family: path.split("/", 1)[0] ?? "",
      document: readJson(path) as AnySchemaObject,
    }));
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(`${schemaRoot}/${path}`, "utf8"));
}

/** What becomes a type: the titled root and every definition. */
export function namedSchemas(file: SchemaFile): NamedSchema[] {
  const id = idBase + file.path;
  const root = file.document.title;
  const named = typeof root === "string" ? [{ name: root, id, schema: file.document }] : [];
  for (const [name, schema] of Object.entries(file.document.$defs ?? {})) {
    named.push({ name, id: `${id}#/$defs/${name}`, schema: schema as AnySchemaObject });
  }
  return named;
}

/** AJV in strict mode with our two keywords; `errorMessage` changes reports, never verdicts. */
export function createAjv(): Ajv2020 {
  // Conditions speak of members that are declared beside them, which these two checks cannot see.
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
  ajv.addKeyword({ keyword: "errorMessage", schemaType: "string" });
  ajv.addKeyword({ keyword: "x-unique-by", schemaType: "string", validate: isUniqueBy });
  for (const file of loadSchemaFiles()) ajv.addSchema(file.document);
  return ajv;
}

export function validator(ajv: Ajv2020, id: string): ValidateFunction {
  const found = ajv.getSchema(id.startsWith(idBase) ? id : idBase + id);
  if (found === undefined) throw new Error(`no schema has the id ${id}`);
  return found;
}

function isUniqueBy(member: string, items: unknown): boolean {
  if (!Array.isArray(items)) return true;
  const values = items
    .filter((item) => typeof item === "object" && item !== null && Object.hasOwn(item, member))
    .map((item) => JSON.stringify(item[member]));
  return new Set(values).size === values.length;
}
