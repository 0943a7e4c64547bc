import { expect, test } from "vitest";
import { diffCards } from "../../../codegen/index.ts";
import type { JsonValue } from "../../../codegen/load/json-value.ts";
import { baseCard, withAt } from "./sample-card.ts";

interface Row {
  readonly name: string;
  /** At pointers of the card; undefined where nothing stands. */
  readonly before?: Readonly<Record<string, JsonValue | undefined>>;
  readonly after?: Readonly<Record<string, JsonValue | undefined>>;
  /** Severity, rule, subject, message and what is refused, as one line each. */
  readonly want: readonly string[];
}

function told({ before = {}, after = {} }: Row): readonly string[] {
  const { diagnostics, findings } = diffCards(withAt(baseCard, before), withAt(baseCard, after));
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return findings.map(({ severity, rule, subject, message, refused }) =>
    [severity, rule, subject, message, ...(refused === undefined ? [] : [refused])].join(" | "),
  );
}

const text = { id: "mode", description: "How", contentType: "text/plain", required: false };
const photo = { id: "photo", description: "One", contentType: "image/png", required: false };
const report = { id: "report", contentType: "text/plain", guaranteed: true };
const steps = { direction: "outbound", format: "events" };
const bytes = { direction: "outbound", format: "bytes" };

const inputRows: readonly Row[] = [
  {
    name: "an input that is gone is refused where a call sends it",
    before: { "/io/inputs/1": text },
    want: ['breaking | input-removed | input mode | it is gone | request({ "mode": … })'],
  },
  {
    name: "a new required input is missing in old calls",
    after: { "/io/inputs/1": { ...text, required: true } },
    want: [
      'breaking | input-required-added | input mode | it is new, and has to be there | request({ … }) without "mode"',
    ],
  },
  {
    name: "an old call without inputs is shown without them",
    before: { "/io": undefined },
    after: { "/io": { inputs: [{ ...text, required: true }] } },
    want: [
      'breaking | input-required-added | input mode | it is new, and has to be there | request() without "mode"',
    ],
  },
  {
    name: "an agent with pipes alone is called by pipe",
    before: { "/capabilities/taskKinds": ["pipe"], "/io": undefined },
    after: {
      "/capabilities/taskKinds": ["pipe"],
      "/io": { inputs: [{ ...text, required: true }] },
    },
    want: [
      'breaking | input-required-added | input mode | it is new, and has to be there | pipe({ durationMinutes: 5 }) without "mode"',
    ],
  },
  {
    name: "an optional input may not become required",
    before: { "/io/inputs/0/required": false, "/io/inputs/1": text },
    after: { "/io/inputs/0/required": false, "/io/inputs/1": { ...text, required: true } },
    want: [
      'breaking | input-required-added | input mode | it has to be there now | request({}) without "mode"',
    ],
  },
  {
    name: "a required input may become optional",
    before: { "/io/inputs/1": { ...text, required: true } },
    after: { "/io/inputs/1": text },
    want: ["compatible | input-required-dropped | input mode | it may be left out now"],
  },
  {
    name: "a new optional input is left out by old calls",
    after: { "/io/inputs/1": text },
    want: ["compatible | input-optional-added | input mode | it is new, and may be left out"],
  },
  {
    name: "inputs in another order are the same inputs",
    before: { "/io/inputs": [photo, text] },
    after: { "/io/inputs": [text, photo] },
    want: [],
  },
  {
    name: "ids like members of every object are ids",
    before: { "/io/inputs/1": { ...text, id: "__proto__" } },
    after: { "/io/inputs/1": { ...text, id: "constructor" } },
    want: [
      'breaking | input-removed | input __proto__ | it is gone | request({ "__proto__": … })',
      "compatible | input-optional-added | input constructor | it is new, and may be left out",
    ],
  },
  {
    name: "an id cannot end the call it is shown in",
    before: { "/io/inputs/1": { ...text, id: 'x" })\n; drop({ "' } },
    want: [
      'breaking | input-removed | input x" })\n; drop({ " | it is gone | request({ "x\\" })\\n; drop({ \\"": … })',
    ],
  },
  {
    name: "a text in place of a form is another class, whatever its schema said",
    after: { "/io/inputs": [{ ...text, id: "query", required: true }] },
    want: [
      'breaking | input-class-changed | input query | it was sent as JSON, and now is sent as a text | JSON as "query"',
    ],
  },
  {
    name: "a class and a requirement change at once",
    before: { "/io/inputs/1": photo },
    after: { "/io/inputs/1": { ...text, id: "photo", required: true } },
    want: [
      'breaking | input-class-changed | input photo | it was sent as an image/png file, and now is sent as a text | an image/png file as "photo"',
      'breaking | input-required-added | input photo | it has to be there now | request({ … }) without "photo"',
    ],
  },
  {
    name: "of another class nothing else is held against what it was",
    before: { "/io/inputs/1": { ...photo, accept: ["image/*"], maxSizeBytes: 1_000 } },
    after: { "/io/inputs/1": { ...text, id: "photo" } },
    want: [
      'breaking | input-class-changed | input photo | it was sent as an image/png file, and now is sent as a text | an image/png file as "photo"',
    ],
  },
  {
    name: "what is refused is told of the kind of call that is left",
    after: { "/capabilities/taskKinds": ["pipe"], "/io/inputs/1": { ...text, required: true } },
    want: [
      'breaking | input-required-added | input mode | it is new, and has to be there | pipe({ … }) without "mode"',
      "breaking | task-kind-removed | task kind request | it is gone | request({ … })",
    ],
  },
  {
    name: "another content type of one class may be read differently",
    before: { "/io/inputs/1": text },
    after: { "/io/inputs/1": { ...text, contentType: "text/markdown" } },
    want: [
      "risky | input-content-type-changed | input mode | it was text/plain, and now is text/markdown",
    ],
  },
];

