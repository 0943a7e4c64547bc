import type { CatalogueEntry } from "./entry.ts";

/** What makes an agent card invalid. */
export const cardEntries = {
  "agent-name": {
    severity: "error",
    title: "not a name for an agent",
    meaning: "An agent's name holds a character other than letters, digits and underscores.",
    reason: "The name is part of addresses, file names and the names of generated functions.",
    example: {
      kind: "card",
      at: "/identity/agentName",
      broken: '"unit-converter"',
      mended: '"unit_converter"',
    },
  },
  "card-shape": {
    severity: "error",
    title: "not what the card's schema asks for",
    meaning:
      "A member breaks a rule of the agent-card schema that has no code of its own: a length, a bound, a count.",
    reason: "The registry holds cards against the same schema and would refuse this one.",
    example: {
      kind: "card",
      at: "/tags",
      broken: "[]",
      mended: '[{ "id": "units", "name": "Units" }]',
    },
  },
  "content-type": {
    severity: "error",
    title: "no usable content type",
    meaning:
      "A content type is neither a form, a text nor a file: it has parameters, capital letters, or belongs to two classes.",
    reason: "The class of the content type decides the type of the value and how it is sent.",
    example: {
      kind: "card",
      at: "/io/outputs/0/contentType",
      broken: '"Application/JSON; charset=utf-8"',
      mended: '"application/json"',
    },
  },
  "duplicate-id": {
    severity: "error",
    title: "an id twice in one list",
    meaning: "Two inputs, outputs or tags of a card have the same id.",
    reason: "The id is the key under which a value is sent and found again.",
    example: {
      kind: "card",
      at: "/tags",
      broken: '[{ "id": "a", "name": "A" }, { "id": "a", "name": "B" }]',
      mended: '[{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }]',
    },
  },
  "forbidden-member": {
    severity: "error",
    title: "a member that does not go with its neighbours",
    meaning:
      "A member is known, but not in this combination: a form input has no `accept`, a text input no `schema`.",
    reason: "It would be silently without effect.",
    example: {
      kind: "card",
      at: "/io/inputs/1",
      broken:
        '{ "id": "notes", "description": "Wishes", "contentType": "text/plain", "required": false, "example": "none", "schema": { "type": "object", "properties": {} } }',
      mended:
        '{ "id": "notes", "description": "Wishes", "contentType": "text/plain", "required": false, "example": "none" }',
    },
  },
  "missing-member": {
    severity: "error",
    title: "a member is missing",
    meaning: "An object of the card lacks a member that it must have.",
    reason: "The registry and every generated client count on it.",
    example: {
      kind: "card",
      at: "/tags/0",
      broken: '{ "id": "units" }',
      mended: '{ "id": "units", "name": "Units" }',
    },
  },
  "request-stream-key": {
    severity: "error",
    title: "a named stream where only _default works",
    meaning:
      "The agent offers request tasks alone, and declares a stream that is not called `_default`.",
    reason: "A request task opens no other stream, so this one could never be read.",
    example: {
      kind: "card",
      at: "/streams",
      broken: '{ "steps": { "direction": "outbound", "format": "events" } }',
      mended: '{ "_default": { "direction": "outbound", "format": "events" } }',
    },
  },
  "skills-renamed": {
    severity: "error",
    title: "skills are called tags now",
    meaning: "The card has a member `skills`, the name that older cards used for `tags`.",
    reason: "Readers of today's cards do not look at it, so the agent would not be found.",
    example: { kind: "card", at: "/skills", broken: '[{ "id": "a", "name": "A" }]', mended: "" },
  },
  "unknown-member": {
    severity: "error",
    title: "a member that the card does not have",
    meaning: "An object of the card has a member of a name that the schema does not know.",
    reason: "It is nearly always a slip, and what it was to say would be ignored.",
    example: { kind: "card", at: "/identity/verison", broken: '"1.0.0"', mended: "" },
  },
  "unsupported-keyword": {
    severity: "either",
    title: "a keyword that is not taken here",
    meaning:
      "A form schema uses a keyword outside its small set (an error), or an output or stream schema one that the generator cannot check (a warning; the value is then taken as any JSON).",
    reason: "Types and checks that quietly ignored it would promise more than they hold.",
    example: {
      kind: "card",
      at: "/io/inputs/0/schema/properties/from",
      broken: '{ "type": "string", "format": "email" }',
      mended: '{ "type": "string" }',
    },
  },
  "web-app-url": {
    severity: "error",
    title: "not an address of a web app",
    meaning: "The `url` of a web app is not a complete https address.",
    reason: "It is shown to people as a link.",
    example: {
      kind: "card",
      at: "/identity/webApps",
      broken: '[{ "url": "javascript:alert(1)", "label": "Try it" }]',
      mended: '[{ "url": "https://example.com/app", "label": "Try it" }]',
    },
  },
  "wrong-type": {
    severity: "error",
    title: "a value of another type",
    meaning: "A member holds a value of another JSON type than it must have.",
    reason: "Nothing that reads the card could use it.",
    example: { kind: "card", at: "/identity/version", broken: "1", mended: '"1"' },
  },
  "wrong-value": {
    severity: "error",
    title: "none of the values that are known",
    meaning: "A member whose values are a fixed list holds another one.",
    reason: "No program acts on it.",
    example: {
      kind: "card",
      at: "/capabilities/taskKinds",
      broken: '["requests"]',
      mended: '["request"]',
    },
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
