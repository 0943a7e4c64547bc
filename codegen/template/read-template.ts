import type { Report } from "../diagnostics/report.ts";
import { isIdentifier } from "../model/letters.ts";
import type { Template, TemplateNode, TemplatePath } from "./template-nodes.ts";

/** The syntax tree of Handlebars, as far as a template may use it. Declared here, so that nothing of it leaks out. */
interface Statement {
  readonly type: string;
  readonly loc: { readonly start: { readonly line: number; readonly column: number } };
  readonly value?: unknown;
  readonly path?: Expression;
  readonly params?: readonly Expression[];
  readonly escaped?: boolean;
  readonly program?: {
    readonly body: readonly Statement[];
    readonly blockParams?: readonly string[];
  };
  readonly inverse?: { readonly body: readonly Statement[] };
  readonly hash?: unknown;
}

interface Expression {
  readonly type: string;
  readonly original?: unknown;
  readonly parts?: readonly unknown[];
  readonly depth?: number;
  readonly data?: boolean;
}

export type ParseTemplate = (text: string) => { readonly body: readonly Statement[] };

/**
 * Reads a template strictly: holes, `#if`, `#unless` and `#each` with `else`, and comments; no helper, no partial, no
 * path into a member, no raw output.
 *
 * @param parse `Handlebars.parse`.
 */
export function readTemplate(
  source: { readonly name: string; readonly file: string; readonly text: string },
  parse: ParseTemplate,
  report: Report,
): Template {
  const fail = (at: Statement["loc"]["start"], message: string): void => {
    const { line, column } = at;
    const place = { file: source.file, line, column: column + 1, pointer: "" };
    report.add({ severity: "error", code: "invalid-template", message, ...place });
  };
  try {
    const { body } = parse(source.text);
    return { name: source.name, file: source.file, body: readBody(body, { fail, loops: 0 }) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    fail({ line: lineOf(message), column: 0 }, message.split("\n")[0] ?? message);
    return { name: source.name, file: source.file, body: [] };
  }
}

interface ReadContext {
  readonly fail: (at: Statement["loc"]["start"], message: string) => void;
  /** Loops around, so that `../` does not lead out of the data. */
  readonly loops: number;
}

function readBody(body: readonly Statement[], context: ReadContext): readonly TemplateNode[] {
  return body.flatMap((statement) => readStatement(statement, context) ?? []);
}

function readStatement(statement: Statement, context: ReadContext): TemplateNode | undefined {
  const { loc, path, params = [], type } = statement;
  const fail = (message: string): undefined => {
    context.fail(loc.start, message);
    return undefined;
  };
  if (type === "CommentStatement") return undefined;
  if (type === "ContentStatement") return { kind: "text", text: String(statement.value ?? "") };
  if (type !== "MustacheStatement" && type !== "BlockStatement") {
    return fail(`${type.replace(/Statement$/, "")} is not something that a template may use`);
  }
  if (type === "BlockStatement") return readBlock(statement, context);
  if (params.length > 0 || statement.escaped === false) {
    return fail(
      `{{${String(path?.original)}}} must be a plain hole, without arguments and with two braces`,
    );
  }
  const hole = readPath(path, context.loops);
  if (hole === undefined) return fail(`{{${String(path?.original)}}} is not the name of a member`);
  return { kind: "hole", path: hole };
}

function readBlock(statement: Statement, context: ReadContext): TemplateNode | undefined {
  const { loc, path, params = [], program, inverse } = statement;
  const helper = String(path?.original);
  const [subject] = params;
  const fail = (message: string): undefined => {
    context.fail(loc.start, message);
    return undefined;
  };
  if (!["if", "unless", "each"].includes(helper))
    return fail(`#${helper} is unknown: there are #if, #unless and #each`);
  const target = params.length === 1 ? readPath(subject, context.loops) : undefined;
  if (target === undefined) return fail(`#${helper} takes the name of one member`);
  if ((program?.blockParams?.length ?? 0) > 0) return fail(`#${helper} takes no block parameters`);
  const otherwise = readBody(inverse?.body ?? [], context);
  if (helper === "each") {
    const body = readBody(program?.body ?? [], { ...context, loops: context.loops + 1 });
    return { kind: "each", path: target, body, otherwise };
  }
  const body = readBody(program?.body ?? [], context);
  return { kind: "when", path: target, negated: helper === "unless", body, otherwise };
}

function readPath(path: Expression | undefined, loops: number): TemplatePath | undefined {
  if (path?.type !== "PathExpression") return undefined;
  const { data = false, depth = 0, parts = [] } = path;
  const [name] = parts;
  if (depth > loops) return undefined;
  if (data)
    return loops > 0 && (name === "first" || name === "last")
      ? { up: depth, name: `@${name}` }
      : undefined;
  if (parts.length === 0) return loops > depth ? { up: depth, name: "this" } : undefined;
  if (parts.length > 1 || typeof name !== "string" || !isIdentifier(name)) return undefined;
  return { up: depth, name };
}

function lineOf(message: string): number {
  return Number(/line (\d+)/.exec(message)?.[1] ?? 1);
}
