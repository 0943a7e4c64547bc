import { createHash } from "node:crypto";
import { compareCodeUnits } from "../load/json-value.ts";
import { canBegin, capitalize, uncapitalize, wordsOf } from "./letters.ts";

/** Somebody who wants a name, and the text it should be made from. */
export interface NameRequest {
  readonly id: string;
  /** Any text: a title, a key of `$defs`, an agent's name. */
  readonly wanted: string;
}

/**
 * Gives each request a name of its own. Who wants exactly the identifier keeps it; of several that collapse, every
 * other one gets `_` and six hex digits of its SHA-256.
 *
 * @param style Makes an identifier of any text: `pascalCase`, `camelCase`.
 * @param taken Names that belong to the language or the module.
 */
export function settleNames(
  requests: readonly NameRequest[],
  options: { readonly style: (text: string) => string; readonly taken?: ReadonlySet<string> },
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const used = new Set(options.taken);
  const exactFirst = [...requests].sort((left, right) => {
    return (
      remoteness(left.wanted, options.style) - remoteness(right.wanted, options.style) ||
      compareCodeUnits(left.wanted, right.wanted) ||
      compareCodeUnits(left.id, right.id)
    );
  });
  for (const request of exactFirst) {
    const plain = options.style(request.wanted);
    let name = plain;
    // The id tells two apart that want the very same text.
    for (let round = 0; used.has(name); round += 1) {
      name = `${plain}_${sixHex(round === 0 ? request.wanted : `${request.wanted}\n${request.id}\n${round}`)}`;
    }
    used.add(name);
    names.set(request.id, name);
  }
  return names;
}

/** How much of a text its name loses: who loses least keeps the plain name, whatever joins later. */
function remoteness(text: string, style: (text: string) => string): number {
  if (style(text) === text) return 0;
  if (/^[A-Za-z0-9 ]*$/.test(text)) return 1;
  return /^[\w ]*$/.test(text) ? 2 : 3;
}

/** `to-string` becomes `ToString`, `URL list` `URLList`; text without a letter or digit becomes `Value`. */
export function pascalCase(text: string): string {
  const joined = wordsOf(text).map(capitalize).join("");
  if (joined === "") return `Value_${sixHex(text)}`;
  return shorten(canBegin(joined) ? joined : `N${joined}`, text);
}

/** `route_planner` becomes `routePlanner`. */
export function camelCase(text: string): string {
  return uncapitalize(pascalCase(text));
}

/** First six hex digits of the SHA-256 of the text in UTF-8. */
export function sixHex(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex").slice(0, 6);
}

const longestName = 80;

function shorten(name: string, text: string): string {
  return name.length <= longestName ? name : `${name.slice(0, longestName)}_${sixHex(text)}`;
}

/** Words that no declaration may be called. */
export const reservedWords: ReadonlySet<string> = new Set([
  ...[
    "arguments",
    "await",
    "break",
    "case",
    "catch",
    "class",
    "const",
    "continue",
    "debugger",
    "default",
    "delete",
  ],
  ...[
    "do",
    "else",
    "enum",
    "eval",
    "export",
    "extends",
    "false",
    "finally",
    "for",
    "function",
    "if",
    "implements",
  ],
  ...[
    "import",
    "in",
    "instanceof",
    "interface",
    "let",
    "new",
    "null",
    "package",
    "private",
    "protected",
    "public",
  ],
  ...[
    "return",
    "static",
    "super",
    "switch",
    "this",
    "throw",
    "true",
    "try",
    "typeof",
    "undefined",
    "var",
    "void",
  ],
  ...["while", "with", "yield"],
]);

/** Names that printed types and validators rely on meaning what they mean to the language. */
export const languageTypes: ReadonlySet<string> = new Set([
  ...[
    "any",
    "bigint",
    "boolean",
    "never",
    "number",
    "object",
    "string",
    "symbol",
    "undefined",
    "unknown",
    "void",
  ],
  ...[
    "Array",
    "Boolean",
    "Date",
    "Error",
    "Function",
    "Infinity",
    "Issue",
    "JSON",
    "JsonObject",
    "JsonValue",
    "Map",
  ],
  ...[
    "Math",
    "NaN",
    "Number",
    "Object",
    "Partial",
    "Promise",
    "Readonly",
    "ReadonlyArray",
    "Record",
    "RegExp",
  ],
  ...["Set", "String", "Symbol", "URL", "Uint8Array"],
]);