test.for(inputRows)("inputs: $name", (row) => {
  expect(told(row)).toEqual(row.want);
});

interface AcceptRow {
  readonly before: readonly string[] | undefined;
  readonly after: readonly string[] | undefined;
  readonly refused?: string;
  readonly taken?: string;
}

const acceptRows: readonly AcceptRow[] = [
  { before: ["image/*"], after: ["image/png"], refused: "an image/gif file" },
  { before: ["image/png"], after: ["image/*"], taken: "an image/gif file" },
  {
    before: ["image/png"],
    after: ["image/jpeg"],
    refused: "an image/png file",
    taken: "an image/jpeg file",
  },
  { before: ["image/*", "image/png"], after: ["image/*"] },
  { before: ["image/png", "image/gif"], after: ["image/gif", "image/png"] },
  { before: undefined, after: ["image/*"], refused: "an audio/mpeg file" },
  { before: undefined, after: ["application/pdf"], refused: "an image/png file" },
  { before: ["application/pdf"], after: undefined, taken: "an image/png file" },
  { before: ["video/*"], after: ["video/mp4", "video/webm"], refused: "a video/x-other-0 file" },
  { before: [], after: ["image/png"], taken: "an image/png file" },
];

test.for(acceptRows)("files: $before accepted before, $after now", ({ before, after, ...row }) => {
  const accepting = (accept: readonly string[] | undefined): object =>
    withAt(baseCard, { "/io/inputs/1": { ...photo, ...(accept && { accept }) } });
  const { findings } = diffCards(accepting(before), accepting(after));
  expect(findings.map(({ rule, message, refused }) => ({ rule, message, refused }))).toEqual([
    ...(row.refused === undefined
      ? []
      : [
          {
            rule: "input-accept-narrowed",
            message: `it no longer takes ${row.refused}`,
            refused: `${row.refused} as "photo"`,
          },
        ]),
    ...(row.taken === undefined
      ? []
      : [
          {
            rule: "input-accept-widened",
            message: `it takes ${row.taken} now`,
            refused: undefined,
          },
        ]),
  ]);
});

test("a list that covers every usual type still refuses one", () => {
  const accept = ["text/*", "image/*", "audio/*", "video/*", "application/pdf", "application/zip"];
  const { findings } = diffCards(
    withAt(baseCard, { "/io/inputs/1": photo }),
    withAt(baseCard, { "/io/inputs/1": { ...photo, accept } }),
  );
  expect(findings.map(({ refused }) => refused)).toEqual([
    'an application/vnd.other-0+zip file as "photo"',
  ]);
});

const sizeRows: readonly Row[] = [
  {
    name: "a lower limit refuses the next larger file",
    before: { "/io/inputs/1": { ...photo, maxSizeBytes: 2_000_000 } },
    after: { "/io/inputs/1": { ...photo, maxSizeBytes: 1_000_000 } },
    want: [
      'breaking | input-max-size-lowered | input photo | it took files of up to 2000000 bytes, and now of up to 1000000 | a file of 1000001 bytes as "photo"',
    ],
  },
  {
    name: "without a limit that of the network holds",
    before: { "/io/inputs/1": photo },
    after: { "/io/inputs/1": { ...photo, maxSizeBytes: 26_214_399 } },
    want: [
      'breaking | input-max-size-lowered | input photo | it took files of up to 26214400 bytes, and now of up to 26214399 | a file of 26214400 bytes as "photo"',
    ],
  },
  {
    name: "the limit of the network may be said or not",
    before: { "/io/inputs/1": photo },
    after: { "/io/inputs/1": { ...photo, maxSizeBytes: 26_214_400 } },
    want: [],
  },
];

