/** Channel names of the protocol (provider sheet 4). At most three levels, so no part has a dot. */

export const statusChannel = (organizationId: string, taskId: string): string =>
  `u.${organizationId}.${taskId}`;

export const setupChannel = (organizationId: string, taskId: string): string =>
  `setup.${organizationId}.${taskId}`;

export const controlChannel = (agentId: string): string => `agent.${agentId}.control`;

export const streamChannel = (agentName: string, streamId: string): string =>
  `stream.${agentName}.${streamId}`;

/** The agent id of a control channel, undefined for any other channel. */
export function agentOfControlChannel(channel: string): string | undefined {
  return /^agent\.([^.]+)\.control$/.exec(channel)?.[1];
}

export interface TaskChannel {
  readonly kind: "u" | "setup";
  readonly organizationId: string;
  readonly taskId: string;
}

/** The parts of a status or set-up channel, undefined for any other channel. */
export function parseTaskChannel(channel: string): TaskChannel | undefined {
  const [, kind, organizationId, taskId] = /^(u|setup)\.([^.]+)\.([^.]+)$/.exec(channel) ?? [];
  if (organizationId === undefined || taskId === undefined) return undefined;
  return { kind: kind === "u" ? "u" : "setup", organizationId, taskId };
}
