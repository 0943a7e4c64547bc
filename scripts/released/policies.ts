import type { DriftDirection } from "../../codegen/drift/severity.ts";

/** Which way values of a schema go between versions of ours, and so what may not change about it. */
export interface Policy {
  /** Fits `<family>/<file>.schema.json`, with `#<Name>` behind it for a definition. */
  readonly of: RegExp;
  /** `use`: requests of `routes.json` are input, its answers output. */
  readonly directions: readonly DriftDirection[] | "use";
  readonly why: string;
}

const input: readonly DriftDirection[] = ["input"];
const output: readonly DriftDirection[] = ["output"];
const both: readonly DriftDirection[] = ["input", "output"];

/** The first that fits decides. `docs/decisions.md` has the same table; a test holds them together. */
export const policies: readonly Policy[] = [
  {
    of: /#Known[A-Z]/,
    directions: input,
    why: "the closed sister of an open set of texts: readers take any text, so a new one breaks nobody",
  },
  {
    of: /^(?:task-event|control|stream|presence)\//,
    directions: both,
    why: "agents, consumers and networks of different versions write to each other",
  },
  {
    of: /^backend\/(?:rpc-call|rpc-methods|route-table)\.|^backend\/headers\..*#RequestHeaders$/,
    directions: input,
    why: "what clients send, and our own list of routes",
  },
  {
    of: /^backend\/errors\.|^backend\/headers\..*#AnswerHeaders$|#(?:AuthorizeRedirect|FlatConfig|TokenResult)$/,
    directions: output,
    why: "what the backend answers, and what its applications and redirects do",
  },
  {
    of: /^backend\//,
    directions: "use",
    why: "a network is upgraded before its clients: old requests must be taken, and new answers read",
  },
  {
    of: /^agent-card\//,
    directions: input,
    why: "cards that were written and published must still be read; a newer member is told at its place",
  },
  {
    of: /^cli\/(?:search|whoami|drift-report)\./,
    directions: output,
    why: "what `--json` prints for programs",
  },
  { of: /^cli\//, directions: input, why: "files that older versions wrote must still be read" },
  { of: /^file\//, directions: input, why: "files that people and older versions wrote" },
  { of: /^mcp\//, directions: input, why: "what models and their hosts call" },
  {
    of: /^errors\/error-code\./,
    directions: input,
    why: "codes are added all the time and never taken away",
  },
  { of: /^errors\//, directions: output, why: "what the backend answers" },
];

const unknown: Policy = { of: /^/, directions: both, why: "nothing is known of it" };

/** @param name As `Policy.of` wants it. */
export function policyOf(name: string): Policy {
  return policies.find((policy) => policy.of.test(name)) ?? unknown;
}
