import { expect, test } from "vitest";
import { checkAuthoredAgentCard } from "../../generated/validators/agent-card.ts";
import { change, type Json, tideFeed, unitConverter } from "./cards.ts";

const text: Json = { id: "a", description: "d", contentType: "text/plain", required: false };
const input = (value: Json) => change(unitConverter, "io.inputs", [value]);
const stream = (value: Json) => change(tideFeed, "streams", { s: value });
const issues = (card: Json) =>
  checkAuthoredAgentCard(card).map(({ path, message }) => `${path}: ${message}`);

const policy =
  "Accepted: a type of the catalogs; any text/, image/, audio/ or video/ type; any type that ends in +json, +xml, +zip or +gzip.";

test.for([
  {
    name: "a name with a hyphen",
    card: change(unitConverter, "identity.agentName", "unit-converter"),
    want: [
      "/identity/agentName: An agent name has letters, digits and underscores alone: no hyphen, dot or slash.",
    ],
  },
  {
    name: "a bad content type, and nothing about its class",
    card: change(unitConverter, "io.inputs.0.contentType", "Application/JSON"),
    want: [
      `/io/inputs/0/contentType: Not an acceptable content type. ${policy} Lower case, without parameters and without wildcards.`,
    ],
  },
  {
    name: "a bad entry of accept",
    card: input({ ...(text as object), contentType: "image/png", accept: ["*/*"] }),
    want: [
      `/io/inputs/0/accept/0: Neither an acceptable content type nor one of text/*, image/*, audio/*, video/*. ${policy} Lower case and without parameters.`,
    ],
  },
  {
    name: "a content type of two classes",
    card: change(unitConverter, "io.inputs.0.contentType", "text/x.foo+json"),
    want: [
      "/io/inputs/0/contentType: This content type counts as form and as text at once, so no input can satisfy both sets of rules. Choose another one.",
    ],
  },
  {
    name: "every rule of a form input",
    card: input({
      ...(text as object),
      contentType: "application/json",
      accept: [],
      maxSizeBytes: 1,
    }),
    want: [
      '/io/inputs/0/accept: A form input must not have "accept".',
      '/io/inputs/0/maxSizeBytes: A form input must not have "maxSizeBytes".',
      '/io/inputs/0: A form input needs "schema".',
      '/io/inputs/0: A form input needs "example".',
    ],
  },
  {
    name: "every rule of a text input",
    card: input({ ...(text as object), schema: {}, accept: [], maxSizeBytes: 1 }),
    want: [
      '/io/inputs/0/schema: A text input must not have "schema".',
      '/io/inputs/0/accept: A text input must not have "accept".',
      '/io/inputs/0/maxSizeBytes: A text input must not have "maxSizeBytes".',
    ],
  },
  {
    name: "every rule of a file input",
    card: input({ ...(text as object), contentType: "image/png", schema: {} }),
    want: ['/io/inputs/0/schema: A file input must not have "schema".'],
  },
  {
    name: "every rule of a two-way stream of events",
    card: stream({ direction: "bidirectional", format: "events", schema: {}, contentType: "x" }),
    want: [
      '/streams/s/schema: A two-way stream of events must not have "schema".',
      '/streams/s: A two-way stream of events needs "outboundSchema".',
      '/streams/s: A two-way stream of events needs "inboundSchema".',
      '/streams/s/contentType: A stream of events must not have "contentType".',
    ],
  },
  {
    name: "every rule of a stream of bytes",
    card: stream({
      direction: "outbound",
      format: "bytes",
      schema: {},
      outboundSchema: {},
      inboundSchema: {},
    }),
    want: ["schema", "outboundSchema", "inboundSchema"].map(
      (name) => `/streams/s/${name}: A stream of bytes must not have "${name}".`,
    ),
  },
  {
    name: "the keys of a request agent",
    card: change(unitConverter, "streams", {
      a: { direction: "outbound", format: "bytes" },
      b: { direction: "outbound", format: "bytes" },
    }),
    want: [
      "/streams: An agent that takes only requests may declare one stream at most, and its key must be _default.",
    ],
  },
  {
    name: "a shared _default",
    card: change(unitConverter, "streams", {
      _default: { direction: "outbound", format: "bytes", affinity: "shared" },
    }),
    want: ["/streams/_default/affinity: The stream _default must not be shared."],
  },
  {
    name: "an empty handler",
    card: change(unitConverter, "runtime.handler", ""),
    want: ['/runtime/handler: "handler" must not be empty.'],
  },
])("$name is told in whole sentences, each once", ({ card, want }) => {
  expect(issues(card).toSorted()).toEqual(want.toSorted());
});

test.for([
  {
    name: "a second id",
    card: change(unitConverter, "io.inputs", [text, text]),
    want: "/io/inputs/1",
  },
  {
    name: "a keyword beyond the dialect",
    card: change(unitConverter, "io.inputs.0.schema.properties.to.format", "email"),
    want: "/io/inputs/0/schema/properties/to/format",
  },
  {
    name: "a missing nested type",
    card: change(unitConverter, "io.inputs.0.schema.properties.to.type", undefined),
    want: "/io/inputs/0/schema/properties/to",
  },
])("$name is told once, at its place", ({ card, want }) => {
  expect(checkAuthoredAgentCard(card).map(({ path }) => path)).toEqual([want]);
});
