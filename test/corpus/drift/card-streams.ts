import { type CardCase, feed } from "./card-case.ts";
import { compatible, exactly, onlyDocs, refusing, risky } from "./expected.ts";

const event = { type: "object", required: ["text"], properties: { text: { type: "string" } } };

/** Streams, beside the schemas of their events. */
export const streamCases: readonly CardCase[] = [
  {
    name: "a stream is gone",
    after: { "/streams/steps": undefined },
    expected: exactly(refusing("stream-removed", "stream steps", /steps/)),
    bump: "major",
  },
  {
    name: "a stream that callers write to is gone",
    after: { "/streams/wishes": undefined },
    expected: exactly(refusing("stream-removed", "stream wishes", /wishes/)),
  },
  {
    name: "all streams are gone",
    base: feed,
    after: { "/streams": undefined },
    expected: exactly(refusing("stream-removed", "stream levels", /levels/)),
  },
  {
    name: "there is another stream",
    after: { "/streams/log": { direction: "outbound", format: "bytes" } },
    expected: exactly(compatible("stream-added", "stream log")),
    bump: "minor",
  },
  {
    name: "there is a stream for the first time",
    before: { "/streams": undefined },
    after: { "/streams": { log: { direction: "outbound", format: "events" } } },
    expected: exactly(compatible("stream-added", "stream log")),
  },
  {
    name: "a stream goes the other way",
    after: { "/streams/steps/direction": "inbound" },
    expected: exactly(refusing("stream-direction-changed", "stream steps", /steps/)),
  },
  {
    name: "a stream of both ways goes one",
    after: { "/streams/talk": { direction: "outbound", format: "events", schema: event } },
    expected: exactly(refusing("stream-direction-changed", "stream talk", /talk/)),
  },
  {
    name: "a stream of both ways goes the other one",
    after: { "/streams/talk": { direction: "inbound", format: "events", schema: event } },
    expected: exactly(refusing("stream-direction-changed", "stream talk", /talk/)),
  },
  {
    name: "a stream goes both ways now",
    before: { "/streams/talk": { direction: "outbound", format: "events", schema: event } },
    after: {},
    expected: exactly(risky("stream-direction-widened", "stream talk")),
  },
  {
    name: "a stream to the agent goes both ways now",
    before: { "/streams/talk": { direction: "inbound", format: "events", schema: event } },
    after: {},
    expected: exactly(risky("stream-direction-widened", "stream talk")),
  },
  {
    name: "bytes go both ways now",
    after: { "/streams/voice/direction": "bidirectional" },
    expected: exactly(risky("stream-direction-widened", "stream voice")),
  },
  {
    name: "a stream carries bytes in place of events",
    after: { "/streams/steps": { direction: "outbound", format: "bytes" } },
    expected: exactly(refusing("stream-format-changed", "stream steps", /steps/)),
  },
  {
    name: "a stream carries events in place of bytes",
    after: { "/streams/voice": { direction: "outbound", format: "events" } },
    expected: exactly(refusing("stream-format-changed", "stream voice", /voice/)),
  },
  {
    name: "a stream belongs to one task",
    base: feed,
    after: { "/streams/levels/affinity": "dedicated" },
    expected: exactly(risky("stream-affinity-changed", "stream levels")),
  },
  {
    name: "a stream belongs to all tasks",
    base: feed,
    before: { "/streams/levels/affinity": undefined },
    after: {},
    expected: exactly(risky("stream-affinity-changed", "stream levels")),
  },
  {
    name: "a stream says that it belongs to one task, as it did",
    after: { "/streams/steps/affinity": "dedicated" },
    expected: exactly(),
  },
  {
    name: "bytes have another content type",
    after: { "/streams/voice/contentType": "audio/ogg" },
    expected: exactly(risky("stream-content-type-changed", "stream voice")),
  },
  {
    name: "bytes have a content type now",
    before: { "/streams/voice/contentType": undefined },
    after: {},
    expected: exactly(risky("stream-content-type-changed", "stream voice")),
  },
  {
    name: "a stream is described differently",
    after: { "/streams/voice/description": "Spoken steps" },
    expected: onlyDocs(),
  },
  {
    name: "streams stand in another order",
    after: {
      "/streams": {
        voice: { direction: "outbound", format: "bytes", contentType: "audio/wav" },
        levels: { direction: "outbound", format: "events" },
      },
    },
    before: {
      "/streams": {
        levels: { direction: "outbound", format: "events" },
        voice: { direction: "outbound", format: "bytes", contentType: "audio/wav" },
      },
    },
    expected: exactly(),
  },
  {
    name: "a stream has another key",
    after: {
      "/streams/steps": undefined,
      "/streams/stages": { direction: "outbound", format: "events" },
    },
    expected: exactly(
      refusing("stream-removed", "stream steps", /steps/),
      compatible("stream-added", "stream stages"),
    ),
  },
];
