import { isIdentifier } from "../../model/letters.ts";
import { languageTypes, reservedWords } from "../../model/names.ts";
import type { Member, ObjectFacet } from "../../model/nodes.ts";
import {
  type Code,
  code,
  concat,
  either,
  empty,
  group,
  helper,
  indent,
  line,
  lines,
  occurring,
  raw,
  separate,
} from "../code.ts";

import { type Condition, comparison, isNot } from "./expression.ts";
import { helperNames } from "./helpers.ts";
import { callOf, identifier, printKey, printString } from "./literals.ts";

/** A member and the local variable that holds it. */
export interface Local {
  readonly member: Member;
  readonly variable: Code;
}

interface NamedLocal {
  readonly member: Pick<Member, "name">;
  readonly variable: Code;
}

/** Everything that `Object.prototype` has, and so must be asked for as an own member. */
const inheritedNames: ReadonlySet<string> = new Set([
  ...[
    "__defineGetter__",
    "__defineSetter__",
    "__lookupGetter__",
    "__lookupSetter__",
    "__proto__",
    "constructor",
  ],
  ...[
    "hasOwnProperty",
    "isPrototypeOf",
    "propertyIsEnumerable",
    "toLocaleString",
    "toString",
    "valueOf",
  ],
]);

/** Whether every object has a member of that name without having it itself. */
export function isInherited(name: string): boolean {
  return inheritedNames.has(name);
}

const ownVariables: ReadonlySet<string> = new Set(["value", "depth", "key", "size"]);

/** Local variables for the members that are looked at, each with a name that shadows nothing in use. */
export function localsOf(members: readonly Member[]): readonly Local[] {
  const used = new Set<string>();
  return members.map((member, index) => {
    const { name } = member;
    const isFree =
      isIdentifier(name) && !reservedWords.has(name) && !languageTypes.has(name) && !isOurs(name);
    const wanted = isFree
      ? name
      : isIdentifier(name) && !name.startsWith("_")
        ? `${name}_`
        : `member${index}`;
    const variable = used.has(wanted) ? `member${index}` : wanted;
    used.add(variable);
    return { member, variable: identifier(variable) };
  });
}

function isOurs(name: string): boolean {
  return (
    ownVariables.has(name) ||
    inheritedNames.has(name) ||
    helperNames.has(name) ||
    /^(?:member[0-9]+|pattern_[0-9a-f]{12})$/.test(name) ||
    /^(is|check|gather|rule)[A-Z]/.test(name)
  );
}

/**
 * `const { type, "to-string": member1 } = value;` and a call of `own` for each name that objects inherit.
 *
 * @param body What the locals are for: those that it does not use are not declared.
 */
export function declareLocals(every: readonly Local[], body: readonly Code[]): Code | undefined {
  const variables = every.map((local) => local.variable);
  const used = occurring(variables, body);
  const locals = every.filter(({ variable }) => used.has(variable));
  const plain = locals.filter((local) => !inheritedNames.has(local.member.name));
  const guarded = locals.filter((local) => inheritedNames.has(local.member.name));
  const statements = guarded.map(({ member, variable }) => {
    return code`const ${variable} = ${helper("own")}(value, ${printString(member.name)});`;
  });
  if (plain.length > 0) statements.unshift(destructure(plain));
  return statements.length === 0 ? undefined : lines(...statements);
}

/** Reads one member into a variable. */
export function declareMember(name: string, variable: Code): Code {
  return inheritedNames.has(name)
    ? code`const ${variable} = ${helper("own")}(value, ${printString(name)});`
    : destructure([{ member: { name }, variable }]);
}

function destructure(locals: readonly NamedLocal[]): Code {
  const entries = locals.map(({ member, variable }) => {
    return isShorthand({ member, variable })
      ? variable
      : code`${printKey(member.name)}: ${variable}`;
  });
  const comma = concat(raw(","), line);
  const pattern = group(
    raw("const {"),
    indent(line, separate(entries, comma)),
    either(raw(","), empty),
    line,
    raw("}"),
  );
  // Prettier keeps the operand beside a pattern that renames.
  const isRenaming = locals.length > 2 && locals.some((local) => !isShorthand(local));
  return concat(pattern, raw(" ="), isRenaming ? raw(" ") : group(indent(line)), raw("value;"));
}

function isShorthand({ member, variable }: NamedLocal): boolean {
  return variable.kind === "text" && variable.text === member.name;
}

/** Whether `name` is a member of `value`, as a condition that needs no local. */
export function hasMember(name: string): Condition {
  const member = callOf(helper("own"), [raw("value"), printString(name)]);
  return comparison(member, isNot, raw("undefined"));
}

/** Names that `additionalProperties` leaves alone. */
export function describedNames(object: ObjectFacet): readonly string[] {
  return object.members.filter((member) => member.described).map((member) => member.name);
}
