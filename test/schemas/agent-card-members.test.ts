import { expect, test } from "vitest";
import { change, type Json, unitConverter } from "./cards.ts";
import { createAjv, validator } from "./schema-library.ts";

const ajv = createAjv();
const isCard = validator(ajv, "agent-card/authored-agent-card.schema.json");
const isPublished = validator(ajv, "agent-card/agent-card.schema.json");

/** Every member that a card can have, once. */
const full: Json = {
  identity: {
    agentName: "full",
    displayName: "Full",
    description: "Has everything.",
    version: "1",
    provider: { organization: "Example Works", url: "not checked" },
    documentationUrl: "not checked",
    repositoryUrl: "not checked",
    iconUrl: "not checked",
    webApps: [{ url: "https://a.example/", label: "A", description: "a" }],
  },
  capabilities: { taskKinds: ["request", "pipe"] },
  io: {
    inputs: [
      (unitConverter as { io: { inputs: Json[] } }).io.inputs[0] ?? null,
      { id: "note", description: "d", contentType: "text/plain", required: false, example: "x" },
      {
        id: "photo",
        description: "d",
        contentType: "image/png",
        required: false,
        example: "x",
        accept: ["image/*"],
        maxSizeBytes: 1,
      },
    ],
    outputs: [
      {
        id: "answer",
        description: "d",
        contentType: "text/plain",
        guaranteed: true,
        example: 1,
        schema: 7,
      },
    ],
  },
  streams: {
    both: {
      direction: "bidirectional",
      format: "events",
      description: "d",
      affinity: "shared",
      outboundSchema: {},
      inboundSchema: {},
    },
  },
  security: {
    encryption: {
      required: true,
      algorithm: "x25519",
      consumerKeyRequired: true,
      agentPublicKey: "k",
      agentKeyUrl: "u",
      documentationUrl: "u",
    },
  },
  services: { webhooks: true },
  tags: [{ id: "a", name: "A", description: "d", examples: ["e"] }],
  extensions: { anything: true },
  runtime: {
    handler: "./handler.ts",
    handlerExport: "default",
    concurrency: 1,
    expectedInstances: 1,
    maxPendingBacklog: 0,
    maxRunningTimeSec: 1,
  },
};

test("the full card is valid", () => {
  expect(isCard(full), ajv.errorsText(isCard.errors)).toBe(true);
});

test.for(
  `identity identity.agentName identity.displayName identity.description identity.version
  identity.provider identity.provider.organization identity.webApps.0.url
  capabilities capabilities.taskKinds
  io.inputs.0.id io.inputs.0.description io.inputs.0.contentType io.inputs.0.required
  io.inputs.0.schema.type io.inputs.0.schema.properties
  io.outputs.0.id io.outputs.0.contentType io.outputs.0.guaranteed
  streams.both.direction streams.both.format
  security.encryption.required security.encryption.algorithm
  security.encryption.consumerKeyRequired
  tags tags.0.id tags.0.name runtime.handler`.split(/\s+/),
)("a card without %s is refused, published or not", (path) => {
  const card = change(full, path, undefined);
  expect(isCard(card)).toBe(false);
  expect(isPublished(card)).toBe(false);
});

test.for(
  `identity.displayName identity.description identity.version identity.provider
  identity.provider.organization identity.provider.url identity.documentationUrl
  identity.repositoryUrl identity.iconUrl identity.webApps identity.webApps.0.url
  identity.webApps.0.label identity.webApps.0.description capabilities.taskKinds io.inputs
  io.inputs.0.id io.inputs.0.description io.inputs.0.contentType io.inputs.0.required
  io.inputs.0.schema io.inputs.0.schema.properties io.inputs.0.schema.required
  io.inputs.0.schema.title io.inputs.0.schema.description
  io.inputs.0.schema.properties.amount.title io.inputs.0.schema.properties.amount.description
  io.inputs.0.schema.properties.amount.enum io.inputs.0.schema.properties.amount.required
  io.inputs.0.schema.properties.amount.minimum io.inputs.0.schema.properties.amount.maximum
  io.inputs.0.schema.properties.amount.minItems io.inputs.0.schema.properties.amount.maxItems
  io.inputs.0.schema.properties.amount.properties io.inputs.0.schema.properties.amount.items
  io.inputs.0.schema.properties.amount.properties.deep io.inputs.0.schema.required.0
  io.inputs.0.schema.properties.amount.required.0
  io.inputs.2.accept io.inputs.2.accept.0 io.inputs.2.maxSizeBytes io.outputs io.outputs.0.id
  io.outputs.0.description io.outputs.0.contentType io.outputs.0.guaranteed streams streams.both
  streams.both.direction streams.both.format streams.both.description streams.both.affinity
  security security.encryption security.encryption.required security.encryption.algorithm
  security.encryption.consumerKeyRequired security.encryption.agentPublicKey
  security.encryption.agentKeyUrl security.encryption.documentationUrl services services.webhooks
  tags tags.0 tags.0.id tags.0.name tags.0.description tags.0.examples tags.0.examples.0 extensions
  runtime runtime.handler runtime.handlerExport runtime.concurrency runtime.expectedInstances
  runtime.maxPendingBacklog runtime.maxRunningTimeSec io identity capabilities`.split(/\s+/),
)("a card with null at %s is refused", (path) => {
  expect(isCard(change(full, path, null))).toBe(false);
});

