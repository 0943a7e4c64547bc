import type { RequestListener, Server } from "node:http";
import { join, resolve } from "node:path";
import { type Clock, systemClock } from "../support/clock.ts";
import { BlocksError } from "../support/errors.ts";
import { createLog, type Log, silentLog } from "../support/log.ts";
import { createAccessTokens } from "./backend/access-tokens.ts";
import { createNetworkBackend } from "./backend/backend.ts";
import type { BackendContext } from "./backend/context.ts";
import {
  type NetworkEnvironment,
  prepareDataFolder,
  readDevelopmentKey,
  writeDevEnvironment,
} from "./dev-environment.ts";
import { listen, stopListening } from "./listen.ts";
import { createRealtimeService } from "./realtime/realtime-service.ts";
import { Agents } from "./store/agents.ts";
import { type Database, openDatabase } from "./store/database.ts";
import { Instances } from "./store/instances.ts";
import { type OrganizationRecord, Organizations } from "./store/organizations.ts";
import { RefreshTokens } from "./store/refresh-tokens.ts";
import { openSettings, type Settings } from "./store/settings.ts";
import { Tasks } from "./store/tasks.ts";
import { Uploads } from "./store/uploads.ts";

export interface StartNetworkOptions {
  /** 0 takes a free port. Default 4455. */
  readonly port?: number;
  /** Folder of the store and of `dev.env`, made when missing. Default `.blocks`. */
  readonly dataDir?: string;
  /** Keeps everything in memory and writes no file. Default false. */
  readonly memory?: boolean;
  /** Default: the system's. */
  readonly clock?: Clock;
  /** Gets one line for each thing that happens, without secrets. Default: nothing is said. */
  readonly log?: (line: string) => void;
}

/** A running local network: backend and realtime service on one port of the loopback address. */
export interface LocalNetwork {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** Where the configuration document is. */
  readonly cdmUrl: string;
  /** The development key, of the development organization. */
  readonly apiKey: string;
  readonly organization: { readonly id: string; readonly name: string };
  /** `BLOCKS_API_KEY`, `BLOCKS_BACKEND_URL` and `BLOCKS_CDM_URL`. */
  readonly environment: Readonly<Record<string, string>>;
  /** A key for the organization of that name, which is made when it does not exist. */
  createApiKey(options: {
    readonly organizationName: string;
  }): Promise<{ apiKey: string; organizationId: string }>;
  /** Ends polls and connections, then closes the store. Idempotent. */
  close(): Promise<void>;
}

const defaultPort = 4455;
const defaultDataDir = ".blocks";
const storeFile = "network.db";
const developmentOrganization = "Development";

/** Not secret: what may be done is in the access tokens. */
const keysets = [
  { name: "playground", publishKey: "pub-c-local-free", subscribeKey: "sub-c-local-free" },
  { name: "network", publishKey: "pub-c-local-paid", subscribeKey: "sub-c-local-paid" },
] as const;

/**
 * Starts the local network (DESIGN section 6). The first start in a data folder makes a development
 * organization and its key, which later starts use again.
 *
 * @throws {BlocksError} `port-in-use`, `store-locked`, `store-failed` or `store-too-new`.
 */
export async function startNetwork(options: StartNetworkOptions = {}): Promise<LocalNetwork> {
  const clock = options.clock ?? systemClock;
  const dataDir = options.memory === true ? undefined : resolve(options.dataDir ?? defaultDataDir);
  const log =
    options.log === undefined ? silentLog : createLog({ level: "info", sink: options.log });

  // The port comes first: a start that fails for it must not leave a data folder behind.
  let serve: RequestListener = (_, response) => void response.writeHead(503).end();
  const { origin, server } = await listen(options.port ?? defaultPort, (request, response) =>
    serve(request, response),
  );
  let database: Database | undefined;
  try {
    database = openStore(dataDir);
    const network = assemble({ database, clock, log, origin });
    serve = network.serve;
    const key = developmentKey(network, { dataDir, nowMs: clock.now() });
    const environment: NetworkEnvironment = {
      BLOCKS_API_KEY: key.apiKey,
      BLOCKS_BACKEND_URL: origin,
      BLOCKS_CDM_URL: `${origin}/api/v1/cdm`,
    };
    if (dataDir !== undefined) writeDevEnvironment(dataDir, environment);
    return handleOf({ network, server, database, clock, environment, origin, ...key });
  } catch (cause) {
    await stopListening(server);
    database?.close();
    throw cause;
  }
}

