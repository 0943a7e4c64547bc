import { expect, test } from "vitest";
import { change, type Json } from "./cards.ts";
import { createAjv, loadSchemaFiles, namedSchemas, validator } from "./schema-library.ts";

const ajv = createAjv();
const all = loadSchemaFiles().flatMap(namedSchemas);

// What the protocol makes mandatory, type by type. `!` marks a text that must also not be empty, or
// a literal that must be no other.
const table = `
task-event/artifact-ref#InlineArtifactRef: kind! mimeType size data
task-event/artifact-ref#FileArtifactRef: kind! mimeType size fileId! fileName! channel!
task-event/artifact: type! taskId! artifactRef
task-event/cancel-requested: type! taskId! ts
task-event/log: type! taskId! message
task-event/progress: type! taskId!
task-event/request: type! taskId! requestParts
task-event/stream-announcement: channel! direction! format! affinity! token! tokenTtlMinutes
task-event/system: type! taskId! status
task-event/task-event#TaskEventMeta: agentName taskId protocolVersion
task-event/task-info: taskId!
task-event/terminal: type! taskId! state!
control/cancel-task: type! taskId!
control/expire-task: type! taskId!
control/pause-task: type! taskId!
control/resume-task: type! taskId!
control/retry-task: type! taskId!
control/start-task: type! taskId!
control/start-task#PipeTerms: duration durationExpiresAtMs
control/switch-environment: type! environment! pamToken!
control/terminate-task: type! taskId!
stream/stream-data: type! streamId! seq ts chunks
stream/stream-end: type! streamId! seq ts
stream/stream-events: type! streamId! seq ts events
stream/stream-events#BinaryValue: $binary
stream/stream-message#StreamMeta: sender!
stream/stream-part: type! streamId! seq ts multipart data
stream/stream-part#Multipart: id! part total
stream/stream-setup-answer#StreamSetupError: code message
presence/instance-state: instanceId! activeTasks activeStreams concurrency startedAt preferredProtocolVersion protocolVersions
backend/auth#ConsumerTokenRequest: apiKey!
backend/auth#ConsumerTokenAnswer: accessToken! refreshToken! expiresIn userId
backend/auth#AgentConnectRequest: agentName! instanceId! billingMode! listing! expectedInstances concurrency deviceOs sdkLanguage sdkVersion protocolVersions preferredProtocolVersion
backend/auth#AgentConnectAnswer: accessToken! refreshToken! expiresIn controlChannel!
backend/auth#RefreshRequest: refreshToken!
backend/auth#RefreshAnswer: accessToken! refreshToken!
backend/auth#TaskReadTokenRequest: taskId!
backend/auth#AnonTaskReadTokenRequest: taskId! fingerprint!
backend/auth#TaskReadTokenAnswer: pamToken! channel! ttlMinutes
backend/auth#TokenResult: token! expiresIn
backend/cdm: playground network
backend/cdm#CdmKeyset: publishKey! subscribeKey!
backend/cdm#CdmRealtime: origins ssl
backend/files#ConsumerInputUpload: role! agentName! fileName! fileSize mimeType! partId!
backend/files#ProviderOutputUpload: role! taskId! fileName! fileSize mimeType!
backend/files#RequestUploadAnswer: uploadId! uploadUrl! formFields
backend/files#ConfirmUploadRequest: uploadId!
backend/files#ConfirmUploadAnswer: uploadId!
backend/registry#AgentScaling: expectedInstances concurrency
backend/registry#ServerAgent: agentName!
backend/registry#AgentQuery: agentName!
backend/registry#AgentAnswer: agent
backend/registry#AgentListAnswer: agents
backend/registry#PublishAgentRequest: agentName! card listing! billingMode!
backend/registry#PublishAgentAnswer: agentName! status ts
backend/registry#DeleteAgentAnswer: agentName! status!
backend/registry#AgentStatusQuery: agentNames!
backend/registry#InstanceStatus: instanceId! uuid online
backend/registry#PublishContext: orgId! orgName agentCount
backend/registry#CliConfig: enterprise
backend/rpc#RpcRequest: jsonrpc! id! method! params
backend/rpc#RpcSuccess: jsonrpc! result
backend/rpc#RpcFailure: jsonrpc! error
backend/rpc#RpcErrorObject: code message
backend/tasks#SendMessageParams: agentName! billingMode! requestParts
backend/tasks#SendMessageResult: taskId!
backend/tasks#TaskIdParams: taskId!
backend/tasks#GetTaskResult: task
backend/tasks#ListTasksResult: tasks
errors/application-error: code
errors/application-error#BillingModeMismatchDetails: expected! got!`;

