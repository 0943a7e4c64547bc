import ts from "typescript-5.9";
import { inheritedNames } from "../../codegen/emit/typescript/inherited-names.ts";
import { isObject, type JsonValue } from "../../codegen/load/json-value.ts";

/** A module of types with literals that may or may not fit one of them. */
export interface LiteralModule {
  /** Exports the type `Root`. */
  readonly types: string;
  readonly literals: readonly JsonValue[];
}

export interface ModuleVerdict {
  /** What the compiler says of the types alone. */
  readonly errors: readonly string[];
  /** For each literal what it is refused for; undefined where it is taken. */
  readonly refusals: readonly (string | undefined)[];
}

/**
 * Asks the compiler, in one program for all modules, whether each literal can be assigned to the type of its module:
 * `const value: Root = { … };`.
 */
export function judgeLiterals(
  modules: readonly LiteralModule[],
  options: { readonly exactOptional: boolean },
): readonly ModuleVerdict[] {
  const texts = new Map<string, string>();
  const places = modules.map((module, index) => {
    const types = `${module.types.trimEnd()}\n`;
    const literals = module.literals.map(
      (value, place) => `export const value${place}: Root = ${literalText(value)};\n`,
    );
    texts.set(`/m${index}.ts`, types + literals.join(""));
    return types.length;
  });
  const program = createProgram(texts, options.exactOptional);
  return modules.map(({ literals }, index) => {
    const file = program.getSourceFile(`/m${index}.ts`);
    const from = places[index] ?? 0;
    const first = file === undefined ? 0 : file.getLineAndCharacterOfPosition(from).line;
    const errors: string[] = [];
    const refusals: (string | undefined)[] = literals.map(() => undefined);
    for (const one of [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ]) {
      const text = `TS${one.code} ${ts.flattenDiagnosticMessageText(one.messageText, " ")}`;
      const line = file?.getLineAndCharacterOfPosition(one.start ?? 0).line ?? 0;
      if (line < first) errors.push(text);
      else refusals[line - first] ??= text;
    }
    return { errors, refusals };
  });
}

function createProgram(texts: ReadonlyMap<string, string>, exactOptional: boolean): ts.Program {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts"],
    module: ts.ModuleKind.ESNext,
    types: [],
    strict: true,
    exactOptionalPropertyTypes: exactOptional,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    skipLibCheck: true,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile, readFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, version) => {
    const text = texts.get(path);
    return text === undefined
      ? getSourceFile(path, version)
      : ts.createSourceFile(path, text, version, true);
  };
  return ts.createProgram([...texts.keys()], options, host);
}

/**
 * On one line; an own `__proto__` as a computed key, which is the only way to write one. A member called like a method
 * that objects inherit says that it is constant: TypeScript reads it in the context of that method, also where the type
 * has an index signature for it, and forgets then that `"a"` is `"a"`. `const a: { [name: string]: "a" } = { toString:
 * "a" }` does not compile.
 */
export function literalText(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(literalText).join(", ")}]`;
  if (!isObject(value))
    return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
  const members = Object.keys(value).map((name) => {
    const key = name === "__proto__" ? '["__proto__"]' : literalText(name);
    const member = value[name] ?? null;
    const isConstant = inheritedNames.has(name) && member !== null;
    return `${key}: ${literalText(member)}${isConstant ? " as const" : ""}`;
  });
  return `{ ${members.join(", ")} }`;
}
