import { BlocksError } from "../support/errors.ts";
import { randomText } from "../support/random-text.ts";

/** UTF-8 bytes; ids are ASCII, so characters as well. */
export const maxStreamIdBytes = 92;

const streamIdPattern = /^[a-zA-Z0-9_-]+$/;
const agentNamePattern = /^[a-zA-Z0-9_]+$/;

/**
 * Refuses what cannot be the last level of a channel name.
 *
 * @throws {BlocksError} `stream-option`
 */
export function validateStreamId(streamId: string): void {
  if (streamIdPattern.test(streamId) && streamId.length <= maxStreamIdBytes) return;
  throw new BlocksError(
    "stream-option",
    `stream id ${JSON.stringify(streamId.slice(0, 200))} is not usable: 1 to ${maxStreamIdBytes} of the characters a-z A-Z 0-9 _ -`,
  );
}

/**
 * Channel of a stream's data: `stream.<agentName>.<streamId>`.
 *
 * @throws {BlocksError} `stream-option` when either part would break the channel's three levels.
 */
export function streamChannel(agentName: string, streamId: string): string {
  if (!agentNamePattern.test(agentName)) {
    throw new BlocksError(
      "stream-option",
      `agent name ${JSON.stringify(agentName.slice(0, 200))} cannot be part of a channel name`,
    );
  }
  validateStreamId(streamId);
  return `stream.${agentName}.${streamId}`;
}

let streamClients = 0;

/**
 * `<owner>-stream-<NNNN>-<random>`: the identity of one stream connection, numbered per process.
 * The random part keeps two processes of one user from filtering each other's messages. Only
 * characters that a server-side filter expression can quote survive.
 */
export function nextStreamUserId(owner: string): string {
  streamClients += 1;
  const prefix = owner.replaceAll(/[^A-Za-z0-9_.@-]/g, "_").slice(0, 60);
  const number = String(streamClients).padStart(4, "0");
  return `${prefix}-stream-${number}-${randomText(8)}`;
}