test.for(sizeRows)("files: $name", (row) => {
  expect(told(row)).toEqual(row.want);
});

const outputRows: readonly Row[] = [
  {
    name: "a guaranteed output that is gone is waited for",
    before: { "/io/outputs/1": report },
    want: [
      'breaking | output-removed | output report | it is gone, and was guaranteed | request({ … }) that ends without "report"',
    ],
  },
  {
    name: "an output that was not guaranteed never comes again",
    before: { "/io/outputs/1": { ...report, guaranteed: false } },
    want: ["risky | output-optional-removed | output report | it is gone; it was not guaranteed"],
  },
  {
    name: "a guarantee that is dropped is waited for",
    before: { "/io/outputs/1": report },
    after: { "/io/outputs/1": { ...report, guaranteed: false } },
    want: [
      'breaking | output-guaranteed-dropped | output report | it is no longer guaranteed | request({ … }) that ends without "report"',
    ],
  },
  {
    name: "a class that changes is read as the old one",
    before: { "/io/outputs/1": report },
    after: { "/io/outputs/1": { ...report, contentType: "image/png" } },
    want: [
      'breaking | output-class-changed | output report | it was a text, and now is an image/png file | an artifact of type image/png as "report"',
    ],
  },
  {
    name: "what counts as form and as text is read as form",
    before: { "/io/outputs/1": { ...report, contentType: "application/json" } },
    after: { "/io/outputs/1": { ...report, contentType: "text/x.foo+json" } },
    want: [
      "risky | output-content-type-changed | output report | it was application/json, and now is text/x.foo+json",
    ],
  },
  {
    name: "outputs in another order are the same outputs",
    before: { "/io/outputs": [report, { ...report, id: "other" }] },
    after: { "/io/outputs": [{ ...report, id: "other" }, report] },
    want: [],
  },
];

test.for(outputRows)("outputs: $name", (row) => {
  expect(told(row)).toEqual(row.want);
});

const streamRows: readonly Row[] = [
  {
    name: "a stream that is gone is never announced",
    before: { "/streams/steps": steps },
    want: ['breaking | stream-removed | stream steps | it is gone | task.stream("steps")'],
  },
  {
    name: "a way that it went is refused: reading",
    before: { "/streams/steps": steps },
    after: { "/streams/steps": { ...steps, direction: "inbound" } },
    want: [
      'breaking | stream-direction-changed | stream steps | it was outbound, and now is inbound | task.stream("steps").events()',
    ],
  },
  {
    name: "a way that it went is refused: writing",
    before: { "/streams/steps": { ...bytes, direction: "bidirectional" } },
    after: { "/streams/steps": bytes },
    want: [
      'breaking | stream-direction-changed | stream steps | it was bidirectional, and now is outbound | task.stream("steps").write(…)',
    ],
  },
  {
    name: "a stream that goes both ways now still goes the old one",
    before: { "/streams/steps": { ...bytes, direction: "inbound" } },
    after: { "/streams/steps": { ...bytes, direction: "bidirectional" } },
    want: [
      "risky | stream-direction-widened | stream steps | it was inbound, and now is bidirectional",
    ],
  },
  {
    name: "bytes in place of events are not read as events",
    before: { "/streams/steps": { ...steps, schema: { type: "string" } } },
    after: { "/streams/steps": { ...bytes, contentType: "text/plain" } },
    want: [
      'breaking | stream-format-changed | stream steps | it carried events, and now carries bytes | task.stream("steps").events()',
    ],
  },
  {
    name: "events in place of bytes are not written as bytes",
    before: { "/streams/steps": { ...bytes, direction: "inbound" } },
    after: { "/streams/steps": { ...steps, direction: "inbound" } },
    want: [
      'breaking | stream-format-changed | stream steps | it carried bytes, and now carries events | task.stream("steps").write(…)',
    ],
  },
  {
    name: "a stream is dedicated unless it says otherwise",
    before: { "/streams/steps": steps },
    after: { "/streams/steps": { ...steps, affinity: "dedicated" } },
    want: [],
  },
  {
    name: "a stream that is shared now has readers that join in the middle",
    before: { "/capabilities/taskKinds": ["pipe"], "/streams/steps": steps },
    after: {
      "/capabilities/taskKinds": ["pipe"],
      "/streams/steps": { ...steps, affinity: "shared" },
    },
    want: ["risky | stream-affinity-changed | stream steps | it was dedicated, and now is shared"],
  },
  {
    name: "the content type of bytes is any text",
    before: { "/streams/steps": bytes },
    after: { "/streams/steps": { ...bytes, contentType: "a\nb" } },
    want: [
      'risky | stream-content-type-changed | stream steps | it carried bytes of no stated type, and now carries "a\\nb"',
    ],
  },
  {
    name: "a key like a member of every object is a key",
    before: { "/streams/__proto__": steps },
    want: ['breaking | stream-removed | stream __proto__ | it is gone | task.stream("__proto__")'],
  },
  {
    name: "a member that no rule knows is told",
    before: { "/streams/steps": steps },
    after: { "/streams/steps": { ...steps, afinity: "shared" } },
    want: ["docs | extensions-changed | stream steps: afinity | it is new"],
  },
];

