import { examine, type ValueRule } from "../../generated/helpers.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Report } from "../diagnostics/report.ts";
import { helperSources, typeHelpers } from "../emit/typescript/helpers.ts";
import type { FormattedFile } from "../format/format.ts";
import type { JsonValue } from "../load/json-value.ts";
import type { Source } from "../load/source.ts";
import type { Definition } from "../model/nodes.ts";
import { valueAt } from "../resolve/registry.ts";
import { judgeFormat } from "../verify/judge-format.ts";
import { judgeInstances } from "../verify/judge-instances.ts";
import { judgeModule } from "../verify/judge-module.ts";
import { judgeValidators, type ValidatorSubject } from "../verify/judge-validators.ts";
import { runPrinted } from "../verify/printed-modules.ts";
import type { AgentContract } from "./agent-contract.ts";
import { inCard, schemaSource } from "./judged-schema.ts";
import type { TypeInstances } from "./module-instances.ts";
import { genModule } from "./typescript/gen-symbols.ts";

/** A printed module, and what it was printed from. */
export interface PrintedModule {
  readonly module: FormattedFile;
  /** The declaration file that it imports, when it does. */
  readonly beside?: readonly FormattedFile[] | undefined;
  /** What it gives the runtime, or a test. */
  readonly judged: JudgedExport;
  readonly contract: AgentContract;
  /** The card. */
  readonly source: Source;
}

/** What of a module is judged beyond that it loads, compiles and is laid out. */
export interface JudgedExport {
  /** The function that hands the contract to the runtime, or the data. */
  readonly name: string;
  /** A contract, whose checks are held against AJV. */
  readonly hasChecks: boolean;
  /** The instances that the module holds. */
  readonly instances?: (found: JsonValue, contract: AgentContract) => readonly TypeInstances[];
}

/**
 * Asks the independent engines about a module before it is written: Prettier has to leave it as it
 * is, it has to run by type stripping and to compile, and AJV has to agree with each of its checks and instances.
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
    ...(await judgeExport(printed, isJudged)),
    ...(await judgeModule(printed.module, printed.beside)),
  ];
  for (const opinion of opinions) report.add(opinion);
  return opinions.length === 0;
}

/** Hands out the contract that the module would give to the runtime, and has what rules name. */
const standIn = [
  "export const agentClient = (host, contract) => contract;",
  "export const createHandler = (contract) => contract;",
  "export const createFake = (contract, samples) => ({ ...contract, samples });",
  ...[...helperSources.values()].map(({ text }) => text),
  `export { ${[...helperSources.keys()].filter((name) => !typeHelpers.has(name)).join(", ")} };`,
].join("\n");

type IsJudged = (type: Definition) => boolean;

async function judgeExport(
  printed: PrintedModule,
  isJudged: IsJudged,
): Promise<readonly Diagnostic[]> {
  const { module, judged } = printed;
  const text = module.text.replace(JSON.stringify(genModule), '"./gen.ts"');
  const files = [
    { path: "module.ts", text },
    { path: "gen.ts", text: standIn },
  ];
  const { modules, opinions } = await runPrinted(files, ["module.ts"]);
  const running = modules.get("module.ts");
  if (running === undefined) return opinions.map((one) => ({ ...one, file: module.path }));
  const found = running[judged.name];
  if (found === undefined) throw new Error(`The module has no ${judged.name}`);
  const made: unknown = typeof found === "function" ? found() : found;
  return [
    ...(judged.hasChecks ? await judgeChecks(made, printed, isJudged) : []),
    ...(await judgeHeld(made as JsonValue, printed, isJudged)),
  ];
}

async function judgeChecks(
  definition: unknown,
  printed: PrintedModule,
  isJudged: IsJudged,
): Promise<readonly Diagnostic[]> {
  const { contract, source: card } = printed;
  const subjects: ValidatorSubject[] = [];
  const pointers = new Map<string, string>();
  for (const { type, path } of checksOf(contract)) {
    if (!isJudged(type)) continue;
    const rule = memberAt(definition, path);
    if (!isRule(rule)) throw new Error(`The module has no ${path.join(".")}`);
    const source = schemaSource(type, printed);
    pointers.set(source.file, type.at.pointer);
    const name = `check${type.name}`;
    subjects.push({ name, at: { source, pointer: "" }, run: (value) => examine(rule, value) });
  }
  const sources = subjects.map((subject) => subject.at.source);
  const verdicts = await judgeValidators({ sources, subjects });
  return verdicts.map((verdict) => inCard(verdict, pointers.get(verdict.file), card));
}

async function judgeHeld(
  made: JsonValue,
  printed: PrintedModule,
  isJudged: IsJudged,
): Promise<readonly Diagnostic[]> {
  const { contract, judged, source: card } = printed;
  const pointers = new Map<string, string>();
  const held = judged.instances?.(made, contract) ?? [];
  const subjects = held
    .filter(({ type }) => isJudged(type))
    .map(({ type, instances }) => {
      const source = schemaSource(type, printed);
      pointers.set(source.file, type.at.pointer);
      return { name: type.name, at: { source, pointer: "" }, instances };
    });
  const verdicts = await judgeInstances(subjects);
  return verdicts.map((verdict) => inCard(verdict, pointers.get(verdict.file), card));
}

function isRule(value: unknown): value is ValueRule {
  return typeof value === "string" || (typeof value === "object" && value !== null);
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
