import type { IncomingMessage, ServerResponse } from "node:http";
import type { PresenceChange } from "../realtime/realtime-keyset.ts";
import { isTerminal } from "../store/tasks.ts";
import { BackStops } from "./back-stops.ts";
import { identify } from "./callers.ts";
import { agentOfControlChannel } from "./channels.ts";
import type { BackendContext } from "./context.ts";
import { Dispatcher } from "./dispatch.ts";
import { backendEndpoints, uploadEndpoint } from "./endpoints.ts";
import { Router } from "./http/router.ts";
import { createStreamGrants } from "./stream-setup.ts";
import { TaskLifecycle } from "./task-lifecycle.ts";
import { createTaskWatcher } from "./task-watcher.ts";

/** The backend of the protocol sheets: everything below `/api/`. */
export interface NetworkBackend {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  close(): void;
}

/** An upload that nobody finished within a day is forgotten. */
const uploadLifetimeMs = 86_400_000;

export function createNetworkBackend(context: BackendContext): NetworkBackend {
  const lifecycle = new TaskLifecycle(context);
  const streamGrants = createStreamGrants();
  const dispatcher = new Dispatcher(context, lifecycle);
  const backStops = new BackStops(context, lifecycle);
  const services = { context, lifecycle, dispatcher, backStops, streamGrants };
  const watcher = createTaskWatcher(services);
  lifecycle.onChange((task) => {
    if (isTerminal(task.state)) streamGrants.forget(task.taskId);
  });

  const stops = (["playground", "network"] as const).flatMap((name) => {
    const keyset = context.realtime.keyset(name);
    return [
      keyset.onBeforePublish((publish) => watcher.intercept(publish)),
      keyset.onPublished((published) => watcher.observe(published)),
      keyset.onPresence((change) => followPresence(context, { dispatcher, backStops }, change)),
    ];
  });
  takeUp({ context, dispatcher, backStops, lifecycle }, () => watcher.catchUp());

  const router = new Router({
    endpoints: backendEndpoints(services),
    raw: [uploadEndpoint(context)],
    identify: (authorization) => identify(authorization, context),
    clock: context.clock,
    log: context.log,
  });
  return {
    handle: (request, response) => router.handle(request, response),
    close() {
      for (const stop of stops) stop();
      dispatcher.close();
      backStops.close();
    },
  };
}

/** After a start: learn what was missed, then watch over what is open. */
function takeUp(
  services: {
    context: BackendContext;
    dispatcher: Dispatcher;
    backStops: BackStops;
    lifecycle: TaskLifecycle;
  },
  catchUp: () => void,
): void {
  const { context, dispatcher, backStops } = services;
  context.uploads.removeOlderThan(context.clock.now() - uploadLifetimeMs);
  catchUp();
  backStops.resume();
  const waiting = new Set(context.tasks.open().map(({ agentName }) => agentName));
  for (const agentName of waiting) dispatcher.dispatch(agentName);
}

function followPresence(
  context: BackendContext,
  { dispatcher, backStops }: { dispatcher: Dispatcher; backStops: BackStops },
  { channel, action, uuid }: PresenceChange,
): void {
  if (agentOfControlChannel(channel) === undefined) return;
  const agentName = context.instances.get(uuid)?.agentName;
  if (agentName === undefined) return;
  if (action === "leave" || action === "timeout") {
    context.log.info(`instance ${uuid} left (${action})`);
    dispatcher.left(agentName, uuid, action);
    backStops.instanceLeft(agentName, uuid);
    return;
  }
  if (action === "join") {
    context.log.info(`instance ${uuid} of ${agentName} is online`);
    context.instances.joined(uuid, context.clock.now());
    backStops.instanceCame(agentName, uuid);
  }
  dispatcher.reported(agentName, uuid);
}
