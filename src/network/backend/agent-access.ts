import type { AgentRecord } from "../store/agents.ts";
import type { TaskRecord } from "../store/tasks.ts";
import { type Caller, organizationOf } from "./callers.ts";
import type { BackendContext } from "./context.ts";
import { notFound, Refusal } from "./http/refusal.ts";

/** Who may see and use a private agent: its own organization. Others cannot tell it from a missing one. */
export function maySee(caller: Caller, agent: AgentRecord): boolean {
  return agent.listing === "public" || organizationOf(caller)?.id === agent.organizationId;
}

/** @throws {Refusal} 404 `AgentNotFound` when it does not exist or the caller may not see it. */
export function findAgent(context: BackendContext, caller: Caller, agentName: string): AgentRecord {
  const agent = context.agents.get(agentName);
  if (agent === undefined || !maySee(caller, agent)) {
    throw notFound(
      "AgentNotFound",
      `There is no agent "${agentName}". Check the name, or publish it with "blocks publish".`,
    );
  }
  return agent;
}

/** The agent, if the caller's organization owns it. */
export function findOwnAgent(
  context: BackendContext,
  caller: Caller,
  agentName: string,
): AgentRecord {
  const agent = findAgent(context, caller, agentName);
  if (organizationOf(caller)?.id !== agent.organizationId) {
    throw new Refusal(
      403,
      "Forbidden",
      `Agent "${agentName}" belongs to another organization than the credential`,
    );
  }
  return agent;
}

/** The task, if the caller created it. Others cannot tell it from a missing one. */
export function findOwnTask(context: BackendContext, caller: Caller, taskId: string): TaskRecord {
  const task = context.tasks.get(taskId);
  if (task === undefined || organizationOf(caller)?.userId !== task.ownerId) throw noTask(taskId);
  return task;
}

/** The task, if it runs on an agent of the caller's organization. */
export function findProvidedTask(
  context: BackendContext,
  caller: Caller,
  taskId: string,
): TaskRecord {
  const task = context.tasks.get(taskId);
  if (task === undefined || organizationOf(caller)?.id !== task.agentOrganizationId) {
    throw noTask(taskId);
  }
  return task;
}

function noTask(taskId: string): Refusal {
  return notFound("TaskNotFound", `There is no task "${taskId}"`);
}
