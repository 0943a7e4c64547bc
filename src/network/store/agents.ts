import { randomUUID } from "node:crypto";
import type { JsonObject } from "../../support/json.ts";
import type { Database } from "./database.ts";

export type BillingMode = "free" | "paid";
export type Listing = "public" | "private";

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

/** The registry's table. Names are unique over all organizations. */
export interface Agents {
  /** Inserts or replaces by name; id and time of registration stay. */
  publish(agent: PublishedAgent, nowMs: number): AgentRecord;
  get(agentName: string): AgentRecord | undefined;
  /** Ordered by name. */
  all(): readonly AgentRecord[];
  countOf(organizationId: string): number;
  remove(agentName: string): boolean;
}

export function openAgents(database: Database): Agents {
  database.migrate("agents", [
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
  ]);

  const agents: Agents = {
    publish(agent, nowMs) {
      database
        .prepare(
          `INSERT INTO agents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT (agent_name) DO UPDATE SET
             listing = excluded.listing, billing_mode = excluded.billing_mode, card = excluded.card,
             pricing = excluded.pricing, updated_ms = excluded.updated_ms`,
        )
        .run(
          agent.agentName,
          randomUUID(),
          agent.organizationId,
          agent.listing,
          agent.billingMode,
          JSON.stringify(agent.card),
          JSON.stringify(agent.pricing),
          nowMs,
          nowMs,
        );
      const stored = agents.get(agent.agentName);
      if (stored === undefined) throw new Error(`${agent.agentName} was not stored`);
      return stored;
    },
    get(agentName) {
      const row = database.prepare("SELECT * FROM agents WHERE agent_name = ?").get(agentName);
      return row && recordOf(row);
    },
    all: () => database.prepare("SELECT * FROM agents ORDER BY agent_name").all().map(recordOf),
    countOf: (organizationId) =>
      Number(
        database
          .prepare("SELECT count(*) AS count FROM agents WHERE organization_id = ?")
          .get(organizationId)?.count,
      ),
    remove: (agentName) =>
      database.prepare("DELETE FROM agents WHERE agent_name = ?").run(agentName).changes > 0,
  };
  return agents;
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
