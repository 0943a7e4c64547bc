import type { AgentStatus, AgentStatusAnswer } from "../../../generated/types/backend.ts";
import type { AgentRecord } from "../store/agents.ts";
import { maySee } from "./agent-access.ts";
import type { Caller } from "./callers.ts";
import type { BackendContext } from "./context.ts";
import { Refusal } from "./http/refusal.ts";
import { presentInstances } from "./presence.ts";

const maxNames = 50;

/** Which instances are online, for up to 50 agents (card sheet 14). Names nobody may see are left out. */
export function agentStatus(
  context: BackendContext,
  caller: Caller,
  agentNames: string,
): AgentStatusAnswer {
  const names = [...new Set(agentNames.split(",").filter((name) => name !== ""))];
  if (names.length === 0 || names.length > maxNames) {
    throw new Refusal(
      400,
      "InvalidArgument",
      `agentNames must have 1 to ${maxNames} names, not ${names.length}`,
    );
  }
  const visible = names
    .map((name) => context.agents.get(name))
    .filter((agent) => agent !== undefined && maySee(caller, agent)) as readonly AgentRecord[];
  // Names match ^\w+$, which `__proto__` does too.
  return {
    agents: Object.fromEntries(visible.map((agent) => [agent.agentName, statusOf(context, agent)])),
  };
}

function statusOf(context: BackendContext, agent: AgentRecord): AgentStatus {
  const instances = presentInstances(context, agent).map(({ instanceId }) => {
    const known = context.instances.get(instanceId);
    return {
      instanceId,
      uuid: instanceId,
      online: true,
      // Reserved by the protocol: always 0.
      activeTasks: 0,
      concurrentTasksPerInstance: 0,
      startedAt: 0,
      sdkVersion: known?.sdkVersion ?? null,
      cliVersion: known?.cliVersion ?? null,
      preferredProtocolVersion: known?.preferredProtocolVersion ?? null,
      protocolVersions: known?.protocolVersions ?? [],
    } as const;
  });
  return {
    agentName: agent.agentName,
    instances,
    onlineCount: instances.length,
    totalActiveTasks: 0,
    taskCount: context.tasks.countOf(agent.agentName),
  };
}
