import { compareCodeUnits } from "../../load/json-value.ts";
import {
  type Code,
  type CodeSymbol,
  code,
  concat,
  group,
  indent,
  line,
  lines,
  quoted,
  raw,
  symbol,
  symbolsOf,
} from "../code.ts";
import { helperSources, typeHelpers } from "./helpers.ts";
import { identifier, objectLiteral, printString } from "./literals.ts";
import { paragraphs } from "./type-parts.ts";

export interface ModuleParts {
  /** Comment lines at the top, without `//`. */
  readonly header: readonly string[];
  /** Declarations, a blank line between each two. */
  readonly body: readonly Code[];
  /** How helpers name the type of an issue: an import when the module does not declare `Issue`. */
  readonly issue?: Code;
  /** The module that helpers come from, where this one has none of its own. */
  readonly library?: string | undefined;
}

/** `export type { A, B } from "./x.types.d.ts";` */
export function printReexport(names: readonly string[], file: string): Code {
  const entries = [...names].sort(compareCodeUnits).map(identifier);
  return code`export type ${objectLiteral(entries)} from ${printString(`./${file}`)};`;
}

/** A whole module: header, the imports that its symbols ask for, declarations, helpers. */
export function printModule({ header, body, ...around }: ModuleParts): Code {
  const { imports, constants, helpers } = printSupport(body, around);
  const comment = lines(...header.map((text) => raw(`// ${text}`)));
  const top = [comment, imports, constants].filter((part) => part !== undefined);
  return paragraphs([...top, ...body, ...helpers]);
}

export interface ModuleSupport {
  readonly imports: Code | undefined;
  readonly constants: Code | undefined;
  readonly helpers: readonly Code[];
}

/** What fragments need around them in their module, for those that fill a template. */
export function printSupport(
  body: readonly Code[],
  { issue, library }: Pick<ModuleParts, "issue" | "library">,
): ModuleSupport {
  const symbols = body.flatMap(symbolsOf);
  const constants = printConstants(symbols);
  if (library !== undefined) {
    const imported = symbols.map((one) =>
      one.kind === "helper" ? importOf(one.name, library) : one,
    );
    return { imports: printImports(imported), constants, helpers: [] };
  }
  const helpers = neededHelpers(symbols).map((name) =>
    helperCodeOf(helperSources.get(name)?.text ?? "", issue),
  );
  const imports = printImports([...symbols, ...helpers.flatMap(symbolsOf)]);
  return { imports, constants, helpers };
}

function importOf(name: string, from: string): CodeSymbol {
  return { kind: "import", name, from, typeOnly: typeHelpers.has(name) };
}

/** `const pattern_1f0c… = /^a/u;` for each constant that fragments use, by their first use. */
function printConstants(symbols: readonly CodeSymbol[]): Code | undefined {
  const declared = new Map<string, Code>();
  for (const one of symbols) {
    if (one.kind !== "constant" || declared.has(one.name)) continue;
    const isWide = one.value.kind === "text";
    const value = isWide ? group(indent(line, one.value)) : code` ${one.value}`;
    declared.set(one.name, code`const ${symbol(one)} =${value};`);
  }
  return declared.size === 0 ? undefined : lines(...declared.values());
}

/** The helpers that fragments use, and those that these use, in code-unit order. */
function neededHelpers(symbols: readonly CodeSymbol[]): readonly string[] {
  const needed = new Set<string>();
  const pending = symbols.flatMap((one) => (one.kind === "helper" ? [one.name] : []));
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (needed.has(name)) continue;
    needed.add(name);
    pending.push(...(helperSources.get(name)?.uses ?? []));
  }
  return [...needed].sort(compareCodeUnits);
}

/** One import per module, by code units; `import type` where nothing but types is used. */
export function printImports(symbols: readonly CodeSymbol[]): Code | undefined {
  const modules = new Map<string, Map<string, boolean>>();
  for (const one of symbols) {
    if (one.kind !== "import") continue;
    const names = modules.get(one.from) ?? new Map<string, boolean>();
    modules.set(one.from, names);
    names.set(one.name, (names.get(one.name) ?? true) && one.typeOnly);
  }
  if (modules.size === 0) return undefined;
  const statements = [...modules.keys()].sort(compareCodeUnits).map((from) => {
    return printImport(from, modules.get(from) ?? new Map());
  });
  return lines(...statements);
}

function printImport(from: string, names: ReadonlyMap<string, boolean>): Code {
  const isTypeOnly = [...names.values()].every((typeOnly) => typeOnly);
  const entries = [...names.keys()].sort(compareCodeUnits).map((name) => {
    return names.get(name) === true && !isTypeOnly
      ? code`type ${identifier(name)}`
      : identifier(name);
  });
  const keyword = raw(isTypeOnly ? "import type " : "import ");
  return code`${keyword}${objectLiteral(entries)} from ${printString(from)};`;
}

const ownHelpers = new Map<string, Code>();

/** The source of a helper, in which `Issue` may be an import. */
function helperCodeOf(text: string, issue: Code | undefined): Code {
  const isOwn = issue === undefined || (issue.kind === "text" && issue.text === "Issue");
  if (!isOwn) return helperAround(text, issue);
  // Helpers stand at the margin, so the whole text is as good as its lines.
  const known = ownHelpers.get(text) ?? quoted(text);
  ownHelpers.set(text, known);
  return known;
}

function helperAround(text: string, issue: Code): Code {
  const parts = text.split("\n").map((one) => {
    const [first = "", ...rest] = one.split(/\bIssue\b/);
    return concat(raw(first), ...rest.map((piece) => concat(issue, raw(piece))));
  });
  return lines(...parts);
}
