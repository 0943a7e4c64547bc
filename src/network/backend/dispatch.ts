import type { StartTask } from "../../../generated/types/control.ts";
import type { ScheduledCall } from "../../support/clock.ts";
import { protocolVersion } from "../../support/protocol-version.ts";
import type { AgentRecord } from "../store/agents.ts";
import type { TaskRecord } from "../store/tasks.ts";
import { type BackendContext, keysetOf } from "./context.ts";
import { sendControl } from "./control.ts";
import { type PresentInstance, presentInstances } from "./presence.ts";
import { grantControl, grantTaskWrite } from "./realtime-grants.ts";
import { placeOf, type TaskLifecycle } from "./task-lifecycle.ts";

/** How long the load that an instance reported is believed after its last task ended here. */
const settleMs = 2_000;

/** Queue length for agents that state none (provider sheet 26). */
const defaultBacklog = 10;

/** Hands pending tasks to instances with capacity, oldest first. */
export class Dispatcher {
  readonly #context: BackendContext;
  readonly #lifecycle: TaskLifecycle;
  /** Instances that refused and have not reported since. */
  readonly #full = new Set<string>();
  readonly #idleSinceMs = new Map<string, number>();
  /** Write tokens of tasks that were handed over and have not begun. */
  readonly #writeTokens = new Map<string, string>();
  readonly #retries = new Set<ScheduledCall>();

  constructor(context: BackendContext, lifecycle: TaskLifecycle) {
    this.#context = context;
    this.#lifecycle = lifecycle;
    lifecycle.onChange((task) => this.#follow(task));
  }

  /** Hands over what fits now; call whenever capacity may have appeared. */
  dispatch(agentName: string): void {
    const { agents, tasks } = this.#context;
    const agent = agents.get(agentName);
    if (agent === undefined) return;
    for (const task of waiting(tasks.open(agentName))) {
      const instance = this.#roomiest(agent);
      if (instance === undefined) return;
      this.#start(task, instance);
    }
  }

  /** True when one more task could start or wait. */
  accepts(agent: AgentRecord): boolean {
    const queue = waiting(this.#context.tasks.open(agent.agentName)).length;
    if (queue === 0 && this.#roomiest(agent) !== undefined) return true;
    return queue < backlogOf(this.#context, agent);
  }

  /** The instance refused the task for lack of capacity: it is full until it reports again. */
  refused(task: TaskRecord, instanceId: string): void {
    this.#full.add(instanceId);
    this.#takeBack(task);
    this.#retryLater(instanceId, task.agentName);
  }

  /** The instance reported its load. */
  reported(agentName: string, instanceId: string): void {
    this.#full.delete(instanceId);
    this.dispatch(agentName);
  }

  /** The instance is off the control channel: what it has not begun may go to another. */
  left(agentName: string, instanceId: string, how: "leave" | "timeout"): void {
    const { agents, tasks } = this.#context;
    this.#full.delete(instanceId);
    this.#idleSinceMs.delete(instanceId);
    const agent = agents.get(agentName);
    if (agent === undefined) return;
    // One that fell silent may come back and begin, unless another can do so now.
    if (how === "timeout" && presentInstances(this.#context, agent).length === 0) return;
    for (const task of tasks.open(agentName)) {
      if (task.state === "pending" && task.instanceId === instanceId) this.#takeBack(task);
    }
    this.dispatch(agentName);
  }

  close(): void {
    for (const retry of this.#retries) retry.cancel();
  }

  #follow(task: TaskRecord): void {
    if (task.state === "pending") return;
    this.#writeTokens.delete(task.taskId);
    if (task.state === "running") return;
    if (task.instanceId !== undefined) {
      this.#idleSinceMs.set(task.instanceId, this.#context.clock.now());
      this.#retryLater(task.instanceId, task.agentName);
    }
    this.dispatch(task.agentName);
  }

  #start(task: TaskRecord, instance: PresentInstance): void {
    const context = this.#context;
    const broadcast = context.instances.get(instance.instanceId)?.expectedInstances === 0;
    const instanceId = broadcast ? undefined : instance.instanceId;
    const dispatched = this.#lifecycle.dispatched(task, instanceId);
    const writeToken = grantTaskWrite(context, dispatched);
    this.#writeTokens.set(task.taskId, writeToken);
    const message = startMessage(context, dispatched, writeToken);
    sendControl(context, placeOf(task), { instanceId, message });
    context.log.info(`task ${task.taskId} goes to ${instanceId ?? `all of ${task.agentName}`}`);
  }

  /** Takes the task back. Should the instance begin it after all, nobody hears of it. */
  #takeBack(task: TaskRecord): void {
    const token = this.#writeTokens.get(task.taskId);
    if (token !== undefined) keysetOf(this.#context, task.billingMode).revokeToken(token);
    this.#writeTokens.delete(task.taskId);
    this.#lifecycle.requeue(task);
  }

  /** Tries again after a while, should the instance's report be lost. */
  #retryLater(instanceId: string, agentName: string): void {
    const retry = this.#context.clock.schedule(settleMs, () => {
      this.#retries.delete(retry);
      this.reported(agentName, instanceId);
    });
    this.#retries.add(retry);
  }

  #roomiest(agent: AgentRecord): PresentInstance | undefined {
    const open = this.#context.tasks.open(agent.agentName);
    let best: { instance: PresentInstance; free: number } | undefined;
    for (const instance of byAge(this.#context, presentInstances(this.#context, agent))) {
      const free = this.#freeUnits(instance, open);
      if (free <= 0) continue;
      // Of equals the newest: a process that was killed stays present for a while.
      if (best === undefined || free >= best.free) best = { instance, free };
    }
    return best?.instance;
  }

  #freeUnits(instance: PresentInstance, open: readonly TaskRecord[]): number {
    const { instanceId, concurrency } = instance;
    if (concurrency === 0) return Number.POSITIVE_INFINITY;
    if (this.#full.has(instanceId)) return 0;
    const own = open.filter((task) => task.instanceId === instanceId);
    // Between the terminal and the next report the instance still counts the task itself, so what
    // it reported stands for a moment; a report that was lost must not block it for ever.
    const idleMs = this.#context.clock.now() - (this.#idleSinceMs.get(instanceId) ?? Number.NaN);
    if (own.length === 0 && idleMs >= settleMs) return concurrency;
    const running = own.filter(({ state, kind }) => state === "running" && kind === "request");
    const unreported = own.filter(({ state }) => state === "pending").length;
    // The report may be on its way still; a pipe whose handler returned is not active any more.
    const active = Math.max(instance.activeTasks, running.length);
    return concurrency - active - instance.activeStreams - unreported;
  }
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

function startMessage(context: BackendContext, task: TaskRecord, writeToken: string): StartTask {
  const agent = { agentId: task.agentId, billingMode: task.billingMode };
  // Claims are the token's; the schema names only the one that readers need.
  const callerClaims = { sub: task.ownerId, orgId: task.organizationId };
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
    callerClaims,
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
