import type { BillingMode } from "../../../generated/types/task-event.ts";
import { controlChannel } from "./channels.ts";
import { type BackendContext, keysetOf } from "./context.ts";

/** An instance that is on its agent's control channel now, with the load that it reports. */
export interface PresentInstance {
  readonly instanceId: string;
  readonly activeTasks: number;
  readonly activeStreams: number;
  /** Tasks and open streams at a time; 0 means no limit. */
  readonly concurrency: number;
}

export interface AgentPlace {
  readonly agentId: string;
  readonly billingMode: BillingMode;
}

/** Being present on the control channel is what makes an instance online (provider sheet 8). */
export function presentInstances(
  context: BackendContext,
  { agentId, billingMode }: AgentPlace,
): readonly PresentInstance[] {
  const occupants = keysetOf(context, billingMode).occupants(controlChannel(agentId));
  return occupants.map(({ uuid, state }) => ({
    instanceId: uuid,
    activeTasks: count(state?.activeTasks) ?? 0,
    activeStreams: count(state?.activeStreams) ?? 0,
    // The state follows the join by a request; until then the instance is what it connected as.
    concurrency: count(state?.concurrency) ?? context.instances.get(uuid)?.concurrency ?? 1,
  }));
}

export function isPresent(context: BackendContext, place: AgentPlace, instanceId: string): boolean {
  return presentInstances(context, place).some((instance) => instance.instanceId === instanceId);
}

function count(value: unknown): number | undefined {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : undefined;
}
