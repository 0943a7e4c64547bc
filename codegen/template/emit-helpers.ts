import { type Code, code, lines, raw } from "../emit/code.ts";
import type { EmittedFile } from "../emit/file.ts";
import { bracketed, identifier, objectLiteral, printString } from "../emit/typescript/literals.ts";

/** A module of `templates/validator`: one exported function or type, and what it alone needs. */
export interface HelperModule {
  /** Where it is, for the message of a fault. */
  readonly file: string;
  readonly text: string;
}

interface Helper {
  readonly name: string;
  /** As a validator module prints it: without imports and `export`. */
  readonly text: string;
  /** Other helpers that it uses. */
  readonly uses: readonly string[];
  /** Every name that the text declares. */
  readonly declares: readonly string[];
}

/**
 * `generated/templates/validator-helpers.ts`: the functions that validators print for themselves, as text. The same
 * functions can be imported from `templates/validator`, so what is printed is what is tested and interpreted.
 *
 * Imports nothing that reads that file, because it is written before anything that does is loaded.
 *
 * @throws {Error} A module that exports nothing or several things, or imports from elsewhere.
 */
export function emitHelpers(modules: readonly HelperModule[]): readonly EmittedFile[] {
  const helpers = modules
    .filter(({ file }) => !file.endsWith("/issue.ts"))
    .map(readHelper)
    .sort((left, right) => (left.name < right.name ? -1 : 1));
  if (helpers.length === 0) return [];
  const content = lines(
    raw("// Generated from templates/validator. Do not edit."),
    raw("// Edit the functions there, then run: npm run generate"),
    raw(""),
    ...interfaceText.split("\n").map(raw),
    ...helpers.flatMap(({ name, text }) => [raw(""), textConstant(name, text)]),
    raw(""),
    code`export const validatorHelpers: Readonly<Record<string, ValidatorHelper>> = ${mapOf(helpers)};`,
  );
  return [{ path: "templates/validator-helpers.ts", content }];
}

const interfaceText = `/** A function or type that a validator module prints for itself. */
export interface ValidatorHelper {
  readonly text: string;
  /** Other helpers that it uses. */
  readonly uses: readonly string[];
  /** Every name that the text declares. */
  readonly declares: readonly string[];
}`;

function readHelper({ file, text }: HelperModule): Helper {
  const uses: string[] = [];
  const own: string[] = [];
  for (const line of text.trim().split("\n")) {
    const [, names, from] = /^import (?:type )?\{ ([\w, ]+) \} from "(.*)";$/.exec(line) ?? [];
    if (from === undefined) own.push(line);
    else if (!from.startsWith("./")) throw new Error(`${file} imports from ${from}`);
    else if (from !== "./issue.ts") uses.push(...(names ?? "").split(", "));
  }
  const source = own.join("\n").trim();
  const exported = [...source.matchAll(/^export (?:function|const|interface|type) (\w+)/gm)];
  const [, name] = exported[0] ?? [];
  if (name === undefined || exported.length > 1)
    throw new Error(`${file} must export one function or type, not ${exported.length}`);
  const declares = [...source.matchAll(/^(?:export )?(?:function|const|interface|type) (\w+)/gm)];
  return {
    name,
    text: source.replace(/^export /m, ""),
    uses,
    declares: declares.map(([, declared]) => declared ?? ""),
  };
}

/** The lines stand at the margin, so a template literal holds them as they are. */
function textConstant(name: string, text: string): Code {
  const escaped = text.replaceAll(/[\\`]|\$\{/g, "\\$&");
  return code`const ${identifier(name)} = \`${lines(...escaped.split("\n").map(raw))}\`;`;
}

function mapOf(helpers: readonly Helper[]): Code {
  const texts = (names: readonly string[]): Code => bracketed("[", names.map(printString), "]");
  const entries = helpers.map(({ name, uses, declares }) => {
    const members = [
      code`text: ${identifier(name)}`,
      code`uses: ${texts(uses)}`,
      code`declares: ${texts(declares)}`,
    ];
    return code`${identifier(name)}: ${objectLiteral(members)}`;
  });
  return objectLiteral(entries);
}
