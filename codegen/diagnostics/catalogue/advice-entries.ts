import type { CatalogueEntry } from "./entry.ts";

/** What a card may say and yet works badly. */
export const adviceEntries = {
  "accept-misses-type": {
    severity: "warning",
    title: "accept does not cover the input's own type",
    meaning: "A file input lists in `accept` only types other than its `contentType`.",
    reason: "A caller who sends exactly what the input says it is would be refused.",
    example: {
      kind: "card",
      at: "/io/inputs/1",
      broken:
        '{ "id": "photo", "description": "A photo", "contentType": "image/png", "required": false, "example": "a.png", "accept": ["image/jpeg"] }',
      mended:
        '{ "id": "photo", "description": "A photo", "contentType": "image/png", "required": false, "example": "a.png", "accept": ["image/*"] }',
    },
  },
  "default-misfit": {
    severity: "warning",
    title: "a default that its schema refuses",
    meaning: "The `default` of a property is not valid against the property's own schema.",
    reason: "A form that starts out with it cannot be sent.",
    example: {
      kind: "card",
      at: "/io/inputs/0/schema/properties/amount",
      broken: '{ "type": "number", "minimum": 1, "default": 0 }',
      mended: '{ "type": "number", "minimum": 1, "default": 1 }',
    },
  },
  "default-stream-direction": {
    severity: "warning",
    title: "a default stream that request tasks cannot open",
    meaning: "The stream `_default` is not outbound, although the agent offers request tasks.",
    reason: "Request tasks open outbound streams alone.",
    example: {
      kind: "card",
      at: "/streams",
      broken: '{ "_default": { "direction": "inbound", "format": "events" } }',
      mended: '{ "_default": { "direction": "outbound", "format": "events" } }',
    },
  },
  "example-misfit": {
    severity: "warning",
    title: "an example that its schema refuses",
    meaning: "The `example` of a form input is not valid against the input's schema.",
    reason: "People copy examples, and the fake agent answers with them.",
    example: {
      kind: "card",
      at: "/io/inputs/0/example",
      broken: '{ "amount": "many", "from": "km", "to": "mi" }',
      mended: '{ "amount": 12, "from": "km", "to": "mi" }',
    },
  },
  "no-longest-running-time": {
    severity: "warning",
    title: "no limit to a task's time",
    meaning: "`runtime.maxRunningTimeSec` is missing.",
    reason: "A task whose handler hangs is never noticed and never ended.",
    example: {
      kind: "card",
      at: "/runtime",
      broken: '{ "handler": "./handler.ts", "concurrency": 4 }',
      mended: '{ "handler": "./handler.ts", "concurrency": 4, "maxRunningTimeSec": 60 }',
    },
  },
  "pipe-without-streams": {
    severity: "warning",
    title: "a pipe with nothing to flow",
    meaning: "The agent offers pipe tasks and declares no stream.",
    reason: "A pipe is a task that lives for its streams; clients get no typed one.",
    example: {
      kind: "card",
      at: "/capabilities/taskKinds",
      broken: '["request", "pipe"]',
      mended: '["request"]',
    },
  },
  "required-undeclared": {
    severity: "warning",
    title: "required, but not declared",
    meaning: "`required` names a property that `properties` does not declare.",
    reason: "A form shows no field for it, so the form can never be complete.",
    example: {
      kind: "card",
      at: "/io/inputs/0/schema/required",
      broken: '["amuont"]',
      mended: '["amount"]',
    },
  },
  "shared-stream-in-request": {
    severity: "warning",
    title: "a shared stream that request tasks cannot open",
    meaning: "A stream has affinity `shared`, and the agent offers request tasks.",
    reason: "Shared streams are opened by pipe tasks alone.",
    example: {
      kind: "card",
      at: "/streams",
      broken: '{ "ticker": { "direction": "outbound", "format": "events", "affinity": "shared" } }',
      mended:
        '{ "ticker": { "direction": "outbound", "format": "events", "affinity": "dedicated" } }',
    },
  },
  "stream-content-type": {
    severity: "warning",
    title: "a stream of an unusable content type",
    meaning: "The `contentType` of a stream is none that an input or output could have.",
    reason: "Readers cannot decide by it how to treat the bytes.",
    example: {
      kind: "card",
      at: "/streams",
      broken:
        '{ "_default": { "direction": "outbound", "format": "bytes", "contentType": "Audio/WAV" } }',
      mended:
        '{ "_default": { "direction": "outbound", "format": "bytes", "contentType": "audio/wav" } }',
    },
  },
  "stream-key-no-id": {
    severity: "warning",
    title: "a stream key that cannot be an id",
    meaning:
      "The key of a shared stream holds characters that a stream id may not have, or is too long.",
    reason: "The key of a shared stream is its id on the wire.",
    example: {
      kind: "card",
      at: "/streams",
      broken:
        '{ "price ticker": { "direction": "outbound", "format": "events", "affinity": "shared" } }',
      mended:
        '{ "price-ticker": { "direction": "outbound", "format": "events", "affinity": "shared" } }',
    },
  },
  "unknown-stream-member": {
    severity: "warning",
    title: "a member that stream declarations do not have",
    meaning: "A stream declaration has a member of an unknown name.",
    reason: "It is ignored; most often a known name was misspelt.",
    example: {
      kind: "card",
      at: "/streams",
      broken:
        '{ "_default": { "direction": "outbound", "format": "events", "afinity": "dedicated" } }',
      mended:
        '{ "_default": { "direction": "outbound", "format": "events", "affinity": "dedicated" } }',
    },
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