const rows = table
  .trim()
  .split("\n")
  .map((line) => {
    const [reference = "", members = ""] = line.split(": ");
    const [file, name] = reference.split("#");
    const id = `https://blocks.ai/schemas/${file}.schema.json${name ? `#/$defs/${name}` : ""}`;
    return { reference, id, members: members.split(" ") };
  });

test.for(rows)("$reference needs $members and nothing else", ({ id, members }) => {
  const validate = validator(ajv, id);
  const mandatory = members.map((member) => member.replace("!", ""));
  const examples: Json[] = all.find((entry) => entry.id === id)?.schema.examples ?? [];
  expect(examples).not.toEqual([]);
  for (const example of examples) {
    for (const member of Object.keys(example as object)) {
      const verdict = validate(change(example, member, undefined));
      expect(verdict, `without ${member}`).toBe(!mandatory.includes(member));
    }
  }
  const present = examples.flatMap((example) => Object.keys(example as object));
  expect(mandatory.filter((member) => !present.includes(member))).toEqual([]);
});

test.for(rows)("$reference holds its texts and literals", ({ id, members }) => {
  const validate = validator(ajv, id);
  const examples: Json[] = all.find((entry) => entry.id === id)?.schema.examples ?? [];
  for (const example of examples) {
    for (const member of members.filter((name) => name.endsWith("!"))) {
      const name = member.slice(0, -1);
      expect(validate(change(example, name, "")), name).toBe(false);
      expect(validate(change(example, name, 7)), name).toBe(false);
    }
  }
});

test.for([
  ["task-event/billing-mode", "free paid"],
  ["task-event/task-state#TerminalState", "completed failed canceled"],
  ["task-event/task-state#KnownTaskState", "pending running completed failed canceled"],
  ["task-event/task-state#TaskKind", "request pipe"],
  ["task-event/stream-announcement#StreamDirection", "outbound inbound bidirectional"],
  ["task-event/stream-announcement#StreamFormat", "events bytes"],
  ["task-event/stream-announcement#StreamAffinity", "dedicated shared"],
  [
    "task-event/terminal#KnownTaskError",
    "unsupported_protocol_version invalid_start_task agent_at_capacity stream_crashed",
  ],
  ["task-event/terminal#KnownTerminalReason", "terminated"],
  ["task-event/terminal#KnownCompletionReason", "duration_expired"],
  ["stream/stream-setup-request#StreamSetupPhase", "embedded token_request activate"],
  ["backend/registry#Listing", "public private"],
] as const)("%s is exactly one of %s", ([reference, literals]) => {
  const [file, name] = reference.split("#");
  const validate = validator(ajv, `${file}.schema.json${name ? `#/$defs/${name}` : ""}`);
  expect(literals.split(" ").filter((literal) => !validate(literal))).toEqual([]);
  expect(["", "x", "cancelled", null, 1].filter((other) => validate(other))).toEqual([]);
});

test("the tag of every union arm is its own", () => {
  const tags = (file: string) =>
    all
      .filter(({ id }) => id.startsWith(`https://blocks.ai/schemas/${file}/`))
      // The announcement of streams is a progress event too, and no arm.
      .filter(({ id }) => !id.endsWith("StreamStartedEvent"))
      .flatMap(({ schema }) => schema.properties?.type?.const ?? []);
  expect(tags("task-event").toSorted()).toEqual(
    "artifact cancel_requested log progress request system terminal".split(" "),
  );
  expect(tags("control").toSorted()).toEqual(
    "CancelTask ExpireTask PauseTask ResumeTask RetryTask StartTask SwitchEnvironment TerminateTask".split(
      " ",
    ),
  );
  expect(tags("stream").toSorted()).toEqual(
    "stream_data stream_end stream_events stream_setup".split(" "),
  );
});
