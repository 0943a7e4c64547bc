import type { Database } from "./database.ts";

/** What a running process said of itself when it connected. */
export interface InstanceRecord {
  readonly instanceId: string;
  readonly agentName: string;
  /** Tasks at a time; 0 means no limit. */
  readonly concurrency: number;
  /** 0 means that control messages are broadcast. */
  readonly expectedInstances: number;
  readonly maxPendingBacklog?: number;
  readonly maxRunningTimeSec?: number;
  readonly sdkVersion?: string;
  readonly cliVersion?: string;
  readonly protocolVersions: readonly string[];
  readonly preferredProtocolVersion?: string;
  readonly connectedMs: number;
  /** When it was first seen on the control channel after that. */
  readonly joinedMs?: number;
}

/** Instances by id. Who of them is online is the realtime service's knowledge. */
export interface Instances {
  connected(instance: InstanceRecord): void;
  joined(instanceId: string, nowMs: number): void;
  get(instanceId: string): InstanceRecord | undefined;
  /** The instance of the agent that connected last. */
  latestOf(agentName: string): InstanceRecord | undefined;
}

export function openInstances(database: Database): Instances {
  database.migrate("instances", [
    {
      id: 1,
      sql: `CREATE TABLE instances (
        instance_id TEXT PRIMARY KEY,
        agent_name TEXT NOT NULL,
        connected_ms INTEGER NOT NULL,
        record TEXT NOT NULL
      );
      CREATE INDEX instances_by_agent ON instances (agent_name, connected_ms);`,
    },
  ]);
  const parse = (row: Record<string, unknown> | undefined): InstanceRecord | undefined =>
    row && (JSON.parse(String(row.record)) as InstanceRecord);

  const write = (instance: InstanceRecord): void =>
    void database
      .prepare(
        "INSERT OR REPLACE INTO instances (instance_id, agent_name, connected_ms, record) VALUES (?, ?, ?, ?)",
      )
      .run(instance.instanceId, instance.agentName, instance.connectedMs, JSON.stringify(instance));
  const get = (instanceId: string): InstanceRecord | undefined =>
    parse(database.prepare("SELECT record FROM instances WHERE instance_id = ?").get(instanceId));

  return {
    connected: write,
    joined(instanceId, joinedMs) {
      const known = get(instanceId);
      if (known !== undefined) write({ ...known, joinedMs });
    },
    get,
    latestOf: (agentName) =>
      parse(
        database
          .prepare(
            "SELECT record FROM instances WHERE agent_name = ? ORDER BY connected_ms DESC, rowid DESC LIMIT 1",
          )
          .get(agentName),
      ),
  };
}
