import type { ScheduledCall } from "../../support/clock.ts";
import type { JsonObject } from "../../support/json.ts";
import type { AgentRecord } from "../store/agents.ts";
import type { TaskRecord } from "../store/tasks.ts";
import { type BackendContext, keysetOf, protocolVersion } from "./context.ts";
import { sendControl } from "./control.ts";
import { type PresentInstance, presentInstances } from "./presence.ts";
import { grantControl, grantTaskWrite } from "./realtime-grants.ts";
import { placeOf, type TaskLifecycle } from "./task-lifecycle.ts";

/** How long the load that an instance reported is believed after its last task ended here. */
const settleMs = 2_000;

/** Queue length for agents that state none (provider sheet 26). */
const defaultBacklog = 10;

/** Hands pending tasks to instances with capacity, oldest first. */
export interface Dispatcher {
  /** Hands over what fits now; call whenever capacity may have appeared. */
  dispatch(agentName: string): void;
  /** True when one more task could start or wait. */
  accepts(agent: AgentRecord): boolean;
  /** The instance refused the task for lack of capacity: it is full until it reports again. */
  refused(task: TaskRecord, instanceId: string): void;
  /** The instance reported its load. */
  reported(instanceId: string): void;
  /** The instance is off the control channel: what it has not begun may go to another. */
  left(agentName: string, instanceId: string, how: "leave" | "timeout"): void;
  close(): void;
}

export function createDispatcher(context: BackendContext, lifecycle: TaskLifecycle): Dispatcher {
  const { agents, clock, instances, tasks } = context;
  const full = new Set<string>();
  const idleSinceMs = new Map<string, number>();
  const later = new Set<ScheduledCall>();
  /** Write tokens of tasks that were handed over and have not begun. */
  const writeTokens = new Map<string, string>();

  const freeUnits = (instance: PresentInstance, open: readonly TaskRecord[]): number => {
    if (instance.concurrency === 0) return Number.POSITIVE_INFINITY;
    if (full.has(instance.instanceId)) return 0;
    const own = open.filter(({ instanceId }) => instanceId === instance.instanceId);
    // Between the terminal and the next report the instance still counts the task itself, so what
    // it reported stands for a moment; a report that was lost must not block it for ever.
    const idleMs = clock.now() - (idleSinceMs.get(instance.instanceId) ?? Number.NaN);
    if (own.length === 0 && idleMs >= settleMs) return instance.concurrency;
    const running = own.filter(({ state, kind }) => state === "running" && kind === "request");
    const unreported = own.filter(({ state }) => state === "pending").length;
    // The report may be on its way still; a pipe whose handler returned is not active any more.
    const active = Math.max(instance.activeTasks, running.length);
    return instance.concurrency - active - instance.activeStreams - unreported;
  };

  const roomiest = (agent: AgentRecord): PresentInstance | undefined => {
    const open = tasks.open(agent.agentName);
    let best: { instance: PresentInstance; free: number } | undefined;
    for (const instance of byAge(context, presentInstances(context, agent))) {
      const free = freeUnits(instance, open);
      if (free <= 0) continue;
      // Of equals the newest: a process that was killed stays present for a while.
      if (best === undefined || free >= best.free) best = { instance, free };
    }
    return best?.instance;
  };

  const start = (task: TaskRecord, instance: PresentInstance): void => {
    const broadcast = instances.get(instance.instanceId)?.expectedInstances === 0;
    const target = broadcast ? undefined : instance.instanceId;
    const dispatched = lifecycle.dispatched(task, target);
    const writeToken = grantTaskWrite(context, dispatched);
    writeTokens.set(task.taskId, writeToken);
    const message = startMessage(context, dispatched, writeToken);
    sendControl(context, placeOf(task), { instanceId: target, message });
    context.log.info(`task ${task.taskId} goes to ${target ?? `all of ${task.agentName}`}`);
  };

  /** Takes the task back. Should the instance begin it after all, nobody hears of it. */
  const takeBack = (task: TaskRecord): void => {
    const token = writeTokens.get(task.taskId);
    if (token !== undefined) keysetOf(context, task.billingMode).revokeToken(token);
    writeTokens.delete(task.taskId);
    lifecycle.requeue(task);
  };

  const dispatcher: Dispatcher = {
    dispatch(agentName) {
      const agent = agents.get(agentName);
      if (agent === undefined) return;
      for (const task of waiting(tasks.open(agentName))) {
        const instance = roomiest(agent);
        if (instance === undefined) return;
        start(task, instance);
      }
    },
    accepts(agent) {
      const queue = waiting(tasks.open(agent.agentName)).length;
      if (queue === 0 && roomiest(agent) !== undefined) return true;
      return queue < backlogOf(context, agent);
    },
    refused(task, instanceId) {
      full.add(instanceId);
      takeBack(task);
      settle(instanceId, task.agentName);
    },
    reported: (instanceId) => void full.delete(instanceId),
    left(agentName, instanceId, how) {
      full.delete(instanceId);
      idleSinceMs.delete(instanceId);
      const agent = agents.get(agentName);
      if (agent === undefined) return;
      // One that fell silent may come back and begin, unless another can do so now.
      if (how === "timeout" && presentInstances(context, agent).length === 0) return;
      for (const task of tasks.open(agentName)) {
        if (task.state === "pending" && task.instanceId === instanceId) takeBack(task);
      }
      dispatcher.dispatch(agentName);
    },
    close() {
      for (const call of later) call.cancel();
    },
  };

  /** Tries again after a while, should the instance's report be lost. */
  const settle = (instanceId: string, agentName: string): void => {
    const call = clock.schedule(settleMs, () => {
      later.delete(call);
      full.delete(instanceId);
      dispatcher.dispatch(agentName);
    });
    later.add(call);
  };

  lifecycle.onChange((task) => {
    if (task.state === "pending") return;
    writeTokens.delete(task.taskId);
    if (task.state === "running") return;
    const { instanceId } = task;
    if (instanceId !== undefined) {
      idleSinceMs.set(instanceId, clock.now());
      settle(instanceId, task.agentName);
    }
    dispatcher.dispatch(task.agentName);
  });
  return dispatcher;
}

