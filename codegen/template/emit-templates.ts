import {
  type Code,
  code,
  concat,
  empty,
  importType,
  importValue,
  lines,
  raw,
} from "../emit/code.ts";
import type { EmittedFile } from "../emit/file.ts";
import {
  type Condition,
  call,
  comparison,
  ifHead,
  is,
  not,
} from "../emit/typescript/expression.ts";
import {
  callOf,
  identifier,
  printAccess,
  printKey,
  printString,
} from "../emit/typescript/literals.ts";
import { printModule } from "../emit/typescript/module.ts";
import { block } from "../emit/typescript/statements.ts";
import {
  arrayType,
  objectType,
  plain,
  type TypeCode,
  unionType,
} from "../emit/typescript/type-parts.ts";
import { printFunction } from "../emit/typescript/validators.ts";
import { compareCodeUnits } from "../load/json-value.ts";
import { camelCase, pascalCase } from "../model/names.ts";
import { unreachable } from "../model/nodes.ts";
import { type DataShape, shapeOf } from "./data-shape.ts";
import type { Template, TemplateNode, TemplatePath } from "./template-nodes.ts";

const support = "./fragment.ts";

/** `generated/templates/<name>.ts`: each template as a plain function of typed data, and what they share. */
export function emitTemplates(templates: readonly Template[]): readonly EmittedFile[] {
  if (templates.length === 0) return [];
  return [...templates.map(emitTemplate), supportModule()];
}

function emitTemplate(template: Template): EmittedFile {
  const { name, file, body } = template;
  const dataName = `${pascalCase(name)}Data`;
  const shape = shapeOf(body);
  const statements = [
    code`const pieces: ${importType("Piece", support)}[] = [];`,
    ...printBody(body, { template: name, scopes: [{ variable: "data" }] }),
    raw("return pieces;"),
  ];
  const declarations = [
    lines(
      code`/** What ${raw(`\`${name}.hbs\``)} is filled with. */`,
      code`export type ${identifier(dataName)} = ${dataType(shape).code};`,
    ),
    printFunction({
      head: code`export function ${identifier(camelCase(name))}`,
      parameters: [code`data: ${identifier(dataName)}`],
      type: code`readonly ${importType("Piece", support)}[]`,
      body: lines(...statements),
    }),
  ];
  const header = [
    `Generated from ${file}. Do not edit.`,
    "Edit the template, then run: npm run generate",
  ];
  return { path: `templates/${name}.ts`, content: printModule({ header, body: declarations }) };
}

function dataType(shape: DataShape): TypeCode {
  if (shape.isFragment) return plain(importType("Fragment", support));
  const names = [...new Set([...shape.fragments, ...shape.conditions, ...shape.lists.keys()])];
  const members = names.sort(compareCodeUnits).map((name) => {
    return code`readonly ${printKey(name)}: ${memberType(name, shape).code}`;
  });
  return members.length === 0 ? plain(raw("Readonly<Record<string, never>>")) : objectType(members);
}

function memberType(name: string, shape: DataShape): TypeCode {
  const item = shape.lists.get(name);
  if (item !== undefined) return arrayType(dataType(item));
  if (!shape.fragments.has(name)) return plain(raw("boolean"));
  const fragment = plain(importType("Fragment", support));
  return shape.conditions.has(name) ? unionType([fragment, plain(raw("undefined"))]) : fragment;
}

interface PrintContext {
  readonly template: string;
  /** The variable of each loop's data, innermost last. */
  readonly scopes: readonly LoopScope[];
}

interface LoopScope {
  readonly variable: string;
  /** What the loop runs over; the outermost scope is no loop. */
  readonly list?: Code;
}

function printBody(body: readonly TemplateNode[], context: PrintContext): readonly Code[] {
  return body.flatMap((node) => printNode(node, context));
}

function printNode(node: TemplateNode, context: PrintContext): readonly Code[] {
  switch (node.kind) {
    case "text":
      return node.text === "" ? [] : [push(printString(node.text))];
    case "hole": {
      const label = `${context.template}.hbs {{${node.path.name}}}`;
      const value = memberOf(node.path, context);
      return [push(callOf(importValue("fragment", support), [value, printString(label)]))];
    }
    case "when": {
      const test = testOf(node.path, context);
      const head = ifHead(node.negated ? not(test) : test);
      return choice(head, printBody(node.body, context), printBody(node.otherwise, context));
    }
    case "each":
      return printEach(node, context);
    default:
      return unreachable(node);
  }
}

function printEach(
  node: Extract<TemplateNode, { kind: "each" }>,
  context: PrintContext,
): readonly Code[] {
  const list = memberOf(node.path, context);
  const item = `item${context.scopes.length}`;
  const inner = printBody(node.body, {
    ...context,
    scopes: [...context.scopes, { variable: item, list }],
  });
  const usesTurn = JSON.stringify(node.body).includes('"@');
  const head = usesTurn
    ? code`for (const [${raw(`${item}Index`)}, ${raw(item)}] of ${list}.entries()) `
    : code`for (const ${raw(item)} of ${list}) `;
  const loop = block(head, inner);
  if (node.otherwise.length === 0) return [loop];
  return [loop, block(code`if (${list}.length === 0) `, printBody(node.otherwise, context))];
}

function push(piece: Code): Code {
  return code`${callOf(raw("pieces.push"), [piece])};`;
}

/** A condition of the data, or of the turn of the loop that the path leads to. */
function testOf(path: TemplatePath, context: PrintContext): Condition {
  const { variable, list = empty } = scopeOf(path, context);
  const index = raw(`${variable}Index`);
  if (path.name === "@first") return comparison(index, is, raw("0"));
  if (path.name === "@last") return comparison(index, is, code`${list}.length - 1`);
  return call(memberOf(path, context));
}

/** A member of the data of the loop that the path leads to. */
function memberOf(path: TemplatePath, context: PrintContext): Code {
  const { variable } = scopeOf(path, context);
  return path.name === "this" ? raw(variable) : code`${raw(variable)}${printAccess(path.name)}`;
}

function scopeOf(path: TemplatePath, context: PrintContext): LoopScope {
  return context.scopes.at(-1 - path.up) ?? { variable: "data" };
}

function choice(head: Code, body: readonly Code[], otherwise: readonly Code[]): readonly Code[] {
  const first = block(head, body);
  return [otherwise.length === 0 ? first : concat(first, block(raw(" else "), otherwise))];
}

const supportText = `/** A printed fragment: what the printers of the generator return, never text. */
export interface Fragment {
  readonly "~code": true;
}

/** The template's own text, or a fragment in a hole of it. */
export type Piece = string | Fragment;

/**
 * Lets a fragment through and nothing else, whatever the types say.
 *
 * @throws {TypeError} Text, or anything else that no printer made.
 */
export function fragment(value: unknown, hole: string): Fragment {
  if (isFragment(value)) return value;
  const found = value === null ? "null" : typeof value;
  throw new TypeError(\`\${hole} takes a printed fragment, not \${found}\`);
}

function isFragment(value: unknown): value is Fragment {
  return (
    typeof value === "object" &&
    value !== null &&
    "~code" in value &&
    value["~code"] === true
  );
}`;

function supportModule(): EmittedFile {
  const header = [
    "Generated from codegen/template/emit-templates.ts. Do not edit.",
    "Edit that, then run: npm run generate",
  ];
  const body = [lines(...supportText.split("\n").map(raw))];
  return { path: "templates/fragment.ts", content: printModule({ header, body }) };
}
