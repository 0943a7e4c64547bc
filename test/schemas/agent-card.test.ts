import { expect, test } from "vitest";
import { isAgentCard, isAuthoredAgentCard } from "../../generated/validators/agent-card.ts";
import { change, type Json, tideFeed, unitConverter } from "./cards.ts";
import { createAjv, validator } from "./schema-library.ts";

const ajv = createAjv();
const isAuthored = validator(ajv, "agent-card/authored-agent-card.schema.json");
const isPublished = validator(ajv, "agent-card/agent-card.schema.json");

const text: Json = { id: "a", description: "d", contentType: "text/plain", required: false };
const png: Json = { ...text, contentType: "image/png" };
const oneWay: Json = { direction: "outbound", format: "events" };
const twoWay: Json = { ...oneWay, direction: "bidirectional" };
const bytes: Json = { ...oneWay, format: "bytes" };
const withInput = (input: Json) => change(unitConverter, "io.inputs", [input]);
const withStream = (stream: Json, key = "levels") => change(tideFeed, "streams", { [key]: stream });
const webApp = (url: string) => change(unitConverter, "identity.webApps", [{ url }]);
const property = (schema: Json) =>
  change(unitConverter, "io.inputs.0.schema.properties.amount", schema);

test.for([
  { name: "the request agent", card: unitConverter },
  { name: "the broadcast agent", card: tideFeed },
  { name: "a text input with an example", card: withInput({ ...text, example: "hello" }) },
  { name: "a bare file input", card: withInput(png) },
  {
    name: "a file input with its limits",
    card: withInput({ ...png, accept: ["image/*", "image/png"], maxSizeBytes: 26_214_400 }),
  },
  { name: "a nested form", card: property({ type: "array", items: { type: "object" } }) },
  {
    name: "_default on a request agent",
    card: change(unitConverter, "streams", { _default: bytes }),
  },
  { name: "no stream at all", card: change(unitConverter, "streams", {}) },
  {
    name: "any key on a mixed agent",
    card: change(withStream(oneWay, "out"), "capabilities.taskKinds", ["request", "pipe"]),
  },
  {
    name: "a two-way stream",
    card: withStream({ ...twoWay, outboundSchema: {}, inboundSchema: {} }),
  },
  {
    name: "a dedicated _default",
    card: withStream({ ...oneWay, affinity: "dedicated" }, "_default"),
  },
  { name: "a two-way byte stream", card: withStream({ ...bytes, direction: "bidirectional" }) },
  { name: "a typed byte stream", card: withStream({ ...bytes, contentType: "anything" }) },
  { name: "an unknown member of a stream", card: withStream({ ...oneWay, afinity: "shared" }) },
  { name: "no instance routing", card: change(unitConverter, "runtime.expectedInstances", 0) },
  { name: "any extension", card: change(unitConverter, "extensions", { x: [1] }) },
])("$name is a valid card", ({ card }) => {
  expect(isAuthored(card), ajv.errorsText(isAuthored.errors)).toBe(true);
  expect(isPublished(card), ajv.errorsText(isPublished.errors)).toBe(true);
  expect([isAuthoredAgentCard(card), isAgentCard(card)]).toEqual([true, true]);
});

