import { blocks } from "./run-blocks.ts";
import { calculatorProject, freshNetwork, readCard, writeCard } from "./scene.ts";

type Card = ReturnType<typeof readCard>;

/** A change of a card that a test is about. */
export type Change = (card: Card) => void;

/** Callers of the published card leave it out. */
export const requiredInput: Change = (card) => {
  card.io.inputs.push({
    id: "unit",
    description: "A unit.",
    contentType: "text/plain",
    required: true,
  });
};
export const optionalInput: Change = (card) => {
  card.io.inputs.push({
    id: "unit",
    description: "A unit.",
    contentType: "text/plain",
    required: false,
  });
};
export const otherDescription: Change = (card) => {
  card.identity.description = "Calculates, too.";
};
export const version =
  (text: string): Change =>
  (card) => {
    card.identity.version = text;
  };

export interface PublishedProject {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly origin: string;
  change(...changes: readonly Change[]): void;
  /** The card as the registry has it for its owner. */
  published(): Promise<Card>;
}

/** The calculator, published on a network of its own. Its card has no handler module that could be stale. */
export async function publishedProject(options: readonly string[] = []): Promise<PublishedProject> {
  const { environment, origin, apiKey } = await freshNetwork();
  const cwd = calculatorProject();
  const env = environment as Record<string, string>;
  const { exitCode, stderr } = await blocks(["publish", ...options], { cwd, env });
  if (exitCode !== 0) throw new Error(stderr);
  return {
    cwd,
    env,
    origin,
    change: (...changes) => {
      const card = readCard(cwd);
      for (const change of changes) change(card);
      writeCard(cwd, card);
    },
    published: async () => {
      const headers = { authorization: `Bearer ${apiKey}` };
      const url = `${origin}/api/v1/registry/agents?agentName=calculator`;
      const { agent } = (await (await fetch(url, { headers })).json()) as { agent: Card };
      return agent;
    },
  };
}