test.for(
  `x identity.x identity.provider.x identity.webApps.0.x capabilities.x io.x io.inputs.0.x
  io.inputs.0.schema.x io.inputs.0.schema.properties.amount.x io.outputs.0.x security.x
  security.encryption.x services.x tags.0.x runtime.x`.split(/\s+/),
)("a card with the unknown member %s is refused", (path) => {
  expect(isCard(change(full, path, true))).toBe(false);
});

test.for([
  { path: "identity.agentName", good: "A_1", bad: ["", "a.b", "a/b", "a\n", "ä"] },
  { path: "identity.webApps.0.label", good: "x".repeat(80), bad: ["x".repeat(81)] },
  { path: "identity.webApps.0.description", good: "x".repeat(280), bad: ["x".repeat(281)] },
  {
    path: "capabilities.taskKinds",
    good: ["pipe", "request"],
    bad: [["stream"], [], ["pipe", "pipe"]],
  },
  { path: "io.inputs.0.id", good: "any id, 1", bad: [""] },
  { path: "io.inputs.0.description", good: "x", bad: [""] },
  { path: "io.outputs.0.id", good: "x", bad: [""] },
  { path: "io.outputs.0.description", good: "x", bad: [""] },
  { path: "io.inputs.2.maxSizeBytes", good: 26_214_400, bad: [0, 1.5, 26_214_401] },
  { path: "io.inputs.2.accept", good: ["text/*"], bad: [["*/*"], ["application/foo"]] },
  { path: "io.inputs.0.schema.properties.amount.type", good: "null", bad: ["date", ["null"]] },
  { path: "io.inputs.0.schema.properties.amount.minItems", good: 0, bad: [-1, 0.5] },
  { path: "io.inputs.0.schema.properties.amount.maxItems", good: 0, bad: [-1, 0.5] },
  { path: "streams.both.direction", good: "bidirectional", bad: ["both"] },
  { path: "streams.both.format", good: "events", bad: ["text"] },
  { path: "streams.both.affinity", good: "dedicated", bad: ["global"] },
  { path: "runtime.concurrency", good: 1, bad: [0, 1.5] },
  { path: "runtime.expectedInstances", good: 0, bad: [-1, 1.5] },
  { path: "runtime.maxPendingBacklog", good: 0, bad: [-1, 1.5] },
  { path: "runtime.maxRunningTimeSec", good: 1, bad: [0, 1.5] },
] satisfies { path: string; good: Json; bad: Json[] }[])(
  "$path may be $good but none of $bad",
  ({ path, good, bad }) => {
    const validate = (value: Json) => isCard(change(full, path, value));
    expect(validate(good), ajv.errorsText(isCard.errors)).toBe(true);
    expect(bad.map(validate)).toEqual(bad.map(() => false));
  },
);

/** Places that a published card is refused at, each once. */
function places(card: Json): string[] {
  const every = createAjv();
  every.opts.allErrors = true;
  const validate = validator(every, "agent-card/agent-card.schema.json");
  expect(validate(card)).toBe(false);
  // AJV reports the condition beside what its branch says.
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== "if");
  return [...new Set(errors.map(({ instancePath }) => instancePath))];
}

// One fault must not set off the rules of another: each of these breaks one.
test.for([
  { name: "no capabilities", path: "capabilities", value: undefined, want: "" },
  { name: "no kinds", path: "capabilities", value: {}, want: "/capabilities" },
  {
    name: "no content type",
    path: "io.inputs.0.contentType",
    value: undefined,
    want: "/io/inputs/0",
  },
  {
    name: "a bad content type",
    path: "io.inputs.0.contentType",
    value: "x",
    want: "/io/inputs/0/contentType",
  },
  {
    name: "a content type of two classes",
    path: "io.inputs.0.contentType",
    value: "text/x.a+json",
    want: "/io/inputs/0/contentType",
  },
  { name: "no format", path: "streams.both.format", value: undefined, want: "/streams/both" },
  { name: "a bad format", path: "streams.both.format", value: "x", want: "/streams/both/format" },
  { name: "no direction", path: "streams.both.direction", value: undefined, want: "/streams/both" },
  {
    name: "a bad direction",
    path: "streams.both.direction",
    value: "x",
    want: "/streams/both/direction",
  },
] satisfies { name: string; path: string; value: Json | undefined; want: string }[])(
  "$name is one fault",
  ({ path, value, want }) => {
    const noisy = change(full, "io.inputs.0.accept", ["image/*"]);
    const card = path.startsWith("io.inputs.0") ? noisy : full;
    expect(places(change(card, path, value))).toEqual([want]);
  },
);
