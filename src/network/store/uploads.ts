import { randomBytes, randomUUID } from "node:crypto";
import type { JsonObject } from "../../support/json.ts";
import type { Database } from "./database.ts";
import { hashSecret } from "./organizations.ts";

/** An upload on its way: requested, then stored by the form post, then confirmed. */
export interface UploadRecord {
  readonly uploadId: string;
  readonly role: "consumer-input" | "provider-output";
  readonly organizationId: string;
  readonly fileName: string;
  readonly mimeType: string;
  /** Bytes, as announced. */
  readonly size: number;
  /** Consumer inputs: who sends, to whom, which part; files of one task share the session. */
  readonly ownerId?: string;
  readonly sessionId?: string;
  readonly agentName?: string;
  readonly partId?: string;
  /** Provider outputs. */
  readonly taskId?: string;
  readonly outputId?: string;
  readonly state: "requested" | "stored" | "confirmed";
  /** What a confirmed output became. */
  readonly artifactRef?: JsonObject;
}

export type RequestedUpload = Omit<UploadRecord, "uploadId" | "state" | "artifactRef">;

const migrations = [
  {
    id: 1,
    sql: `CREATE TABLE uploads (
      upload_id TEXT PRIMARY KEY,
      session_id TEXT,
      ticket BLOB NOT NULL,
      created_ms INTEGER NOT NULL,
      state TEXT NOT NULL,
      request TEXT NOT NULL,
      data BLOB,
      artifact_ref TEXT
    );
    CREATE INDEX uploads_by_session ON uploads (session_id);
    CREATE INDEX uploads_by_age ON uploads (created_ms);`,
  },
];

const columns = "upload_id, state, request, artifact_ref";

/** Files between request and delivery. The bytes leave this table once the task's channel has them. */
export class Uploads {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
    database.migrate("uploads", migrations);
  }

  /** `ticket` proves the form post, which carries no credential; only its hash is stored. */
  request(upload: RequestedUpload, nowMs: number): { uploadId: string; ticket: string } {
    const uploadId = randomUUID();
    const ticket = randomBytes(32).toString("base64url");
    const sessionId = upload.sessionId ?? null;
    this.#database
      .prepare("INSERT INTO uploads VALUES (?, ?, ?, ?, 'requested', ?, NULL, NULL)")
      .run(uploadId, sessionId, hashSecret(ticket), nowMs, JSON.stringify(upload));
    return { uploadId, ticket };
  }

  get(uploadId: string): UploadRecord | undefined {
    const row = this.#database
      .prepare(`SELECT ${columns} FROM uploads WHERE upload_id = ?`)
      .get(uploadId);
    return row && recordOf(row);
  }

  byTicket(uploadId: string, ticket: string): UploadRecord | undefined {
    const row = this.#database
      .prepare(`SELECT ${columns} FROM uploads WHERE upload_id = ? AND ticket = ?`)
      .get(uploadId, hashSecret(ticket));
    return row && recordOf(row);
  }

  ofSession(sessionId: string): readonly UploadRecord[] {
    return this.#database
      .prepare(`SELECT ${columns} FROM uploads WHERE session_id = ? ORDER BY rowid`)
      .all(sessionId)
      .map(recordOf);
  }

  store(uploadId: string, data: Uint8Array): void {
    // Node binds an array without memory, as empty files have, as NULL; that means "taken" here.
    this.#database
      .prepare("UPDATE uploads SET state = 'stored', data = coalesce(?, x'') WHERE upload_id = ?")
      .run(data, uploadId);
  }

  confirm(uploadId: string, artifactRef?: JsonObject): void {
    this.#database
      .prepare("UPDATE uploads SET state = 'confirmed', artifact_ref = ? WHERE upload_id = ?")
      .run(artifactRef === undefined ? null : JSON.stringify(artifactRef), uploadId);
  }

  /** The bytes, which are forgotten here. */
  take(uploadId: string): Uint8Array | undefined {
    return this.#database.transaction(() => {
      const row = this.#database
        .prepare("SELECT data FROM uploads WHERE upload_id = ?")
        .get(uploadId);
      this.#database.prepare("UPDATE uploads SET data = NULL WHERE upload_id = ?").run(uploadId);
      if (!(row?.data instanceof Uint8Array)) return undefined;
      // An empty array that SQLite returned has no memory either: the next store would see NULL.
      return row.data.length === 0 ? new Uint8Array() : row.data;
    });
  }

  removeOlderThan(createdMs: number): void {
    this.#database.prepare("DELETE FROM uploads WHERE created_ms < ?").run(createdMs);
  }
}

function recordOf(row: Record<string, unknown>): UploadRecord {
  return {
    ...(JSON.parse(String(row.request)) as RequestedUpload),
    uploadId: String(row.upload_id),
    state: row.state as UploadRecord["state"],
    ...(row.artifact_ref !== null && {
      artifactRef: JSON.parse(String(row.artifact_ref)) as JsonObject,
    }),
  };
}
