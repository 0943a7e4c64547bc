import type { Issue } from "../../generated/validators/file.ts";
import type { Fault } from "../diagnostics/report.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { escapePointer, isObject, unescapePointer } from "../load/json-value.ts";
import type { Source } from "../load/source.ts";
import { valueAt } from "../resolve/registry.ts";

const members = {
  root: [
    ...["$schema", "agents", "schemas", "sources", "out", "targets", "format", "formats"],
    ...["declarationMaps", "severities", "drift"],
  ],
  agents: ["source", "out", "targets"],
  schemas: ["source", "name", "out"],
  sources: ["registry", "roots"],
  drift: ["failOn", "severities"],
} as const;

const values: Readonly<Record<string, readonly string[]>> = {
  targets: ["client", "handler", "fake", "fixtures"],
  format: ["builtin", "prettier"],
  formats: ["assert", "annotate"],
  severities: ["error", "warning", "off"],
  failOn: ["breaking", "risky", "any"],
};

/** What the validator found in a config, with the member or value that was probably meant. */
export function configFault(issue: Issue, source: Source): Fault {
  const { path, keyword, message } = issue;
  const tokens = path.split("/").slice(1).map(unescapePointer);
  const last = tokens.at(-1) ?? "";
  const at = { source, pointer: path };
  if (keyword === "additionalProperties") {
    const hint = memberHint(tokens, source) ?? "remove it";
    return {
      code: "config-member",
      message: `A config has no member ${JSON.stringify(last)} here`,
      at,
      hint,
    };
  }
  const subject = path === "" ? "The config" : JSON.stringify(last);
  const sentence = /^[a-z]/.test(message) ? `${subject} ${message}` : message;
  return { code: "config-file", message: sentence, at, hint: valueHint(tokens, source) };
}

function memberHint(tokens: readonly string[], source: Source): string | undefined {
  const [first = ""] = tokens;
  const last = tokens.at(-1) ?? "";
  const isNested = tokens.length > 1 && Object.hasOwn(members, first);
  const known = isNested ? members[first as keyof typeof members] : members.root;
  const parent = valueAt(source.value, parentOf(tokens));
  const present = new Set(isObject(parent) ? Object.keys(parent) : []);
  if (last === "emitters") return "emitters are code: rename the config to blocks.config.ts";
  return didYouMean(
    last,
    known.filter((name) => !present.has(name)),
  );
}

function valueHint(tokens: readonly string[], source: Source): string | undefined {
  const value = valueAt(source.value, tokens.map((token) => `/${escapePointer(token)}`).join(""));
  const name = tokens.findLast((token) => Object.hasOwn(values, token));
  const known = name === undefined ? undefined : values[name];
  if (typeof value !== "string" || known === undefined) return undefined;
  return didYouMean(value, known) ?? `use one of ${known.join(", ")}`;
}

function parentOf(tokens: readonly string[]): string {
  return tokens
    .slice(0, -1)
    .map((token) => `/${escapePointer(token)}`)
    .join("");
}
