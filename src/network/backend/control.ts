import type { ControlMeta, KnownControlMessage } from "../../../generated/types/control.ts";
import type { JsonObject } from "../../support/json.ts";
import { protocolVersion } from "../../support/protocol-version.ts";
import type { TaskRecord } from "../store/tasks.ts";
import { controlChannel } from "./channels.ts";
import { type BackendContext, backendPublisher, keysetOf } from "./context.ts";
import type { AgentPlace } from "./presence.ts";

/**
 * Sends a control message (provider sheet 9) to one instance, or to all when none is named.
 * Nothing is stored: an instance that is away has lost its tasks anyway.
 */
export function sendControl(
  context: BackendContext,
  place: AgentPlace,
  control: { readonly instanceId?: string | undefined; readonly message: KnownControlMessage },
): void {
  const { instanceId, message } = control;
  keysetOf(context, place.billingMode).publish({
    channel: controlChannel(place.agentId),
    message: message as unknown as JsonObject,
    meta: (instanceId === undefined
      ? { broadcast: "true" }
      : { instance: instanceId }) satisfies ControlMeta,
    publisher: backendPublisher,
    store: false,
  });
}

/** What a task that was started can be told. */
export type TaskCommand = Exclude<KnownControlMessage["type"], "StartTask" | "SwitchEnvironment">;

/** Tells the instance that has the task; every instance when it is not known which one. */
export function sendTaskCommand(
  context: BackendContext,
  task: TaskRecord,
  command: TaskCommand,
): void {
  const { agentId, billingMode, agentName, instanceId, taskId } = task;
  sendControl(
    context,
    { agentId, billingMode },
    { instanceId, message: { type: command, taskId, agentName, protocolVersion } },
  );
}
