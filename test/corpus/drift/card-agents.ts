import type { CardCase } from "./card-case.ts";
import { compatible, docs, exactly, judged, refusing, risky } from "./expected.ts";

/** What an agent is, whom it serves, and how it presents itself. */
export const agentCases: readonly CardCase[] = [
  { name: "nothing has changed", after: {}, expected: exactly(), bump: "none" },
  {
    name: "the agent has another name",
    after: { "/identity/agentName": "trip_planner" },
    expected: exactly(refusing("agent-renamed", undefined, /route_planner/)),
    bump: "major",
  },
  {
    name: "pipes are gone",
    after: { "/capabilities/taskKinds": ["request"], "/streams": undefined },
    before: { "/streams": undefined },
    expected: exactly(refusing("task-kind-removed", undefined, /pipe/)),
  },
  {
    name: "requests are gone",
    after: { "/capabilities/taskKinds": ["pipe"] },
    expected: exactly(refusing("task-kind-removed", undefined, /request/)),
  },
  {
    name: "pipes are offered too",
    before: { "/capabilities/taskKinds": ["request"], "/streams": undefined },
    after: { "/streams": undefined },
    expected: exactly(compatible("task-kind-added", undefined)),
    bump: "minor",
  },
  {
    name: "task kinds stand in another order",
    after: { "/capabilities/taskKinds": ["pipe", "request"] },
    expected: exactly(),
  },
  {
    name: "an agent of requests becomes one of pipes",
    before: { "/capabilities/taskKinds": ["request"], "/streams": undefined },
    after: { "/capabilities/taskKinds": ["pipe"], "/streams": undefined },
    expected: exactly(
      refusing("task-kind-removed", undefined, /request/),
      compatible("task-kind-added", undefined),
    ),
  },
  {
    name: "calls cost now",
    after: {},
    envelopes: { before: { billingMode: "free" }, after: { billingMode: "paid" } },
    expected: exactly(refusing("billing-mode-changed", undefined, /free/)),
    bump: "major",
  },
  {
    name: "calls no longer cost",
    after: {},
    envelopes: { before: { billingMode: "paid" }, after: { billingMode: "free" } },
    expected: exactly(refusing("billing-mode-changed", undefined, /paid/)),
  },
  {
    name: "nobody knows what calls did cost",
    after: {},
    envelopes: { after: { billingMode: "paid" } },
    expected: exactly(),
  },
  {
    name: "the agent is private now",
    after: {},
    envelopes: { before: { listing: "public" }, after: { listing: "private" } },
    expected: exactly(risky("listing-narrowed", undefined)),
  },
  {
    name: "the agent is public now",
    after: {},
    envelopes: {
      before: { listing: "private", billingMode: "free" },
      after: { listing: "public", billingMode: "free" },
    },
    expected: exactly(compatible("listing-widened", undefined)),
  },
  {
    name: "the card speaks of encryption now",
    after: {
      "/security": {
        encryption: { required: true, algorithm: "x25519", consumerKeyRequired: true },
      },
    },
    expected: exactly(risky("encryption-changed", undefined)),
  },
  {
    name: "encryption is no longer required",
    before: {
      "/security": {
        encryption: { required: true, algorithm: "x25519", consumerKeyRequired: false },
      },
    },
    after: {
      "/security": {
        encryption: { required: false, algorithm: "x25519", consumerKeyRequired: false },
      },
    },
    expected: exactly(risky("encryption-changed", undefined)),
  },
  {
    name: "the card has another version",
    after: { "/identity/version": "1.4.1" },
    expected: exactly(docs("version-changed", undefined)),
  },
  {
    name: "the agent has another name for people",
    after: { "/identity/displayName": "Trip planner" },
    expected: exactly(docs("identity-changed", undefined)),
    bump: "patch",
  },
  {
    name: "the agent has another provider and a page of its own",
    after: {
      "/identity/provider/organization": "Other Works",
      "/identity/webApps": [{ url: "https://example.com/" }],
    },
    expected: exactly(docs("identity-changed", undefined)),
  },
  {
    name: "the agent is described differently",
    after: { "/identity/description": "Plans trips." },
    expected: judged("docs"),
  },
  {
    name: "the agent has another tag",
    after: { "/tags/-": { id: "road", name: "Road" } },
    expected: exactly(docs("tags-changed", undefined)),
  },
  {
    name: "the card says something under extensions",
    after: { "/extensions": { acme: { region: "north" } } },
    expected: exactly(docs("extensions-changed", undefined)),
  },
  {
    name: "the card says something of services",
    after: { "/services": { webhooks: true } },
    expected: exactly(docs("extensions-changed", undefined)),
  },
  {
    name: "the agent is run differently",
    after: { "/runtime/concurrency": 9, "/runtime/handler": "./main.ts" },
    expected: exactly(),
  },
  {
    name: "the registry leaves out how an agent is run",
    after: { "/runtime": undefined },
    expected: exactly(),
  },
];
