import type { ts } from "ts-morph";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { createReport } from "../diagnostics/report.ts";
import type { FormattedFile } from "../format/format.ts";
import type { JsonValue } from "../load/json-value.ts";
import type { Definition, Model } from "../model/nodes.ts";
import { valueAt } from "../resolve/registry.ts";
import type { SchemaGraph } from "../resolve/resolve.ts";
import { siteId } from "../resolve/site.ts";
import { subschemasOf } from "../resolve/subschemas.ts";
import type { Engines, TypePrinter } from "./engines.ts";
import { findDifference } from "./find-difference.ts";
import type { TypeProgram } from "./type-program.ts";
import { applySchemaRules, ruleOptions, typeRules } from "./type-rules.ts";

type Morph = Awaited<ReturnType<Engines["morph"]>>;

/** Where the types of the other engine stand in the program. */
export const theirPath = "verify/theirs.ts";

/** A type that we print, for a definition that the other engine prints too. */
export interface TypeSubject {
  readonly definition: Definition;
  readonly path: string;
  readonly name: string;
}

/** The types that json-schema-to-typescript makes of the same definitions, after the rules. */
export async function theirTypes(
  model: Model,
  graph: SchemaGraph,
  engines: { readonly j2ts: TypePrinter; readonly morph: Morph },
): Promise<FormattedFile> {
  const definitions = Object.fromEntries(
    [...model.definitions.values()].map((definition): [string, JsonValue] => {
      const { at, name } = definition;
      const targets = targetNames(definition, model, graph);
      const refer = (reference: string): string => targets.get(reference) ?? reference;
      return [name, applySchemaRules(valueAt(at.source.value, at.pointer) ?? true, refer)];
    }),
  );
  const printed = await engines.j2ts.compile({ definitions, type: "object" }, "Everything", {
    ...ruleOptions(),
    bannerComment: "",
    format: false,
    unreachableDefinitions: true,
  });
  const text = `import type { JsonValue } from "../types/json.ts";\n${printed}`;
  return { path: theirPath, text: applyTypeRules(text, engines.morph.ts) };
}

/** Where each reference inside a definition leads, in a document that has every definition under its name. */
function targetNames(
  { at }: Definition,
  model: Model,
  graph: SchemaGraph,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const pending = [at.pointer];
  for (let pointer = pending.pop(); pointer !== undefined; pointer = pending.pop()) {
    const site = graph.site({ source: at.source, pointer });
    if (site === undefined || typeof site.schema === "boolean") continue;
    const target = graph.target(site);
    const definition = target === undefined ? undefined : model.definitions.get(siteId(target));
    const reference = site.schema.$ref;
    if (definition !== undefined && typeof reference === "string")
      names.set(reference, `#/definitions/${definition.name}`);
    for (const inner of subschemasOf(site.schema)) pending.push(pointer + inner.pointer);
  }
  return names;
}

function applyTypeRules(text: string, compiler: typeof ts): string {
  const file = compiler.createSourceFile("theirs.ts", text, compiler.ScriptTarget.ES2022);
  const { transformed } = compiler.transform(file, [
    (context) => {
      const visit = (node: ts.Node): ts.Node => {
        const inner = compiler.visitEachChild(node, visit, context);
        if (!compiler.isTypeNode(inner)) return inner;
        return typeRules.reduce(
          (current, rule) => (rule.kind === "type" ? rule.change(current, compiler) : current),
          inner,
        );
      };
      return (root) => compiler.visitEachChild(root, visit, context);
    },
  ]);
  const [changed = file] = transformed;
  return compiler.createPrinter({ removeComments: true }).printFile(changed);
}

/** Holds each of our types against theirs: what fits the one has to fit the other. */
export function judgeTypes(
  subjects: readonly TypeSubject[],
  program: TypeProgram,
): readonly Diagnostic[] {
  const report = createReport();
  for (const { definition, name, path } of subjects) {
    const ours = program.typeOf(path, name);
    const theirs = program.typeOf(theirPath, definition.name);
    if (ours === undefined) continue; // Told already: the export is missing.
    const message =
      theirs === undefined
        ? `json-schema-to-typescript prints no type ${definition.name}`
        : disagreement(ours, theirs, { name, program });
    if (message === undefined) continue;
    const hint = "this is a fault of the generator, or a rule that codegen/verify lacks";
    report.error({ code: "verify-type", message, at: definition.at, hint });
  }
  return report.diagnostics;
}

interface Comparison {
  readonly name: string;
  readonly program: TypeProgram;
}

function disagreement(ours: ts.Type, theirs: ts.Type, context: Comparison): string | undefined {
  const { name, program } = context;
  const found = findDifference({ ours, theirs, path: name }, program.checker, []);
  if (found === undefined) return undefined;
  const text = (type: ts.Type | undefined): string =>
    type === undefined ? "absent" : shown(program.checker.typeToString(type));
  return `${found.path} is ${text(found.ours)} here, ${text(found.theirs)} by json-schema-to-typescript`;
}

const longestType = 160;

function shown(text: string): string {
  return text.length <= longestType ? text : `${text.slice(0, longestType)}…`;
}