function waiting(open: readonly TaskRecord[]): readonly TaskRecord[] {
  return open.filter((task) => task.state === "pending" && task.dispatchedMs === undefined);
}

function backlogOf(context: BackendContext, agent: AgentRecord): number {
  const runtime = agent.card.runtime as { maxPendingBacklog?: number } | undefined;
  return (
    context.instances.latestOf(agent.agentName)?.maxPendingBacklog ??
    runtime?.maxPendingBacklog ??
    defaultBacklog
  );
}

function byAge(
  context: BackendContext,
  instances: readonly PresentInstance[],
): readonly PresentInstance[] {
  const since = ({ instanceId }: PresentInstance): number =>
    context.instances.get(instanceId)?.connectedMs ?? 0;
  return [...instances].sort((a, b) => since(a) - since(b));
}

function startMessage(context: BackendContext, task: TaskRecord, writeToken: string): JsonObject {
  const agent = { agentId: task.agentId, billingMode: task.billingMode };
  return {
    type: "StartTask",
    taskId: task.taskId,
    agentName: task.agentName,
    ownerId: task.ownerId,
    orgId: task.organizationId,
    taskKind: task.kind,
    ...(task.durationMinutes !== undefined && {
      duration: task.durationMinutes,
      durationExpiresAtMs: task.durationExpiresMs ?? 0,
    }),
    requestParts: task.requestParts,
    callerClaims: { sub: task.ownerId, orgId: task.organizationId },
    hasStream: task.hasStream,
    ...(task.consumerPublicKey !== undefined && { consumerPublicKey: task.consumerPublicKey }),
    protocolVersion,
    writeToken,
    // A broadcast cannot carry a token that is bound to one instance.
    ...(task.instanceId !== undefined && {
      controlToken: grantControl(context, agent, task.instanceId),
    }),
  };
}
