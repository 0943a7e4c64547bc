import { createReport, type Report } from "../diagnostics/report.ts";
import { valueAt } from "../resolve/registry.ts";
import { type AgentContract, readAgentContract } from "./agent-contract.ts";
import { settleAgentNames } from "./agent-names.ts";
import { readCard } from "./check-card.ts";
import { genNames } from "./typescript/gen-symbols.ts";

/**
 * Warns of every type that both cards have and that is called something else now. Names are a function of one card, so
 * an id that joins may take the name of one that differs from it in characters that no name can hold.
 *
 * @param previous The snapshot of the last run.
 */
export function reportNameChanges(
  contract: AgentContract,
  previous: { readonly text: string; readonly file: string },
  report: Report,
): void {
  const checked = readCard(previous, createReport());
  if (checked === undefined) return;
  const { stem, ...names } = settleAgentNames(checked.card.identity.agentName, genNames);
  const taken = [...genNames, stem, ...Object.values(names)];
  const before = namesByPlace(readAgentContract({ ...checked, stem, taken }, createReport()));
  for (const [place, { name, at }] of namesByPlace(contract)) {
    const old = before.get(place)?.name;
    if (old === undefined || old === name) continue;
    const message = `The type ${old} is called ${name} now`;
    const hint = "give the id that joined a name that differs in letters or digits";
    report.warn({ code: "name-changed", message, at, hint });
  }
}

interface NamedPlace {
  readonly name: string;
  readonly at: Parameters<Report["warn"]>[0]["at"];
}

/** Types by where they stand in the card, inputs and outputs by id: others may have joined before them. */
function namesByPlace(contract: AgentContract): ReadonlyMap<string, NamedPlace> {
  const definitions = [...contract.model.definitions.values()];
  return new Map(
    definitions.map(({ name, at }) => {
      const place = at.pointer.replace(/^\/io\/(?:in|out)puts\/\d+/, (part) => {
        const id = valueAt(at.source.value, `${part}/id`);
        return `${part.replace(/\d+$/, "")}${JSON.stringify(id)}`;
      });
      return [place, { name, at }];
    }),
  );
}
