import type { Issue } from "../../generated/validators/file.ts";
import type { Fault } from "../diagnostics/report.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { escapePointer, isObject, parentPointer, unescapePointer } from "../load/json-value.ts";
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
  drift: ["failOn", "severities", "baseline"],
} as const;

const values: Readonly<Record<string, readonly string[]>> = {
  targets: ["client", "handler", "fake", "fixtures"],
  format: ["builtin", "prettier"],
  formats: ["assert", "annotate"],
  severities: ["error", "warning", "off"],
  failOn: ["breaking", "risky", "any"],
};
const changeSeverities = ["breaking", "risky", "compatible", "docs", "off"];

/** What the validator found in a config, with the member or value that was probably meant. */
function configFault(issue: Issue, source: Source): Fault {
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
  if (keyword === "pattern" && parentPointer(path) === "/severities") {
    const name = JSON.stringify(last);
    const hint = "codes have small letters, digits and hyphens; blocks explain lists them";
    return { code: "config-file", message: `${name} is no code of a diagnostic`, at, hint };
  }
  if (keyword === "pattern" && parentPointer(path) === "/drift/severities") {
    const message = `No rule of drift is called ${JSON.stringify(last)}`;
    const hint = "rules have small letters, digits and hyphens; blocks explain lists them";
    return { code: "config-member", message, at, hint };
  }
  const item = /^\d+$/.test(last) ? `Item ${last}` : JSON.stringify(last);
  const subject = path === "" ? "The config" : item;
  const wanted = /^\/agents\/\d+$/.test(path) && /^(?:one|any)Of$/.test(keyword) ? agent : message;
  const sentence = /^[a-z]/.test(wanted) ? `${subject} ${wanted}` : wanted;
  return { code: "config-file", message: sentence, at, hint: valueHint(tokens, source) };
}

const agent = 'must be a name, a path, a glob or a URL, or an object with "source"';

/** The faults of a config: one slip is one, and not also a member that is missing. */
export function configFaults(issues: readonly Issue[], source: Source): readonly Fault[] {
  const faults = issues.map((issue) => ({ issue, fault: configFault(issue, source) }));
  const meant = new Set(
    faults.flatMap(({ issue, fault }) =>
      issue.keyword === "additionalProperties"
        ? [`${parentPointer(issue.path)} ${fault.hint}`]
        : [],
    ),
  );
  return faults.flatMap(({ issue: { keyword, message, path }, fault }) => {
    const name = /"[^"]+"/.exec(message)?.[0];
    if (keyword === "required" && meant.has(`${path} did you mean ${name}?`)) return [];
    return [fault];
  });
}

function memberHint(tokens: readonly string[], source: Source): string | undefined {
  const [first = ""] = tokens;
  const last = tokens.at(-1) ?? "";
  const isNested = tokens.length > 1 && Object.hasOwn(members, first);
  const known = isNested ? members[first as keyof typeof members] : members.root;
  const parent = valueAt(source.value, pointerOf(tokens.slice(0, -1)));
  const present = new Set(isObject(parent) ? Object.keys(parent) : []);
  if (last === "emitters") return "emitters are code: rename the config to blocks.config.ts";
  if (/^out(?:put|dir|putdir)$/i.test(last) && known.some((name) => name === "out"))
    return 'did you mean "out"?';
  return didYouMean(
    last,
    known.filter((name) => !present.has(name)),
  );
}

function valueHint(tokens: readonly string[], source: Source): string | undefined {
  const value = valueAt(source.value, pointerOf(tokens));
  const name = tokens.findLast((token) => Object.hasOwn(values, token));
  const isRule = tokens[0] === "drift" && name === "severities";
  const known = isRule ? changeSeverities : name === undefined ? undefined : values[name];
  if (typeof value !== "string" || known === undefined) return undefined;
  return didYouMean(value, known) ?? `use one of ${known.join(", ")}`;
}

function pointerOf(tokens: readonly string[]): string {
  return tokens.map((token) => `/${escapePointer(token)}`).join("");
}
