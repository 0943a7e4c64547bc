import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { createReport } from "../diagnostics/report.ts";
import { type Code, code, importType, raw } from "../emit/code.ts";
import { helperNames } from "../emit/typescript/helpers.ts";
import { identifier, printString } from "../emit/typescript/literals.ts";
import { printModule, printReexport } from "../emit/typescript/module.ts";
import { printTypeDeclaration } from "../emit/typescript/types.ts";
import { printValidators } from "../emit/typescript/validators.ts";
import { layout } from "../format/layout.ts";
import { isIdentifier } from "../model/letters.ts";
import { languageTypes, reservedWords } from "../model/names.ts";
import type { Definition, Model } from "../model/nodes.ts";
import { fileStem, type ModelSchemaOptions, modelSchema, schemaFile } from "./model-schema.ts";

/** What `compileSchema` is asked for; `name` alone is needed. */
export interface CompileSchemaOptions extends ModelSchemaOptions {
  /** From where the validators import the type. Default: the name in kebab-case, `./order.ts`. */
  readonly typesModule?: string;
}

/** Two TypeScript modules. Both are empty when a diagnostic is an error. */
export interface CompiledSchema {
  /** Exports the type, and the types of what the schema refers to. Imports nothing. */
  readonly types: string;
  /**
   * Imports the type and nothing else. Exports `isOrder(value: unknown): value is Order`,
   * `checkOrder(value: unknown): Issue[]`, empty when valid, and `Issue` itself.
   */
  readonly validators: string;
  /** All faults, by place; lines and columns are those of the schema as one line of JSON. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Turns one JSON Schema (2020-12, or draft-07 where `$schema` says so) into a type and its validators:
 * a pure function, which reads no file and fetches nothing.
 *
 * ```ts
 * const { types, validators, diagnostics } = compileSchema({ type: "string" }, { name: "Order" });
 * ```
 *
 * @param schema What `JSON.parse` gives: an object, true or false.
 * @returns Faults of the schema and of the options are diagnostics, all of them; nothing is thrown.
 */
export function compileSchema(schema: unknown, options: CompileSchemaOptions): CompiledSchema {
  const { types, validators, diagnostics } = compileModules(schema, options);
  return { types, validators, diagnostics };
}

/** For those who write files: the same, and the types once more for a declaration file with a map. */
export function compileModules(
  schema: unknown,
  options: CompileSchemaOptions & DeclarationOptions,
): CompiledModules {
  const { name } = options;
  const report = createReport();
  // A name that is none keeps no other fault from being told.
  const known = isTypeName(name) ? options : { ...options, name: "Schema" };
  const { file = schemaFile(known.name) } = options;
  if (known !== options) report.add(noName(name, file));
  const model = modelSchema(schema, known, report);
  if (report.hasErrors) return { types: "", validators: "", diagnostics: report.diagnostics };
  return { ...printModules(model, options), diagnostics: report.diagnostics };
}

interface DeclarationOptions {
  /** Name of the declaration file that `types` exports everything from. Default: none. */
  readonly typesFile?: string | undefined;
}

/** What `compileSchema` gives, for those who write files. */
export interface CompiledModules extends CompiledSchema {
  /** The types for a declaration file; each name remembers its place in the schema. */
  readonly declarations?: Code;
}

/** TypeScript takes no declaration by the name of a reserved word or of a type of its own. */
function isTypeName(name: unknown): boolean {
  return (
    typeof name === "string" &&
    isIdentifier(name) &&
    !reservedWords.has(name) &&
    !ownTypes.has(name)
  );
}

function noName(name: unknown, file: string): Diagnostic {
  const place = { file, line: 1, column: 1, pointer: "" };
  const message = `${JSON.stringify(name)} is no name for a type`;
  const hint = "take an identifier that is no reserved word: Order";
  return { severity: "error", code: "schema-name", message, hint, ...place };
}

const ownTypes: ReadonlySet<string> = new Set([
  ...["any", "bigint", "boolean", "never", "number", "object", "string", "symbol"],
  ...["undefined", "unknown", "void"],
]);

function printModules(
  model: Model,
  options: CompileSchemaOptions & DeclarationOptions,
): Omit<CompiledModules, "diagnostics"> {
  const { name, typesFile, typesModule = `./${fileStem(name)}.ts` } = options;
  const definitions = [...model.definitions.values()];
  const [root] = definitions;
  if (root === undefined) return { types: "", validators: "" };
  const header = headerOf(options);
  const types = printTypes(model, false);
  const issue = raw("Issue");
  const validators = printValidators([root], {
    model,
    // An import would hide what the module means by `Issue`, `Set` or `Number`.
    typeName: (definition) =>
      languageTypes.has(definition.name) || helperNames.has(definition.name)
        ? code`import(${printString(typesModule)}).${identifier(definition.name)}`
        : importType(definition.name, typesModule),
    issue,
  });
  const printed = {
    types: layout(printModule({ header, body: types })),
    validators: layout(printModule({ header, body: [issueType, ...validators], issue })),
  };
  if (typesFile === undefined) return printed;
  const declarations = printModule({ header, body: printTypes(model, true) });
  const names = definitions.map((definition) => definition.name);
  const body = [printReexport(names, typesFile)];
  return { ...printed, types: layout(printModule({ header, body })), declarations };
}

function headerOf({ file, name }: CompileSchemaOptions): readonly string[] {
  // The name of a file is somebody's text: what could end the comment does not reach it.
  const from = (file ?? schemaFile(name)).replaceAll(/[^\w.@-]/g, "_");
  return [`Generated from ${from} by \`blocks gen --schema\` or \`compileSchema\`. Do not edit.`];
}

function printTypes(model: Model, mapped: boolean): readonly Code[] {
  const typeName = (definition: Definition): Code => identifier(definition.name);
  const scope = { model, typeName, jsonValue: raw("unknown"), open: "index" as const, mapped };
  return [...model.definitions.values()].map((one) => printTypeDeclaration(one, scope));
}

const issueType = code`/** One thing that is wrong with a value; \`path\` is a JSON pointer. */
export type Issue = {
  readonly path: string;
  readonly keyword: string;
  readonly message: string;
};`;
