import type { Issue } from "../../../generated/validators/agent-card.ts";
import { nameOf } from "../../../templates/validator/name-of.ts";
import type { DiagnosticCode } from "../../diagnostics/catalogue.ts";
import type { Fault } from "../../diagnostics/report.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import {
  isObject,
  type JsonValue,
  member,
  parentPointer,
  unescapePointer,
} from "../../load/json-value.ts";
import type { Source } from "../../load/source.ts";
import { closedKeywords, closedRootKeywords } from "../../model/keywords.ts";
import { valueAt } from "../../resolve/registry.ts";
import { contentClass, isAcceptable } from "../content-class.ts";
import { membersAt } from "./card-members.ts";
import { faultAt, quoted } from "./places.ts";

/** What the validator found, with a stable code, and a hint where one thing to do is likely. */
export function issueFault(issue: Issue, card: Source): Fault {
  const rule = rules.find(
    ({ at, keyword }) =>
      at.test(issue.path) && (keyword === undefined || keyword === issue.keyword),
  );
  const value = valueAt(card.value, issue.path);
  const siblings = valueAt(card.value, parentPointer(issue.path));
  const isPresent = (name: string): boolean => member(siblings, name) !== undefined;
  return faultAt(card, issue.path, {
    code: rule?.code ?? "card-shape",
    message: rule?.message?.(lastToken(issue.path), value) ?? sentence(issue, value),
    hint:
      rule?.hint?.({ value, isPresent, pointer: issue.path, message: issue.message }) ??
      keywordHints[issue.keyword],
  });
}

/** The issues without the members that are missing because a member beside has nearly their name: one slip, one fault. */
export function withoutMisspelt(issues: readonly Issue[], card: Source): readonly Issue[] {
  const hints = new Set(
    issues.flatMap((issue) => {
      if (issue.keyword !== "additionalProperties") return [];
      return [`${parentPointer(issue.path)} ${issueFault(issue, card).hint}`];
    }),
  );
  return issues.filter((issue) => {
    const name = /"[^"]+"/.exec(issue.message)?.[0];
    return issue.keyword !== "required" || !hints.has(`${issue.path} did you mean ${name}?`);
  });
}

interface HintContext {
  readonly value: JsonValue | undefined;
  readonly pointer: string;
  /** The validator's, which lists the values that are allowed. */
  readonly message: string;
  /** Whether the object around the place has a member of that name already. */
  readonly isPresent: (name: string) => boolean;
}

interface Rule {
  readonly at: RegExp;
  /** Any when absent. */
  readonly keyword?: string;
  readonly code: DiagnosticCode;
  /** Instead of the validator's. */
  readonly message?: (name: string, value: JsonValue | undefined) => string;
  readonly hint?: (context: HintContext) => string | undefined;
}

const anywhere = /^/;
const contentTypeAt = /^\/io\/(?:inputs|outputs)\/\d+\/(?:contentType|accept\/\d+)$/;
const formSchemaAt = /^\/io\/inputs\/\d+\/schema(?:\/|$)/;

// The first rule that fits decides.
const rules: readonly Rule[] = [
  { at: /^\/identity\/agentName$/, keyword: "pattern", code: "agent-name", hint: agentNameHint },
  {
    at: /^\/identity\/webApps\/\d+\/url$/,
    code: "web-app-url",
    hint: () => "begin it with https://",
  },
  {
    at: contentTypeAt,
    keyword: "type",
    code: "wrong-type",
    message: (name, value) => `${named(name)} must be a string, not ${nameOf(value)}`,
    hint: () => contentTypeAdvice,
  },
  { at: contentTypeAt, code: "content-type", hint: contentTypeHint },
  {
    at: formSchemaAt,
    keyword: "additionalProperties",
    code: "unsupported-keyword",
    message: (name) => `${quoted(name)} is not a keyword that a form schema takes here`,
    hint: formKeywordHint,
  },
  { at: /^\/streams$/, keyword: "type", code: "wrong-type" },
  { at: /^\/streams$/, code: "request-stream-key", hint: requestHint },
  { at: anywhere, keyword: "x-unique-by", code: "duplicate-id", hint: uniqueHint },
  { at: anywhere, keyword: "additionalProperties", code: "unknown-member", hint: memberHint },
  { at: anywhere, keyword: "required", code: "missing-member" },
  { at: anywhere, keyword: "not", code: "forbidden-member", hint: () => "remove it" },
  { at: anywhere, keyword: "type", code: "wrong-type", hint: typeHint },
  { at: anywhere, keyword: "const", code: "card-shape", hint: constHint },
  { at: anywhere, keyword: "enum", code: "wrong-value", hint: enumHint },
];

