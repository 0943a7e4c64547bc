import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { createReport, type Report } from "../diagnostics/report.ts";
import { type Code, code, importType, raw } from "../emit/code.ts";
import { identifier, printString } from "../emit/typescript/literals.ts";
import { printModule } from "../emit/typescript/module.ts";
import { printTypeDeclaration } from "../emit/typescript/types.ts";
import { printValidators } from "../emit/typescript/validators.ts";
import { layout } from "../format/layout.ts";
import { loadText } from "../load/load.ts";
import type { Source } from "../load/source.ts";
import { buildModel } from "../model/build.ts";
import { isIdentifier } from "../model/letters.ts";
import { languageTypes, reservedWords } from "../model/names.ts";
import type { Definition, Model } from "../model/nodes.ts";
import { resolve } from "../resolve/resolve.ts";

export interface CompileSchemaOptions {
  /** Of the type, an identifier, kept as it is: `Order` gives `isOrder` and `checkOrder`. */
  readonly name: string;
  /** Other schemas that references may lead to, by URI. Nothing is fetched. */
  readonly documents?: Readonly<Record<string, unknown>>;
  /** Whether `format` is checked. Default `assert`. */
  readonly formats?: "assert" | "annotate";
  /** From where the validators import the type. Default: the name in kebab-case, `./order.ts`. */
  readonly typesModule?: string;
}

/** Two TypeScript modules. Both are empty when a diagnostic is an error. */
export interface CompiledSchema {
  /** Exports the type. */
  readonly types: string;
  /** Exports `isOrder(value: unknown): value is Order` and `checkOrder(value: unknown): Issue[]`. */
  readonly validators: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Turns one JSON Schema (2020-12, or draft-07 where `$schema` says so) into a type and its validators.
 *
 * @param schema What `JSON.parse` gives: an object, true or false.
 * @returns Faults of the schema are diagnostics, all of them; it never throws for one.
 * @throws {TypeError} `name` is none for a type, or a key of `documents` is no URI.
 */
export function compileSchema(schema: unknown, options: CompileSchemaOptions): CompiledSchema {
  const { name, documents = {}, formats = "assert" } = options;
  if (!isTypeName(name)) throw new TypeError(`${JSON.stringify(name)} is no name for a type`);
  const report = createReport();
  const source = load(`${fileStem(name)}.schema.json`, schema, report);
  const others = Object.entries(documents).map(([uri, value]) => {
    const loaded = load(uri, value, report);
    return loaded === undefined ? undefined : { ...loaded, uri: normalUri(uri) };
  });
  const sources = [source, ...others].filter((one) => one !== undefined);
  const graph = resolve(sources, report);
  const site = source === undefined ? undefined : graph.site({ source, pointer: "" });
  if (source !== undefined && site === undefined) {
    const message = "This is no schema: an object, true or false is";
    report.error({ code: "invalid-schema", message, at: { source, pointer: "" } });
  }
  const definitions =
    site === undefined ? [] : [{ site, name, dialect: "plain" as const, isFixed: true }];
  const model = buildModel({ graph, definitions, formats }, report);
  if (report.hasErrors) return { types: "", validators: "", diagnostics: report.diagnostics };
  return { ...printModules(model, options), diagnostics: report.diagnostics };
}

/** Undefined when it is no JSON, or nested too deep to be walked; the report says so. */
function load(file: string, value: unknown, report: Report): Source | undefined {
  const fault = { severity: "error", file, line: 1, column: 1, pointer: "" } as const;
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch (error) {
    const isDeep = error instanceof RangeError;
    const message = isDeep
      ? "The schema is nested too deep"
      : "The schema is not JSON: it refers to itself, or has a bigint";
    report.add({ ...fault, code: isDeep ? "too-deep" : "invalid-json", message });
    return undefined;
  }
  if (text !== undefined) return loadText({ file, text }, report);
  report.add({ ...fault, code: "invalid-json", message: "The schema is not JSON" });
  return undefined;
}

function normalUri(uri: string): string {
  const url = URL.parse(uri);
  if (url === null) throw new TypeError(`${JSON.stringify(uri)} is no URI for a document`);
  return url.href.replace(/#.*$/, "");
}

/** TypeScript takes no declaration by the name of a reserved word or of a type of its own. */
function isTypeName(name: string): boolean {
  return isIdentifier(name) && !reservedWords.has(name) && !ownTypes.has(name);
}

const ownTypes: ReadonlySet<string> = new Set([
  ...["any", "bigint", "boolean", "never", "number", "object", "string", "symbol"],
  ...["undefined", "unknown", "void"],
]);

function printModules(
  model: Model,
  options: CompileSchemaOptions,
): Pick<CompiledSchema, "types" | "validators"> {
  const { name, typesModule = `./${fileStem(name)}.ts` } = options;
  const definitions = [...model.definitions.values()];
  const [root] = definitions;
  if (root === undefined) return { types: "", validators: "" };
  const header = ["Generated by `compileSchema`. Do not edit."];
  const typeName = (definition: Definition): Code => identifier(definition.name);
  const scope = { model, typeName, jsonValue: raw("unknown"), open: "index" as const };
  const types = definitions.map((definition) => printTypeDeclaration(definition, scope));
  const issue = raw("Issue");
  const validators = printValidators([root], {
    model,
    // An import would hide what the module means by `Issue`, `Set` or `Number`.
    typeName: (definition) =>
      languageTypes.has(definition.name)
        ? code`import(${printString(typesModule)}).${identifier(definition.name)}`
        : importType(definition.name, typesModule),
    issue,
  });
  return {
    types: layout(printModule({ header, body: types })),
    validators: layout(printModule({ header, body: [issueType, ...validators], issue })),
  };
}

const issueType = code`/** One thing that is wrong with a value; \`path\` is a JSON pointer. */
export type Issue = {
  readonly path: string;
  readonly keyword: string;
  readonly message: string;
};`;

/** `OrderLine` becomes `order-line`. */
function fileStem(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "-").toLowerCase();
}