test.for(streamRows)("streams: $name", (row) => {
  expect(told(row)).toEqual(row.want);
});

const encryption = { required: true, algorithm: "x25519", consumerKeyRequired: false };

const agentRows: readonly Row[] = [
  {
    name: "another name is another agent",
    after: { "/identity/agentName": "trip_planner" },
    want: [
      'breaking | agent-renamed | identity agentName | it was "route_planner", and now is "trip_planner" | a call to "route_planner"',
    ],
  },
  {
    name: "pipes are gone",
    after: { "/capabilities/taskKinds": ["request"] },
    want: ["breaking | task-kind-removed | task kind pipe | it is gone | pipe({ … })"],
  },
  {
    name: "a kind in place of the other",
    before: { "/capabilities/taskKinds": ["request"], "/io/inputs/0/required": false },
    after: { "/capabilities/taskKinds": ["pipe"], "/io/inputs/0/required": false },
    want: [
      "breaking | task-kind-removed | task kind request | it is gone | request({})",
      "compatible | task-kind-added | task kind pipe | it is new",
    ],
  },
  {
    name: "kinds in another order are the same kinds",
    after: { "/capabilities/taskKinds": ["pipe", "request"] },
    want: [],
  },
  {
    name: "encryption is asked for",
    before: { "/security": { encryption: { ...encryption, required: false } } },
    after: { "/security": { encryption } },
    want: ["risky | encryption-changed | encryption | it is another now"],
  },
  { name: "a section without members says nothing", after: { "/security": {} }, want: [] },
  {
    name: "each part of the identity by itself",
    after: {
      "/identity/displayName": "Trips",
      "/identity/iconUrl": "https://example.com/i.png",
      "/identity/provider": { organization: "Others" },
    },
    want: [
      'docs | identity-changed | identity displayName | it was "Planner", and now is "Trips"',
      "docs | identity-changed | identity iconUrl | it is new",
      "docs | identity-changed | identity provider | it is another now",
    ],
  },
  {
    name: "a member that is null is not one that is missing",
    before: { "/extensions": { acme: { a: null } } },
    after: { "/extensions": { acme: { b: null } } },
    want: ["docs | extensions-changed | extensions acme | it is another now"],
  },
  {
    name: "each tag by its id",
    before: {
      "/tags": [
        { id: "a", name: "A" },
        { id: "b", name: "B" },
        { id: "c", name: "C" },
      ],
    },
    after: {
      "/tags": [
        { id: "c", name: "See" },
        { id: "d", name: "D" },
        { id: "a", name: "A" },
      ],
    },
    want: [
      "docs | tags-changed | tag b | it is gone",
      'docs | tags-changed | tag c | it was "C", and now is "See"',
      "docs | tags-changed | tag d | it is new",
    ],
  },
  {
    name: "each extension and service by its name",
    before: {
      "/extensions": { acme: { a: 1, b: 2 }, old: true },
      "/services": { webhooks: false },
    },
    after: {
      "/extensions": { acme: { b: 2, a: 1 }, __proto__x: 1 },
      "/services": { webhooks: true },
    },
    want: [
      "docs | extensions-changed | extensions __proto__x | it is new",
      "docs | extensions-changed | extensions old | it is gone",
      "docs | extensions-changed | services webhooks | it was false, and now is true",
    ],
  },
];

test.for(agentRows)("agents: $name", (row) => {
  expect(told(row)).toEqual(row.want);
});