/** What to do where no rule knows better. */
const keywordHints: Readonly<Record<string, string>> = {
  enum: "use one of these values",
  maximum: "choose a smaller number",
  maxItems: "take entries away",
  maxLength: "shorten it",
  minimum: "choose a larger number",
  minItems: "add an entry",
  minLength: "write something here",
  required: "add it",
  uniqueItems: "remove the repeated entry",
};

/** Issues speak of "it"; a diagnostic names the member, or the text that is not what it should be. */
function sentence({ path, message }: Issue, value: JsonValue | undefined): string {
  if (typeof value === "string" && /^(?:Not|Neither) /.test(message)) {
    return `${quoted(value)} is ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
  }
  if (!/^[a-z]/.test(message)) return message;
  return `${subject(path)} ${message}`;
}

function subject(path: string): string {
  if (path === "") return "The card";
  return named(lastToken(path));
}

function named(token: string): string {
  return /^\d+$/.test(token) ? `Item ${token}` : quoted(token);
}

/** A number or a flag where a text belongs mostly lacks its quotes. */
function typeHint({ value, message }: HintContext): string | undefined {
  if (typeof value === "string" || isObject(value) || Array.isArray(value)) return undefined;
  const isText = /must be a string/.test(message) && value !== null && value !== undefined;
  return isText ? `put it in quotes: "${String(value)}"` : undefined;
}

function constHint({ message }: HintContext): string | undefined {
  const wanted = /must be (.*), not /.exec(message)?.[1];
  return wanted === undefined ? undefined : `write ${wanted}`;
}

function agentNameHint({ value }: HintContext): string {
  const name = typeof value === "string" ? value.replace(/[^a-zA-Z0-9_]+/g, "_") : "";
  const example = /[a-zA-Z0-9]/.test(name) ? name : "unit_converter";
  return `use letters, digits and underscores: ${quoted(example)}`;
}

function contentTypeHint({ value }: HintContext): string | undefined {
  if (typeof value !== "string") return undefined;
  if (contentClass(value) === "overlap")
    return "application/… with +json is a form, text/plain a text";
  const plain = value
    .toLowerCase()
    .replace(/\s*;.*$/s, "")
    .trim();
  const meant = isAcceptable(plain) ? plain : fullName(plain);
  return meant === undefined ? contentTypeAdvice : `did you mean ${quoted(meant)}?`;
}

const contentTypeAdvice =
  "application/json for values, text/plain for text, application/octet-stream for any file";

/** `json` and `png` are what people call `application/json` and `image/png`. */
function fullName(short: string): string | undefined {
  const aliases: Readonly<Record<string, string>> = {
    ...{ text: "text/plain", txt: "text/plain", md: "text/markdown", jpg: "image/jpeg" },
    ...{ svg: "image/svg+xml", mp3: "audio/mpeg", binary: "application/octet-stream" },
  };
  if (Object.hasOwn(aliases, short)) return aliases[short];
  const plain = ["json", "pdf", "zip", "xml"].map((name) => `application/${name}`);
  const others = ["csv", "html", "markdown"].map((name) => `text/${name}`);
  const media = ["image/png", "image/jpeg", "image/gif", "image/webp", "audio/wav", "video/mp4"];
  const known = [...plain, ...others, ...media];
  return known.find((type) => type.endsWith(`/${short}`) && isAcceptable(type));
}

function formKeywordHint({ pointer, isPresent }: HintContext): string {
  const isRoot = /^\/io\/inputs\/\d+\/schema\/[^/]*$/.test(pointer);
  const keywords = isRoot ? closedRootKeywords : closedKeywords;
  const free = [...keywords].filter((keyword) => !isPresent(keyword));
  const near = didYouMean(lastToken(pointer), free);
  const where = isRoot ? "the root of a form schema" : "a form schema";
  return near ?? `${where} takes ${[...keywords].join(", ")}`;
}

function requestHint(): string {
  return 'call the stream "_default", or offer "pipe" as well';
}

function uniqueHint(): string {
  return "give each entry of this list an id of its own";
}

function memberHint({ pointer, isPresent }: HintContext): string {
  // The one list of a card that is no list of inputs or outputs is easily taken for a third one of those.
  if (pointer === "/io/streams") return 'move it to the root of the card, beside "io"';
  const free = membersAt(parentPointer(pointer)).filter((name) => !isPresent(name));
  return didYouMean(lastToken(pointer), free) ?? "remove it";
}

function enumHint({ value, message }: HintContext): string | undefined {
  if (typeof value !== "string") return undefined;
  const allowed = message.slice(0, message.lastIndexOf(", not "));
  return didYouMean(
    value,
    [...allowed.matchAll(/"([^"\\]+)"/g)].map(([, one]) => one ?? ""),
  );
}

function lastToken(pointer: string): string {
  return unescapePointer(pointer.slice(pointer.lastIndexOf("/") + 1));
}
