import type {
  BillingMode,
  KnownTaskState,
  RequestPart,
  TerminalState,
} from "../../../generated/types/task-event.ts";
import type { Database } from "./database.ts";

/** What is known of a task when it is created. It never changes. */
export interface TaskRequest {
  readonly taskId: string;
  /** The consumer's organization, which scopes the task's channels. */
  readonly organizationId: string;
  readonly ownerId: string;
  readonly agentName: string;
  readonly agentId: string;
  readonly agentOrganizationId: string;
  readonly billingMode: BillingMode;
  readonly kind: "request" | "pipe";
  /** Whole minutes; pipes only. */
  readonly durationMinutes?: number;
  readonly maxRunningTimeSec?: number;
  readonly hasStream: boolean;
  readonly requestParts: readonly RequestPart[];
  readonly consumerPublicKey?: string;
  readonly idempotencyKey?: string;
}

export interface TaskTerminal {
  readonly state: TerminalState;
  readonly error?: string;
  readonly reason?: string;
  readonly completionReason?: string;
}

/** What changes while a task lives. Times are milliseconds since the epoch. */
export interface TaskProgress {
  readonly state: KnownTaskState;
  /** The instance that was told to start, or that said it runs the task. */
  readonly instanceId?: string;
  readonly dispatchedMs?: number;
  readonly runningMs?: number;
  readonly cancelRequestedMs?: number;
  readonly terminateRequestedMs?: number;
  /** When a pipe's paid time ends; set at dispatch. */
  readonly durationExpiresMs?: number;
  readonly terminal?: TaskTerminal;
}

export interface TaskRecord extends TaskRequest, TaskProgress {
  readonly createdMs: number;
  readonly updatedMs: number;
}

export interface TaskQuery {
  readonly ownerId: string;
  readonly agentName?: string;
  readonly state?: string;
  /** Opaque, from an earlier page. */
  readonly before?: number;
  readonly limit: number;
}

export interface TaskPage {
  readonly tasks: readonly TaskRecord[];
  /** Pass as `before`; absent on the last page. */
  readonly next?: number;
  readonly totalCount: number;
}

/** Tasks and how far they are. */
export class Tasks {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
    database.migrate("tasks", migrations);
  }

  create(request: TaskRequest, nowMs: number): TaskRecord {
    const { taskId, ownerId, agentName, idempotencyKey = null } = request;
    this.#database
      .prepare(
        `INSERT INTO tasks (task_id, owner_id, agent_name, idempotency_key, state, created_ms, updated_ms, request, progress)
         VALUES (?, ?, ?, ?, 'pending', ?, ?, ?, '{"state":"pending"}')`,
      )
      .run(taskId, ownerId, agentName, idempotencyKey, nowMs, nowMs, JSON.stringify(request));
    return { ...request, state: "pending", createdMs: nowMs, updatedMs: nowMs };
  }

  get(taskId: string): TaskRecord | undefined {
    const row = this.#database.prepare("SELECT * FROM tasks WHERE task_id = ?").get(taskId);
    return row && recordOf(row);
  }

  byIdempotencyKey(ownerId: string, key: string): TaskRecord | undefined {
    const row = this.#database
      .prepare("SELECT * FROM tasks WHERE owner_id = ? AND idempotency_key = ?")
      .get(ownerId, key);
    return row && recordOf(row);
  }

  update(taskId: string, change: Partial<TaskProgress>, nowMs: number): TaskRecord {
    return this.#database.transaction(() => {
      const row = this.#database
        .prepare("SELECT progress FROM tasks WHERE task_id = ?")
        .get(taskId);
      const progress = JSON.parse(String(row?.progress ?? "{}")) as TaskProgress;
      return this.#write(taskId, { ...progress, ...change }, nowMs);
    });
  }

  /** Puts a task back into the queue: it is pending and no instance has it. */
  requeue(taskId: string, nowMs: number): TaskRecord {
    return this.#write(taskId, { state: "pending" }, nowMs);
  }

  /** Not terminal, oldest first; of one agent or of all. */
  open(agentName?: string): readonly TaskRecord[] {
    return this.#database
      .prepare(
        "SELECT * FROM tasks WHERE state IN ('pending', 'running') AND (?1 IS NULL OR agent_name = ?1) ORDER BY sequence",
      )
      .all(agentName ?? null)
      .map(recordOf);
  }

  list(query: TaskQuery): TaskPage {
    return listTasks(this.#database, query);
  }

  countOf(agentName: string): number {
    const row = this.#database
      .prepare("SELECT count(*) AS count FROM tasks WHERE agent_name = ?")
      .get(agentName);
    return Number(row?.count);
  }

  #write(taskId: string, progress: TaskProgress, nowMs: number): TaskRecord {
    const row = this.#database
      .prepare(
        "UPDATE tasks SET state = ?, progress = ?, updated_ms = ? WHERE task_id = ? RETURNING *",
      )
      .get(progress.state, JSON.stringify(progress), nowMs, taskId);
    if (row === undefined) throw new Error(`There is no task ${taskId}`);
    return recordOf(row);
  }
}

const migrations = [
  {
    id: 1,
    sql: `
      CREATE TABLE tasks (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        task_id TEXT NOT NULL UNIQUE,
        owner_id TEXT NOT NULL,
        agent_name TEXT NOT NULL,
        idempotency_key TEXT,
        state TEXT NOT NULL,
        created_ms INTEGER NOT NULL,
        updated_ms INTEGER NOT NULL,
        request TEXT NOT NULL,
        progress TEXT NOT NULL,
        UNIQUE (owner_id, idempotency_key)
      );
      CREATE INDEX tasks_by_owner ON tasks (owner_id, sequence);
      CREATE INDEX tasks_by_agent ON tasks (agent_name, sequence);
      CREATE INDEX tasks_open ON tasks (sequence) WHERE state IN ('pending', 'running');
    `,
  },
];

function listTasks(database: Database, query: TaskQuery): TaskPage {
  const filter = "owner_id = ?1 AND (?2 IS NULL OR agent_name = ?2) AND (?3 IS NULL OR state = ?3)";
  const values = [query.ownerId, query.agentName ?? null, query.state ?? null] as const;
  const rows = database
    .prepare(
      `SELECT * FROM tasks WHERE ${filter} AND (?4 IS NULL OR sequence < ?4) ORDER BY sequence DESC LIMIT ?5`,
    )
    .all(...values, query.before ?? null, query.limit + 1);
  const count = database
    .prepare(`SELECT count(*) AS count FROM tasks WHERE ${filter}`)
    .get(...values);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const totalCount = Number(count?.count);
  if (rows.length <= query.limit || last === undefined) {
    return { tasks: page.map(recordOf), totalCount };
  }
  return { tasks: page.map(recordOf), totalCount, next: Number(last.sequence) };
}

export function isTerminal(state: string): state is TerminalState {
  return state === "completed" || state === "failed" || state === "canceled";
}

function recordOf(row: Record<string, unknown>): TaskRecord {
  return {
    ...(JSON.parse(String(row.request)) as TaskRequest),
    ...(JSON.parse(String(row.progress)) as TaskProgress),
    createdMs: Number(row.created_ms),
    updatedMs: Number(row.updated_ms),
  };
}