interface Assembled {
  readonly context: BackendContext;
  readonly settings: Settings;
  readonly serve: RequestListener;
  close(): Promise<void>;
}

function openStore(dataDir: string | undefined): Database {
  if (dataDir === undefined) return openDatabase({ memory: true });
  try {
    prepareDataFolder(dataDir, storeFile);
    return openDatabase({ path: join(dataDir, storeFile) });
  } catch (cause) {
    if (cause instanceof BlocksError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new BlocksError(
      "store-failed",
      `The data folder ${dataDir} cannot be opened: ${reason}. Choose another one with --data.`,
      { cause },
    );
  }
}

function assemble(base: { database: Database; clock: Clock; log: Log; origin: string }): Assembled {
  const { database, clock, log } = base;
  const settings = openSettings(database);
  const realtime = createRealtimeService({
    database,
    keysets,
    secret: settings.secret("realtime-secret"),
    clock,
    log,
  });
  const context: BackendContext = {
    ...base,
    startedMs: clock.now(),
    organizations: new Organizations(database),
    refreshTokens: new RefreshTokens(database),
    agents: new Agents(database),
    instances: new Instances(database),
    tasks: new Tasks(database),
    uploads: new Uploads(database),
    accessTokens: createAccessTokens({ secret: settings.secret("access-secret"), clock }),
    realtime,
    log: log.child("backend"),
  };
  const backend = createNetworkBackend(context);
  return {
    context,
    settings,
    serve(request, response) {
      if (!realtime.handle(request, response)) void backend.handle(request, response);
    },
    async close() {
      backend.close();
      await realtime.close();
    },
  };
}

/** The key in `dev.env` while it is good; else a new one, which replaces the one that was lost. */
function developmentKey(
  { context: { organizations }, settings }: Assembled,
  { dataDir, nowMs }: { dataDir: string | undefined; nowMs: number },
): { apiKey: string; organization: OrganizationRecord } {
  const written = dataDir === undefined ? undefined : readDevelopmentKey(dataDir);
  const holder = written === undefined ? undefined : organizations.findKey(written);
  if (written !== undefined && holder !== undefined) {
    return { apiKey: written, organization: holder.organization };
  }
  const knownId = settings.get("development-organization");
  const organization =
    (knownId === undefined ? undefined : organizations.get(knownId)) ??
    organizations.ensure(developmentOrganization);
  const lostKey = settings.get("development-key");
  if (lostKey !== undefined) organizations.revokeKey(lostKey);
  const { key, keyId } = organizations.createKey(organization.id, nowMs);
  settings.set("development-organization", organization.id);
  settings.set("development-key", keyId);
  return { apiKey: key, organization };
}

function handleOf(running: {
  readonly network: Assembled;
  readonly server: Server;
  readonly database: Database;
  readonly clock: Clock;
  readonly environment: NetworkEnvironment;
  readonly origin: string;
  readonly apiKey: string;
  readonly organization: OrganizationRecord;
}): LocalNetwork {
  const { network, server, database, clock, environment, origin, apiKey, organization } = running;
  const { organizations } = network.context;
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await network.close();
    await stopListening(server);
    database.close();
  };
  return {
    origin,
    cdmUrl: environment.BLOCKS_CDM_URL,
    apiKey,
    organization: { id: organization.id, name: organization.name },
    environment,
    async createApiKey({ organizationName }) {
      const { id } = organizations.ensure(organizationName);
      return { apiKey: organizations.createKey(id, clock.now()).key, organizationId: id };
    },
    close() {
      closing ??= close();
      return closing;
    },
  };
}