test.for([
  {
    name: "a hyphen in the name",
    card: change(unitConverter, "identity.agentName", "unit-converter"),
  },
  {
    name: "streaming among the capabilities",
    card: change(unitConverter, "capabilities.streaming", true),
  },
  {
    name: "a form input without example",
    card: change(unitConverter, "io.inputs.0.example", undefined),
  },
  {
    name: "a form input without schema",
    card: change(unitConverter, "io.inputs.0.schema", undefined),
  },
  { name: "a form input with accept", card: change(unitConverter, "io.inputs.0.accept", []) },
  { name: "a form input with a size", card: change(unitConverter, "io.inputs.0.maxSizeBytes", 1) },
  { name: "a text input with schema", card: withInput({ ...text, schema: {} }) },
  { name: "a text input with a size", card: withInput({ ...text, maxSizeBytes: 1 }) },
  { name: "a text input with accept", card: withInput({ ...text, accept: [] }) },
  { name: "a file input with schema", card: withInput({ ...png, schema: {} }) },
  { name: "parameters", card: withInput({ ...text, contentType: "text/plain; charset=utf-8" }) },
  {
    name: "upper case",
    card: change(unitConverter, "io.inputs.0.contentType", "Application/JSON"),
  },
  {
    name: "the overlap without schema",
    card: withInput({ ...text, contentType: "text/x.foo+json" }),
  },
  {
    name: "the overlap with schema",
    card: change(unitConverter, "io.inputs.0.contentType", "text/x.foo+json"),
  },
  { name: "a nested property without type", card: property({ title: "Amount" }) },
  { name: "a deeper property without type", card: property({ type: "array", items: {} }) },
  { name: "a keyword beyond the dialect", card: property({ type: "string", format: "email" }) },
  { name: "an array of types", card: property({ type: ["string", "null"] }) },
  { name: "a root with a default", card: change(unitConverter, "io.inputs.0.schema.default", {}) },
  {
    name: "a root that is no object",
    card: change(unitConverter, "io.inputs.0.schema.type", "array"),
  },
  { name: "a file limit beyond 25 MiB", card: withInput({ ...png, maxSizeBytes: 26_214_401 }) },
  {
    name: "a named stream on a request agent",
    card: change(unitConverter, "streams", { out: oneWay }),
  },
  {
    name: "two streams on a request agent",
    card: change(unitConverter, "streams", { _default: oneWay, out: oneWay }),
  },
  { name: "a shared _default", card: withStream({ ...oneWay, affinity: "shared" }, "_default") },
  { name: "a byte stream with schema", card: withStream({ ...bytes, schema: {} }) },
  { name: "a byte stream with inboundSchema", card: withStream({ ...bytes, inboundSchema: {} }) },
  { name: "a two-way stream with schema", card: withStream({ ...twoWay, schema: {} }) },
  { name: "a byte stream with outboundSchema", card: withStream({ ...bytes, outboundSchema: {} }) },
  {
    name: "a two-way stream with three schemas",
    card: withStream({ ...twoWay, schema: {}, outboundSchema: {}, inboundSchema: {} }),
  },
  {
    name: "a two-way stream with only inboundSchema",
    card: withStream({ ...twoWay, inboundSchema: {} }),
  },
  {
    name: "a one-way stream with inboundSchema",
    card: withStream({ ...oneWay, inboundSchema: {} }),
  },
  { name: "a two-way stream with one schema", card: withStream({ ...twoWay, outboundSchema: {} }) },
  {
    name: "a one-way stream with outboundSchema",
    card: withStream({ ...oneWay, outboundSchema: {} }),
  },
  {
    name: "an event stream with a content type",
    card: withStream({ ...oneWay, contentType: "text/plain" }),
  },
  { name: "no tag", card: change(unitConverter, "tags", []) },
  { name: "two inputs of one id", card: change(unitConverter, "io.inputs", [text, png]) },
  {
    name: "two outputs of one id",
    card: change(unitConverter, "io.outputs", [
      { id: "a", contentType: "text/plain", guaranteed: true },
      { id: "a", contentType: "text/html", guaranteed: true },
    ]),
  },
  {
    name: "two tags of one id",
    card: change(unitConverter, "tags", [
      { id: "a", name: "A" },
      { id: "a", name: "B" },
    ]),
  },
  { name: "skills", card: change(unitConverter, "skills", []) },
  { name: "an empty description", card: change(unitConverter, "io.inputs.0.description", "") },
  {
    name: "the same kind twice",
    card: change(unitConverter, "capabilities.taskKinds", ["pipe", "pipe"]),
  },
  { name: "no kind", card: change(unitConverter, "capabilities.taskKinds", []) },
  { name: "no concurrency", card: change(unitConverter, "runtime.concurrency", 0) },
  {
    name: "more than 25 web apps",
    card: change(unitConverter, "identity.webApps", Array(26).fill({ url: "https://a.example" })),
  },
])("$name is refused", ({ card }) => {
  expect([isAuthored(card), isPublished(card)]).toEqual([false, false]);
  expect([isAuthoredAgentCard(card), isAgentCard(card)]).toEqual([false, false]);
});

test.for([
  { name: "without runtime", card: change(unitConverter, "runtime", undefined) },
  { name: "with an empty handler", card: change(unitConverter, "runtime.handler", "") },
])("a card $name is fit to read, not to publish", ({ card }) => {
  expect([isPublished(card), isAuthored(card)]).toEqual([true, false]);
  expect([isAgentCard(card), isAuthoredAgentCard(card)]).toEqual([true, false]);
});

test.for([
  "https://a.example",
  "https://a.example:65535/x?y#z",
  "https://[2001:db8::1]:1/",
  "https://user:secret@a.example/",
  "https://bücher.example/",
  "http://localhost",
  "http://127.0.0.1:3000/x",
  "http://[::1]/",
])("a web app may be at %s", (url) => {
  expect([isAuthored(webApp(url)), isAuthoredAgentCard(webApp(url))]).toEqual([true, true]);
});

test.for([
  "a.example",
  "//a.example",
  "ftp://a.example",
  "https://",
  "https:///x",
  "https://:80/",
  "https://?x",
  "https://user@",
  "https://a.example:0/",
  "https://a.example:65536/",
  "https://a.example:99999/",
  "https://a.example:/",
  "https://a.example/a b",
  "https://a .example/",
  " https://a.example/",
  "https://a.example/\n",
  "https://a.example\\@b.example/",
  "http://a.example/",
  "http://localhost.a.example/",
  "http://localhost@a.example/",
  "http://127.0.0.10/",
  "http://0.0.0.0/",
  "javascript:alert(1)",
])("a web app cannot be at %j", (url) => {
  expect([isAuthored(webApp(url)), isAuthoredAgentCard(webApp(url))]).toEqual([false, false]);
});
