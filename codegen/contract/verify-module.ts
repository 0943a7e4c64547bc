import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Report } from "../diagnostics/report.ts";
import type { FormattedFile } from "../format/format.ts";
import { isObject, type JsonObject } from "../load/json-value.ts";
import { createSource, type Source } from "../load/source.ts";
import { annotations, supportedKeywords } from "../model/keywords.ts";
import type { Definition } from "../model/nodes.ts";
import { compilePattern } from "../pattern/compile-pattern.ts";
import { valueAt } from "../resolve/registry.ts";
import { subschemasOf } from "../resolve/subschemas.ts";
import { judgedFormats } from "../verify/independent-ajv.ts";
import { judgeFormat } from "../verify/judge-format.ts";
import { judgeModule } from "../verify/judge-module.ts";
import { judgeValidators, type ValidatorSubject } from "../verify/judge-validators.ts";
import { runPrinted } from "../verify/printed-modules.ts";
import type { AgentContract } from "./agent-contract.ts";
import { genModule } from "./typescript/gen-symbols.ts";
import { withoutPointers } from "./without-pointers.ts";

/** A printed client or handler module, and what it was printed from. */
export interface PrintedModule {
  readonly module: FormattedFile;
  /** The function that hands the contract to the runtime. */
  readonly exported: string;
  readonly contract: AgentContract;
  /** The card. */
  readonly source: Source;
}

/**
 * Asks the independent engines about a module before it is written: Prettier has to leave it as it
 * is, it has to run by type stripping and to compile, and AJV has to agree with each of its checks.
 *
 * @returns False when one of them disagrees or is not installed, which the report tells.
 */
export async function verifyModule(printed: PrintedModule, report: Report): Promise<boolean> {
  const { source } = printed;
  const faulty = report.diagnostics.filter((one) => one.file === source.file);
  const isJudged = ({ at }: Definition): boolean => {
    // Where the model told of a fault it takes any value, and AJV overlooks `__proto__`.
    const isWhole = !faulty.some(({ pointer }) => pointer.startsWith(`${at.pointer}/`));
    const schema = JSON.stringify(valueAt(source.value, at.pointer)) ?? "";
    return isWhole && !schema.includes('"__proto__"');
  };
  const opinions = [
    ...(await judgeFormat([printed.module])),
    ...(await judgeChecks(printed, isJudged)),
    ...(await judgeModule(printed.module)),
  ];
  for (const opinion of opinions) report.add(opinion);
  return opinions.length === 0;
}

/** Hands out the contract that the module would give to the runtime. */
const standIn = [
  "export const createAgentClient = (host, contract) => contract;",
  "export const createHandler = (contract) => contract;",
].join("\n");

async function judgeChecks(
  printed: PrintedModule,
  isJudged: (type: Definition) => boolean,
): Promise<readonly Diagnostic[]> {
  const { module, exported, contract } = printed;
  const text = module.text.replace(JSON.stringify(genModule), '"./gen.ts"');
  const files = [
    { path: "module.ts", text },
    { path: "gen.ts", text: standIn },
  ];
  const { modules, opinions } = await runPrinted(files, ["module.ts"]);
  const make = modules.get("module.ts")?.[exported];
  if (typeof make !== "function") return opinions.map((one) => ({ ...one, file: module.path }));
  const definition: unknown = make();
  const subjects: ValidatorSubject[] = [];
  const pointers = new Map<string, string>();
  for (const { type, path } of checksOf(contract)) {
    if (!isJudged(type)) continue;
    const run = memberAt(definition, path);
    if (typeof run !== "function") throw new Error(`The module has no ${path.join(".")}`);
    const source = schemaSource(type, printed);
    pointers.set(source.file, type.at.pointer);
    const name = `check${type.name}`;
    subjects.push({ name, at: { source, pointer: "" }, run: (value) => run(value) });
  }
  const sources = subjects.map((subject) => subject.at.source);
  const verdicts = await judgeValidators({ sources, subjects });
  return verdicts.map((verdict) => inCard(verdict, pointers.get(verdict.file), printed.source));
}

/** Where the contract of a module has its checks. */
function checksOf(
  contract: AgentContract,
): readonly { readonly type: Definition; readonly path: readonly (string | number)[] }[] {
  const entries = [
    ...contract.inputs.map(({ type }, at) => ({ type, path: ["inputs", at, "check"] })),
    ...contract.outputs.map(({ type }, at) => ({ type, path: ["outputs", at, "check"] })),
    ...contract.streams.flatMap(({ outbound, inbound }, at) => [
      { type: outbound, path: ["streams", at, "checkOutbound"] },
      { type: inbound, path: ["streams", at, "checkInbound"] },
    ]),
  ];
  return entries.flatMap(({ type, path }) => (type === undefined ? [] : [{ type, path }]));
}

function memberAt(value: unknown, path: readonly (string | number)[]): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== "object" || current === null) return undefined;
    current = Reflect.get(current, step);
  }
  return current;
}

/** The schema as a document of its own, without what a printed check does not look at. */
function schemaSource({ at }: Definition, { source: card, contract }: PrintedModule): Source {
  const schema = valueAt(card.value, at.pointer) ?? null;
  const formats = contract.formats === "assert" ? judgedFormats : [];
  const unchecked = isObject(schema) ? [...uncheckedPointers(schema, { at: "", formats })] : [];
  const checked = withoutPointers(schema, new Set(unchecked));
  return createSource(`${card.file}${at.pointer}`, JSON.stringify(checked), checked);
}

interface Unchecked {
  /** Pointer of the schema. */
  readonly at: string;
  /** That are checked. */
  readonly formats: readonly string[];
}

function* uncheckedPointers(schema: JsonObject, { at, formats }: Unchecked): Iterable<string> {
  const patterns = new Set(patternsOf(schema).map((pattern) => compilePattern(pattern).kind));
  for (const [keyword, value] of Object.entries(schema)) {
    // No regular expression makes its schema any JSON; one that is not checked may claim any name.
    const isOpen =
      patterns.has("invalid") ||
      (patterns.has("unsupported") && /^pattern$|^additional/.test(keyword));
    const isIdle =
      keyword === "format" ? !formats.some((one) => one === value) : !isChecked(keyword);
    if (isOpen || isIdle) yield `${at}/${keyword}`;
  }
  for (const inner of subschemasOf(schema)) {
    if (isObject(inner.schema))
      yield* uncheckedPointers(inner.schema, { at: at + inner.pointer, formats });
  }
}

function patternsOf({ pattern, patternProperties }: JsonObject): readonly string[] {
  const names = isObject(patternProperties ?? null) ? Object.keys(patternProperties ?? {}) : [];
  return typeof pattern === "string" ? [pattern, ...names] : names;
}

function isChecked(keyword: string): boolean {
  if (keyword === "$schema") return false;
  return supportedKeywords.has(keyword) || annotations.has(keyword);
}

function inCard(verdict: Diagnostic, pointer: string | undefined, card: Source): Diagnostic {
  if (pointer === undefined) return verdict;
  const whole = pointer + verdict.pointer;
  return { ...verdict, ...card.locate(whole), file: card.file, pointer: whole };
}
