import type { RuleEntry } from "./entry.ts";

const photo = '{"id":"photo","description":"A photo","contentType":"image/png","required":true}';
const trip = '{"id":"trip","description":"Where to","contentType":"text/plain","required":';

/** What may happen to an agent card beside its schemas. */
export const cardRules = {
  "agent-renamed": {
    of: "card",
    title: "the agent has another name",
    severity: "breaking",
    why: "Calls go to the old name, which is another agent's or nobody's.",
    example: card("/identity/agentName", '"route_planner"', '"trip_planner"'),
  },
  "agent-not-visible": {
    of: "card",
    title: "the agent is gone or private",
    severity: "breaking",
    why: "A registry that took the credential knows no such agent for it, so no call can reach it.",
    example: {
      kind: "story",
      before: "the registry has the agent",
      after: "it was removed, or made private to another organisation",
    },
  },
  "task-kind-removed": {
    of: "card",
    title: "a kind of task is gone",
    severity: "breaking",
    why: "Calls of that kind are refused.",
    example: card("/capabilities/taskKinds", '["request","pipe"]', '["request"]'),
  },
  "task-kind-added": {
    of: "card",
    title: "there is another kind of task",
    severity: "compatible",
    why: "Calls of the kinds that there were go on as they did.",
    example: card("/capabilities/taskKinds", '["request"]', '["request","pipe"]'),
  },
  "billing-mode-changed": {
    of: "card",
    title: "calls cost something now, or no longer do",
    severity: "breaking",
    why: "A client is made for one billing mode, and calls of the other are refused.",
    example: {
      kind: "story",
      before: "published with --billing-mode free",
      after: "published with --billing-mode paid",
    },
  },
  "listing-narrowed": {
    of: "card",
    title: "the agent is private now",
    severity: "risky",
    why: "Callers of other organisations may no longer see it; those of its own do.",
    example: {
      kind: "story",
      before: "published with --listing public",
      after: "published with --listing private",
    },
  },
  "listing-widened": {
    of: "card",
    title: "the agent is public now",
    severity: "compatible",
    why: "Whoever could call it still can.",
    example: {
      kind: "story",
      before: "published with --listing private",
      after: "published with --listing public",
    },
  },
  "input-removed": {
    of: "card",
    title: "an input is gone",
    severity: "breaking",
    why: "A call that sends it sends a part that the agent does not know.",
    example: card("/io/inputs/1", `${trip}false}`, undefined),
  },
  "input-required-added": {
    of: "card",
    title: "an input has to be there",
    severity: "breaking",
    why: "Calls without it were complete and are refused now.",
    example: card("/io/inputs/1", `${trip}false}`, `${trip}true}`),
  },
  "input-required-dropped": {
    of: "card",
    title: "an input may be left out",
    severity: "compatible",
    why: "Calls that send it go on as they did.",
    example: card("/io/inputs/1", `${trip}true}`, `${trip}false}`),
  },
  "input-optional-added": {
    of: "card",
    title: "there is another input, which may be left out",
    severity: "compatible",
    why: "Callers that do not know of it leave it out.",
    example: card("/io/inputs/1", undefined, `${trip}false}`),
  },
  "input-class-changed": {
    of: "card",
    title: "an input is sent in another way",
    severity: "breaking",
    why: "Forms, texts and files travel differently, so what the old client sends is not what the agent reads.",
    example: card("/io/inputs/1", `${trip}true}`, photo.replace('"photo"', '"trip"')),
  },
  "input-content-type-changed": {
    of: "card",
    title: "an input has another content type of the same class",
    severity: "risky",
    why: "Nothing is refused, but the agent may read the same text or file differently.",
    example: card(
      "/io/inputs/1",
      `${trip}true}`,
      `${trip.replace("text/plain", "text/markdown")}true}`,
    ),
  },
  "input-accept-narrowed": {
    of: "card",
    title: "files of some content types are refused",
    severity: "breaking",
    why: "Files of that type could be sent and no longer can.",
    example: card("/io/inputs/1", accepting(["image/*"]), accepting(["image/png"])),
  },
  "input-accept-widened": {
    of: "card",
    title: "files of more content types are taken",
    severity: "compatible",
    why: "Files that could be sent still can.",
    example: card("/io/inputs/1", accepting(["image/png"]), accepting(["image/*"])),
  },
  "input-max-size-lowered": {
    of: "card",
    title: "files have to be smaller",
    severity: "breaking",
    why: "Larger files could be sent and no longer can.",
    example: card("/io/inputs/1", upTo(2_000_000), upTo(1_000_000)),
  },
  "input-max-size-raised": {
    of: "card",
    title: "files may be larger",
    severity: "compatible",
    why: "Files that could be sent still can.",
    example: card("/io/inputs/1", upTo(1_000_000), upTo(2_000_000)),
  },
  "output-removed": {
    of: "card",
    title: "a guaranteed output is gone",
    severity: "breaking",
    why: "A client waits for it, and fails the call without it.",
    example: card("/io/outputs/1", output("text/plain", true), undefined),
  },
  "output-optional-removed": {
    of: "card",
    title: "an output that was not guaranteed is gone",
    severity: "risky",
    why: "No call fails, but what read it never gets it again.",
    example: card("/io/outputs/1", output("text/plain", false), undefined),
  },
  "output-added": {
    of: "card",
    title: "there is another output",
    severity: "compatible",
    why: "A client leaves alone what it does not know. A note tells where an artifact without an id could now be taken for another one.",
    example: card("/io/outputs/1", undefined, output("text/plain", false)),
  },
  "output-guaranteed-dropped": {
    of: "card",
    title: "an output is no longer guaranteed",
    severity: "breaking",
    why: "A client waits for it, and fails a call that ends without it.",
    example: card("/io/outputs/1", output("text/plain", true), output("text/plain", false)),
  },
  "output-guaranteed-added": {
    of: "card",
    title: "an output is guaranteed now",
    severity: "compatible",
    why: "Whoever could do without it still can.",
    example: card("/io/outputs/1", output("text/plain", false), output("text/plain", true)),
  },
  "output-class-changed": {
    of: "card",
    title: "an output comes in another way",
    severity: "breaking",
    why: "A client reads forms as JSON, texts as text and files as bytes.",
    example: card("/io/outputs/1", output("text/plain", true), output("image/png", true)),
  },
  "output-content-type-changed": {
    of: "card",
    title: "an output has another content type of the same class",
    severity: "risky",
    why: "It is read in the same way and may mean something else; an artifact without an id is found by its content type.",
    example: card("/io/outputs/1", output("text/plain", true), output("text/markdown", true)),
  },
  "stream-removed": {
    of: "card",
    title: "a stream is gone",
    severity: "breaking",
    why: "Nobody announces it: whoever reads it waits until the task ends, and whoever writes to it cannot.",
    example: card("/streams/steps", stream({}), undefined),
  },
  "stream-added": {
    of: "card",
    title: "there is another stream",
    severity: "compatible",
    why: "A client opens the streams that it knows. A note tells where an unnamed stream could be taken for another one.",
    example: card("/streams/steps", undefined, stream({})),
  },
  "stream-direction-changed": {
    of: "card",
    title: "a stream no longer goes a way that it went",
    severity: "breaking",
    why: "Whoever read it gets nothing, or whoever wrote to it is refused.",
    example: card("/streams/steps", stream({}), stream({ direction: "inbound" })),
  },
  "stream-direction-widened": {
    of: "card",
    title: "a stream goes both ways now",
    severity: "risky",
    why: "The way that it went is still there, but it is set up differently, and the agent may wait for events that no old client sends.",
    example: card(
      "/streams/steps",
      stream({}),
      stream({ direction: "bidirectional", outboundSchema: true, inboundSchema: true }),
    ),
  },
  "stream-format-changed": {
    of: "card",
    title: "a stream carries bytes in place of events, or events in place of bytes",
    severity: "breaking",
    why: "A client reads and writes the one or the other.",
    example: card("/streams/steps", stream({}), stream({ format: "bytes" })),
  },
  "stream-affinity-changed": {
    of: "card",
    title: "a stream belongs to one task, or to all of them",
    severity: "risky",
    why: "A reader of a shared stream meets events of other tasks, and joins in the middle; nothing is refused.",
    example: card("/streams/steps", stream({}), stream({ affinity: "shared" })),
  },
  "stream-content-type-changed": {
    of: "card",
    title: "the bytes of a stream have another content type",
    severity: "risky",
    why: "They are carried as they were and may mean something else.",
    example: card(
      "/streams/steps",
      stream({ format: "bytes", contentType: "audio/wav" }),
      stream({ format: "bytes", contentType: "audio/ogg" }),
    ),
  },
  "encryption-changed": {
    of: "card",
    title: "what the card says of encryption is different",
    severity: "risky",
    why: "No runtime acts on it, so nothing is refused; but callers and agents may have agreed on it.",
    example: card(
      "/security",
      undefined,
      '{"encryption":{"required":true,"algorithm":"x25519","consumerKeyRequired":true}}',
    ),
  },
  "version-changed": {
    of: "card",
    title: "the card has another version",
    severity: "docs",
    why: "A version is text for people; what changed with it has findings of its own.",
    example: card("/identity/version", '"1.0.0"', '"1.1.0"'),
  },
  "identity-changed": {
    of: "card",
    title: "the agent presents itself differently",
    severity: "docs",
    why: "Display name, provider, links and web applications are for people.",
    example: card("/identity/displayName", '"Planner"', '"Trip planner"'),
  },
  "tags-changed": {
    of: "card",
    title: "the agent has other tags",
    severity: "docs",
    why: "It is found under other words; calls go on as they did.",
    example: card("/tags", '[{"id":"a","name":"A"}]', '[{"id":"b","name":"B"}]'),
  },
  "extensions-changed": {
    of: "card",
    title:
      "the card says something else under extensions or services, or in a member that no rule knows",
    severity: "docs",
    why: "Nothing here acts on it; whoever reads it knows what it means.",
    example: card("/extensions", undefined, '{"acme":{"region":"north"}}'),
  },
} as const satisfies Readonly<Record<string, RuleEntry>>;

function card(
  at: string,
  before: string | undefined,
  after: string | undefined,
): RuleEntry["example"] {
  return {
    kind: "card",
    at,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

function accepting(accept: readonly string[]): string {
  return JSON.stringify({ ...JSON.parse(photo), accept });
}

function upTo(maxSizeBytes: number): string {
  return JSON.stringify({ ...JSON.parse(photo), maxSizeBytes });
}

function output(contentType: string, guaranteed: boolean): string {
  return JSON.stringify({ id: "report", contentType, guaranteed });
}

function stream(changed: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ direction: "outbound", format: "events", ...changed });
}
