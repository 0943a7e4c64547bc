// Generated from schemas/errors/error-code.schema.json. Do not edit.
// Edit the schema, then run: npm run generate

import type { ErrorCode } from "./types/errors.ts";

/** What each code means. */
export const errorDescriptions: Readonly<Record<ErrorCode, string>> = {
  usage:
    "The call or command line itself is wrong: an unknown option, options that exclude each other, or one that is missing.",
  "node-only":
    "A name of the browser build that only works in Node was used in a browser.",
  "node-version": "The running Node is older than the oldest supported one.",
  "invalid-option":
    "An option has a value outside its range or of the wrong type.",
  "input-contract": "An input does not fit the agent's card. Nothing was sent.",
  "output-contract":
    "An output that came back does not fit the agent's card, or a guaranteed one is missing.",
  "event-contract":
    "A stream event does not fit the schema that the card declares for it.",
  "contract-drift":
    "The live card differs from the one that the client was generated from.",
  "task-failed": "The task ended in a state other than completed.",
  timeout: "No answer within the given time. The peer may still have acted.",
  aborted: "The caller's signal ended the operation.",
  "agent-mismatch":
    "The task belongs to another agent than the client was generated for.",
  "agent-not-found": "No agent of this name is visible to the caller.",
  "agent-offline": "The agent is known but no instance of it is online.",
  "billing-mode-mismatch":
    "The client's billing mode differs from the one that the agent is published with.",
  "stream-unavailable":
    "The stream was never announced, or its task had ended before it was opened.",
  "stream-overflow":
    "A reader fell so far behind that its buffer reached its bound.",
  "stream-closed": "The stream, or this side of it, has ended.",
  "stream-not-negotiated":
    "The task was started without streaming, so the stream cannot be opened.",
  "stream-option":
    "The options of a stream contradict the card, the task kind or each other.",
  "stream-crashed":
    "The code behind a stream threw, which failed the stream and its task.",
  "publish-failed": "A realtime message was not accepted after every attempt.",
  "auth-refresh-failed":
    "The credential could not be renewed; the operation was not attempted.",
  "auth-failed": "The backend refused the credential.",
  "agent-auth-fatal":
    "The backend refused the agent for good: key invalid or forced offline. The instance has to stop.",
  "anon-access-denied": "An anonymous viewer may not see this task.",
  "cdm-unavailable": "The configuration document could not be fetched.",
  "cdm-invalid":
    "The configuration document lacks what this client needs from it.",
  "backend-unreachable":
    "The backend could not be reached: name, connection or TLS failed on every attempt.",
  "backend-error": "The backend answered with an error.",
  "response-invalid":
    "The backend's answer does not have the shape that its route declares.",
  "message-invalid":
    "A realtime message of a known type does not have that type's shape.",
  "realtime-error":
    "The realtime service failed for a reason other than access.",
  "access-denied": "The realtime service refused the token for this channel.",
  "upload-failed": "A file could not be handed to storage.",
  "upload-too-large":
    "A file exceeds the upload ceiling, or the limit of its input.",
  "download-failed": "The content of an artifact could not be fetched.",
  "artifact-invalid": "An artifact reference or its content is malformed.",
  "session-closed":
    "The session was closed before what was waited for happened.",
  "task-not-found": "No task of this id is visible to the caller.",
  "instance-stopped":
    "The agent instance was stopped before or during the operation.",
  "port-in-use": "The port is taken by another program.",
  "message-too-large":
    "A message exceeds what the realtime service carries in one publish.",
  "store-locked": "Another process holds the data folder.",
  "store-failed": "The data folder cannot be read or written.",
  "store-too-new":
    "The data folder was written by a newer version of this package.",
  "card-invalid": "The agent card breaks at least one rule.",
  "card-unreadable":
    "The agent card does not exist, cannot be read or is not JSON.",
  "handler-missing": "The handler file or its export does not exist.",
  "file-exists": "A file is in the way that was not written by this tool.",
  "file-unreadable": "A file does not exist or cannot be read.",
  "lock-invalid": "blocks.lock.json cannot be read or has another shape.",
  "config-invalid":
    "The configuration file cannot be read or has another shape.",
  "tool-missing":
    "An optional package that the command needs is not installed.",
  internal: "A bug in this package.",
};
