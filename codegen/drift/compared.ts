import type { Model, SchemaNode } from "../model/nodes.ts";
import type { DriftDirection, DriftFinding } from "./finding.ts";

/** One schema of a pair, in its model. */
export interface SchemaSide {
  readonly node: SchemaNode;
  readonly model: Model;
}

/** Two schemas that are held against each other. */
export interface SchemaPair {
  readonly before: SchemaSide;
  readonly after: SchemaSide;
  readonly direction: DriftDirection;
  /** Begins the subject of every finding: `input trip`. Empty for schemas by themselves. */
  readonly subject: string;
  /**
   * Which values are judged: `all` that a schema takes, or those that a client generated from it can send, which has
   * described members alone. `declared` closes objects that describe members and say nothing of others.
   */
  readonly sends: "all" | "declared";
}

/** What became of one pair. */
export interface ComparedSchemas {
  readonly findings: readonly DriftFinding[];
  /** Descriptions, titles and examples that differ. */
  readonly documentation: number;
}
