import type { AgentRecord } from "../store/agents.ts";
import { identityOf, tagsOf } from "./registry-view.ts";

export interface Search {
  /** How well an agent fits; 0 when it does not. */
  readonly rank: (agent: AgentRecord) => number;
  /** The operators could not be read, so the whole text was taken as words. */
  readonly parseError: boolean;
}

interface Term {
  readonly field: "any" | "name" | "tag";
  readonly text: string;
  readonly excluded: boolean;
}

const fields: ReadonlyMap<string, Term["field"]> = new Map([
  ["name", "name"],
  ["agent", "name"],
  ["agentname", "name"],
  ["tag", "tag"],
]);

/** Words, `"quoted phrases"`, `tag:x`, `name:x` and a leading `-` to exclude (CLI sheet 14). */
export function parseSearch(query: string): Search {
  const terms = parseTerms(query);
  const effective = terms ?? words(query);
  const rank = (agent: AgentRecord): number => {
    let sum = 1;
    for (const term of effective) {
      const points = match(agent, term);
      if (points > 0 === term.excluded) return 0;
      sum += points;
    }
    return sum;
  };
  return { rank, parseError: terms === undefined };
}

function parseTerms(query: string): readonly Term[] | undefined {
  if ((query.match(/"/g)?.length ?? 0) % 2 === 1) return undefined;
  const terms: Term[] = [];
  for (const [, minus, name, phrase, word] of query.matchAll(
    /(-?)(?:([A-Za-z]+):)?(?:"([^"]*)"|([^\s"]+))/g,
  )) {
    const field = name === undefined ? "any" : fields.get(name.toLowerCase());
    const text = (phrase ?? word ?? "").toLowerCase();
    if (field === undefined || text === "") return undefined;
    terms.push({ field, text, excluded: minus === "-" });
  }
  return terms;
}

function words(query: string): readonly Term[] {
  const found = query.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  return found.map((text) => ({ field: "any", text, excluded: false }));
}

/** Points for the best place that has the text: name before tag before description. */
function match(agent: AgentRecord, { field, text }: Term): number {
  const { displayName, description } = identityOf(agent);
  const has = (value: unknown): boolean =>
    typeof value === "string" && value.toLowerCase().includes(text);
  if (field !== "tag" && (has(agent.agentName) || has(displayName))) return 4;
  if (field !== "name" && tagsOf(agent).some((tag) => has(tag.id) || has(tag.name))) return 2;
  return field === "any" && has(description) ? 1 : 0;
}
