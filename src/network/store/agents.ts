import { randomUUID } from "node:crypto";
import type { Listing } from "../../../generated/types/backend.ts";
import type { BillingMode } from "../../../generated/types/task-event.ts";
import type { JsonObject } from "../../support/json.ts";
import type { Database } from "./database.ts";

/** A published agent. */
export interface AgentRecord {
  readonly agentId: string;
  readonly agentName: string;
  readonly organizationId: string;
  readonly listing: Listing;
  readonly billingMode: BillingMode;
  /** As published, `runtime` included. */
  readonly card: JsonObject;
  /** Prices and free allowances as published, absent ones left out. */
  readonly pricing: JsonObject;
  readonly registeredMs: number;
  readonly updatedMs: number;
}

export type PublishedAgent = Omit<AgentRecord, "agentId" | "registeredMs" | "updatedMs">;

const migrations = [
  {
    id: 1,
    sql: `CREATE TABLE agents (
      agent_name TEXT PRIMARY KEY,
      agent_id TEXT NOT NULL UNIQUE,
      organization_id TEXT NOT NULL REFERENCES organizations (id),
      listing TEXT NOT NULL,
      billing_mode TEXT NOT NULL,
      card TEXT NOT NULL,
      pricing TEXT NOT NULL,
      registered_ms INTEGER NOT NULL,
      updated_ms INTEGER NOT NULL
    )`,
  },
];

/** The registry's table. Names are unique over all organizations. */
export class Agents {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
    database.migrate("agents", migrations);
  }

  /** Inserts or replaces by name; id and time of registration stay. */
  publish(agent: PublishedAgent, nowMs: number): AgentRecord {
    const { agentName, organizationId, listing, billingMode } = agent;
    const [card, pricing] = [JSON.stringify(agent.card), JSON.stringify(agent.pricing)];
    const row = this.#database
      .prepare(
        `INSERT INTO agents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (agent_name) DO UPDATE SET
           listing = excluded.listing, billing_mode = excluded.billing_mode, card = excluded.card,
           pricing = excluded.pricing, updated_ms = excluded.updated_ms
         RETURNING *`,
      )
      .get(
        ...[agentName, randomUUID(), organizationId, listing, billingMode, card, pricing],
        ...[nowMs, nowMs],
      );
    if (row === undefined) throw new Error(`${agentName} was not stored`);
    return recordOf(row);
  }

  get(agentName: string): AgentRecord | undefined {
    const row = this.#database.prepare("SELECT * FROM agents WHERE agent_name = ?").get(agentName);
    return row && recordOf(row);
  }

  /** Ordered by name. */
  all(): readonly AgentRecord[] {
    return this.#database.prepare("SELECT * FROM agents ORDER BY agent_name").all().map(recordOf);
  }

  countOf(organizationId: string): number {
    const row = this.#database
      .prepare("SELECT count(*) AS count FROM agents WHERE organization_id = ?")
      .get(organizationId);
    return Number(row?.count);
  }

  remove(agentName: string): void {
    this.#database.prepare("DELETE FROM agents WHERE agent_name = ?").run(agentName);
  }
}

function recordOf(row: Record<string, unknown>): AgentRecord {
  return {
    agentId: String(row.agent_id),
    agentName: String(row.agent_name),
    organizationId: String(row.organization_id),
    listing: row.listing === "private" ? "private" : "public",
    billingMode: row.billing_mode === "paid" ? "paid" : "free",
    card: JSON.parse(String(row.card)) as JsonObject,
    pricing: JSON.parse(String(row.pricing)) as JsonObject,
    registeredMs: Number(row.registered_ms),
    updatedMs: Number(row.updated_ms),
  };
}
