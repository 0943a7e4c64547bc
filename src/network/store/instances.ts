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

const migrations = [
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
];

/** Instances by id. Who of them is online is the realtime service's knowledge. */
export class Instances {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
    database.migrate("instances", migrations);
  }

  connected(instance: InstanceRecord): void {
    const { instanceId, agentName, connectedMs } = instance;
    this.#database
      .prepare(
        "INSERT OR REPLACE INTO instances (instance_id, agent_name, connected_ms, record) VALUES (?, ?, ?, ?)",
      )
      .run(instanceId, agentName, connectedMs, JSON.stringify(instance));
  }

  joined(instanceId: string, joinedMs: number): void {
    const known = this.get(instanceId);
    if (known !== undefined) this.connected({ ...known, joinedMs });
  }

  get(instanceId: string): InstanceRecord | undefined {
    const row = this.#database
      .prepare("SELECT record FROM instances WHERE instance_id = ?")
      .get(instanceId);
    return row && recordOf(row);
  }

  /** The instance of the agent that connected last. */
  latestOf(agentName: string): InstanceRecord | undefined {
    const row = this.#database
      .prepare(
        "SELECT record FROM instances WHERE agent_name = ? ORDER BY connected_ms DESC, rowid DESC LIMIT 1",
      )
      .get(agentName);
    return row && recordOf(row);
  }
}

function recordOf(row: Record<string, unknown>): InstanceRecord {
  return JSON.parse(String(row.record)) as InstanceRecord;
}
