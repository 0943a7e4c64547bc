import type { Diagnostic } from "../../codegen/diagnostics/diagnostic.ts";
import { createReport } from "../../codegen/diagnostics/report.ts";
import { importType } from "../../codegen/emit/code.ts";
import { identifier } from "../../codegen/emit/typescript/literals.ts";
import { printModule } from "../../codegen/emit/typescript/module.ts";
import { printTypeDeclaration } from "../../codegen/emit/typescript/types.ts";
import { printValidators } from "../../codegen/emit/typescript/validators.ts";
import { layout } from "../../codegen/format/layout.ts";
import { loadText } from "../../codegen/load/load.ts";
import { buildModel, type DefinitionRequest } from "../../codegen/model/build.ts";
import type { Dialect } from "../../codegen/model/keywords.ts";
import type { Model } from "../../codegen/model/nodes.ts";
import { resolve } from "../../codegen/resolve/resolve.ts";
import { runPrinted } from "../../codegen/verify/printed-modules.ts";

export interface PrintOptions {
  readonly dialect?: Dialect;
  /** Where `generated/` lies, seen from the printed module. */
  readonly generated?: string;
}

export interface PrintedSchema {
  /** Types and validators of the document and of each entry of its `$defs`, in one module. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly model: Model;
}

/** One schema through the pipeline, up to the text that would be written. */
export function printSchema(text: string, options: PrintOptions = {}): PrintedSchema {
  const { dialect = "trusted", generated = "../generated" } = options;
  const report = createReport();
  const source = loadText({ file: "input.schema.json", text }, report);
  if (source === undefined) throw new Error(JSON.stringify(report.diagnostics));
  const graph = resolve([source], report);
  const document = JSON.parse(text);
  const names = Object.keys(document.$defs ?? {});
  const wanted: readonly (readonly [string, string])[] = [
    ["", document.title ?? "Root"],
    ...names.map((name) => [`/$defs/${name}`, name] as const),
  ];
  const definitions = wanted.flatMap(([pointer, name]): DefinitionRequest[] => {
    const site = graph.site({ source, pointer });
    return site === undefined ? [] : [{ site, name, dialect }];
  });
  const model = buildModel({ graph, definitions }, report);
  const scope = {
    model,
    typeName: ({ name }: { readonly name: string }) => identifier(name),
    jsonValue: importType("JsonValue", `${generated}/types/json.ts`),
    issue: importType("Issue", `${generated}/types/issue.ts`),
  };
  const every = [...model.definitions.values()];
  const body = [
    ...every.map((definition) => printTypeDeclaration(definition, scope)),
    ...printValidators(every, scope),
  ];
  const header = ["Generated from input.schema.json. Do not edit."];
  const printed = layout(printModule({ header, body, issue: scope.issue }));
  return { text: printed, diagnostics: report.diagnostics, model };
}

export interface Validator {
  is(value: unknown): boolean;
  check(
    value: unknown,
  ): readonly { readonly path: string; readonly keyword: string; readonly message: string }[];
}

/** The validator of one definition of a schema, as it would run. */
export async function validatorOf(schema: unknown, name = "Root"): Promise<Validator> {
  return await runSchema(printSchema(JSON.stringify(schema)).text, name);
}

/** The validator that a printed module exports. */
export async function runSchema(text: string, name = "Root"): Promise<Validator> {
  const { modules, opinions } = await runPrinted([{ path: "module.ts", text }], ["module.ts"]);
  const is = modules.get("module.ts")?.[`is${name}`];
  const check = modules.get("module.ts")?.[`check${name}`];
  if (typeof is !== "function" || typeof check !== "function")
    throw new Error(JSON.stringify(opinions));
  return { is: (value) => is(value), check: (value) => check(value) };
}
