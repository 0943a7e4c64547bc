import { camelCase, languageTypes, pascalCase, reservedWords, sixHex } from "../model/names.ts";

/** What the module of one agent calls its own declarations. */
export interface AgentNames {
  /** Beginning of every type name: `RoutePlanner`, which is also the client's type. */
  readonly stem: string;
  /** `routePlanner` */
  readonly factory: string;
  readonly input: string;
  readonly output: string;
  readonly streams: string;
  readonly task: string;
  readonly pipe: string;
  /** Type of the fake agent, and of what its streams send. */
  readonly fake: string;
  readonly events: string;
}

/**
 * Names after the agent's: PascalCase for types, camelCase for the factory. A stem that would take a
 * name of the language or of an import gets `_` and six hex digits of its SHA-256; so does a factory
 * that would be a reserved word, or `then`: awaiting the import of a module calls an export of that name.
 *
 * @param imported Names that the module imports.
 */
export function settleAgentNames(agentName: string, imported: ReadonlySet<string>): AgentNames {
  const isTaken = (name: string): boolean => languageTypes.has(name) || imported.has(name);
  const plain = typeNames(pascalCase(agentName));
  const clashes = Object.values(plain).some(isTaken);
  const names = clashes ? typeNames(`${plain.stem}_${sixHex(agentName)}`) : plain;
  const factory = camelCase(agentName);
  const isReserved = reservedWords.has(factory) || factory === "then";
  return { ...names, factory: isReserved ? `${factory}_${sixHex(agentName)}` : factory };
}

function typeNames(stem: string): Omit<AgentNames, "factory"> {
  return {
    stem,
    input: `${stem}Input`,
    output: `${stem}Output`,
    streams: `${stem}Streams`,
    task: `${stem}Task`,
    pipe: `${stem}Pipe`,
    fake: `${stem}Fake`,
    events: `${stem}Events`,
  };
}
