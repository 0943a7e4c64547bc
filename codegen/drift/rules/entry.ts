import type { DriftDirection, DriftSeverity } from "../severity.ts";

/** What there is to say about one rule of drift. */
export interface RuleEntry {
  /**
   * `schema`: a change of a JSON Schema, in a card or by itself. `card`: one of a card beside its schemas. `folder`: a
   * document that comes or goes.
   */
  readonly of: "card" | "folder" | "schema";
  /** A few words, without a full stop. */
  readonly title: string;
  readonly severity: DriftSeverity | SeverityByDirection;
  /** Why it has its severity: one or two sentences. */
  readonly why: string;
  /** Something that gives the finding. Held against the engine by a test. */
  readonly example: RuleExample;
}

/**
 * What a change is by the way its values go, when nothing around it makes up for it. `decided`: the values decide. It is
 * breaking with a witness, compatible with a proof, and else risky.
 */
export type SeverityByDirection = Readonly<Record<DriftDirection, DriftSeverity | "decided">>;

export type RuleExample =
  /** Two JSON Schemas, whole. `direction` is one in which the change matters; by default both are tried. */
  | { readonly kind: "schemas"; readonly before: string; readonly after: string }
  /** JSON at one place of an agent card that is otherwise the same; an absent text for what is not there. */
  | {
      readonly kind: "card";
      readonly at: string;
      readonly before?: string;
      readonly after?: string;
    }
  /** What happens around the card. */
  | { readonly kind: "story"; readonly before: string; readonly after: string };

/** It takes away values: whoever sends them is refused, whoever reads gets fewer. */
export const narrows: SeverityByDirection = { input: "breaking", output: "compatible" };

/** It adds values: whoever sends may send more, whoever reads meets what it does not know. */
export const widens: SeverityByDirection = { input: "compatible", output: "breaking" };

/** It may take away, add, or both. */
export const decided: SeverityByDirection = { input: "decided", output: "decided" };
