import { expect, test } from "vitest";
import { checkCard } from "../../../codegen/contract/check-card.ts";
import { changedCard, goldenCardText, type LooseCard } from "./sample-cards.ts";

function faults(text: string): readonly string[] {
  const { diagnostics } = checkCard(text, "agent-card.json");
  return diagnostics.map(({ severity, code, pointer }) => `${severity} ${code} ${pointer}`);
}

test("a good card has no faults and comes back", () => {
  const { diagnostics, card } = checkCard(goldenCardText("request-form"), "agent-card.json");
  expect(diagnostics).toEqual([]);
  expect(card?.identity.agentName).toBe("unit_converter");
});

test("a public card without runtime is a good card", () => {
  expect(faults(changedCard("request-form", (card) => delete card.runtime))).toEqual([]);
});

test("text that is not JSON is one fault with its place", () => {
  const { diagnostics, card } = checkCard('{\n  "identity": ,\n}', "agent-card.json");
  expect(card).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: "invalid-json", line: 2, column: 15 }]);
});

const input = (card: LooseCard): LooseCard => card.io.inputs[0];
const breaks: readonly {
  name: string;
  base?: string;
  change: (card: LooseCard) => void;
  want: readonly string[];
}[] = [
  {
    name: "a hyphen in the agent's name",
    change: (card) => {
      card.identity.agentName = "unit-converter";
    },
    want: ["error agent-name /identity/agentName"],
  },
  {
    name: "a path in the agent's name",
    change: (card) => {
      card.identity.agentName = "../up";
    },
    want: ["error agent-name /identity/agentName"],
  },
  {
    name: "a member that capabilities do not have",
    change: (card) => {
      card.capabilities.streaming = true;
    },
    want: ["error unknown-member /capabilities/streaming"],
  },
  {
    name: "streams among inputs and outputs",
    change: (card) => {
      card.io.streams = {};
    },
    want: ["error unknown-member /io/streams"],
  },
  {
    name: "a form input without an example",
    change: (card) => {
      delete input(card).example;
    },
    want: ["error missing-member /io/inputs/0"],
  },
  {
    name: "a form input without a schema",
    change: (card) => {
      delete input(card).schema;
    },
    want: ["error missing-member /io/inputs/0"],
  },
  {
    name: "a form input with accept",
    change: (card) => {
      input(card).accept = ["image/*"];
    },
    want: ["error forbidden-member /io/inputs/0/accept"],
  },
  {
    name: "a form input with a size",
    change: (card) => {
      input(card).maxSizeBytes = 1;
    },
    want: ["error forbidden-member /io/inputs/0/maxSizeBytes"],
  },
  {
    name: "a text input with a schema",
    base: "text-in-text-out",
    change: (card) => {
      input(card).schema = { type: "object", properties: {} };
    },
    want: ["error forbidden-member /io/inputs/0/schema"],
  },
  {
    name: "a file input with a schema",
    base: "file-in-file-out",
    change: (card) => {
      input(card).schema = { type: "object", properties: {} };
    },
    want: ["error forbidden-member /io/inputs/0/schema"],
  },
  {
    name: "parameters in a content type",
    base: "text-in-text-out",
    change: (card) => {
      input(card).contentType = "text/plain; charset=utf-8";
    },
    want: ["error content-type /io/inputs/0/contentType"],
  },
  {
    name: "upper case in a content type, and no cascade",
    change: (card) => {
      input(card).contentType = "Application/JSON";
    },
    want: ["error content-type /io/inputs/0/contentType"],
  },
  {
    name: "a content type that is both text and form",
    change: (card) => {
      input(card).contentType = "text/x.foo+json";
    },
    want: ["error content-type /io/inputs/0/contentType"],
  },
  {
    name: "a nested property without a type",
    change: (card) => {
      input(card).schema.properties.amount = {};
    },
    want: ["error missing-member /io/inputs/0/schema/properties/amount"],
  },
  {
    name: "a keyword outside the closed set",
    change: (card) => {
      input(card).schema.properties.from = { type: "string", format: "email" };
    },
    want: ["error unsupported-keyword /io/inputs/0/schema/properties/from/format"],
  },
  {
    name: "a keyword that the root does not take",
    change: (card) => {
      input(card).schema.additionalProperties = false;
    },
    want: ["error unsupported-keyword /io/inputs/0/schema/additionalProperties"],
  },
  {
    name: "a size above the limit",
    base: "file-in-file-out",
    change: (card) => {
      input(card).maxSizeBytes = 26_214_401;
    },
    want: ["error card-shape /io/inputs/0/maxSizeBytes"],
  },
  {
    name: "a named stream on a request agent",
    change: (card) => {
      card.streams = { out: { direction: "outbound", format: "bytes" } };
    },
    want: ["error request-stream-key /streams"],
  },
  {
    name: "two streams on a request agent",
    change: (card) => {
      card.streams = {
        _default: { direction: "outbound", format: "bytes" },
        b: { direction: "outbound", format: "bytes" },
      };
    },
    want: ["error request-stream-key /streams"],
  },
  {
    name: "a shared _default",
    base: "pipe-only",
    change: (card) => {
      card.streams = { _default: { direction: "outbound", format: "bytes", affinity: "shared" } };
    },
    want: ["error forbidden-member /streams/_default/affinity"],
  },
  {
    name: "a schema on a bytes stream",
    base: "pipe-only",
    change: (card) => {
      card.streams.levels.format = "bytes";
    },
    want: ["error forbidden-member /streams/levels/schema"],
  },
  {
    name: "a plain schema on a bidirectional stream",
    base: "all-streams",
    change: (card) => {
      card.streams.chat.schema = {};
    },
    want: ["error forbidden-member /streams/chat/schema"],
  },
  {
    name: "a bidirectional stream without its two schemas",
    base: "all-streams",
    change: (card) => {
      delete card.streams.chat.inboundSchema;
    },
    want: ["error missing-member /streams/chat"],
  },
  {
    name: "a content type on an events stream",
    base: "pipe-only",
    change: (card) => {
      card.streams.levels.contentType = "text/plain";
    },
    want: ["error forbidden-member /streams/levels/contentType"],
  },
  {
    name: "no tag",
    change: (card) => {
      card.tags = [];
    },
    want: ["error card-shape /tags"],
  },
  {
    name: "tags missing",
    change: (card) => {
      delete card.tags;
    },
    want: ["error missing-member "],
  },
  {
    name: "skills instead of tags",
    change: (card) => {
      card.skills = card.tags;
      delete card.tags;
    },
    want: ["error skills-renamed /skills"],
  },
  {
    name: "skills beside tags",
    change: (card) => {
      card.skills = card.tags;
    },
    want: ["error skills-renamed /skills"],
  },
  {
    name: "two inputs with one id",
    change: (card) => {
      card.io.inputs.push(structuredClone(input(card)));
    },
    want: ["error duplicate-id /io/inputs/1"],
  },
  {
    name: "two tags with one id",
    change: (card) => {
      card.tags.push(card.tags[0]);
    },
    want: ["error duplicate-id /tags/1"],
  },
  {
    name: "http to a foreign host",
    change: (card) => {
      card.identity.webApps = [{ url: "http://example.com" }];
    },
    want: ["error web-app-url /identity/webApps/0/url"],
  },
  {
    name: "a port that is none",
    change: (card) => {
      card.identity.webApps = [{ url: "https://example.com:99999/" }];
    },
    want: ["error web-app-url /identity/webApps/0/url"],
  },
  {
    name: "no task kind",
    change: (card) => {
      card.capabilities.taskKinds = [];
    },
    want: ["error card-shape /capabilities/taskKinds"],
  },
  {
    name: "an unknown task kind",
    change: (card) => {
      card.capabilities.taskKinds = ["requests"];
    },
    want: ["error wrong-value /capabilities/taskKinds/0"],
  },
];

test.for(breaks)("$name", ({ base, change, want }) => {
  expect(faults(changedCard(base ?? "request-form", change))).toEqual(want);
});

const stream = { direction: "outbound", format: "events" };
const slips: typeof breaks = [
  {
    name: "a shared stream beside requests",
    base: "all-streams",
    change: (card) => {
      card.streams.ticks.affinity = "shared";
    },
    want: ["warning shared-stream-in-request /streams/ticks/affinity"],
  },
  {
    name: "a _default stream that requests cannot open",
    base: "all-streams",
    change: (card) => {
      card.streams = { _default: { direction: "inbound", format: "bytes" } };
    },
    want: ["warning default-stream-direction /streams/_default/direction"],
  },
  {
    name: "a shared key that is no stream id",
    base: "pipe-only",
    change: (card) => {
      card.streams = { "a b": { ...stream, affinity: "shared" } };
    },
    want: ["warning stream-key-no-id /streams/a b"],
  },
  {
    name: "a shared key of 93 bytes",
    base: "pipe-only",
    change: (card) => {
      card.streams = { ["x".repeat(93)]: { ...stream, affinity: "shared" } };
    },
    want: [`warning stream-key-no-id /streams/${"x".repeat(93)}`],
  },
  {
    name: "a pipe agent without streams",
    base: "pipe-only",
    change: (card) => delete card.streams,
    want: ["warning pipe-without-streams /capabilities/taskKinds"],
  },
  {
    name: "an example of the wrong shape",
    change: (card) => {
      input(card).example = { amount: -1, from: "km" };
    },
    want: [
      "warning example-misfit /io/inputs/0/example",
      "warning example-misfit /io/inputs/0/example/amount",
    ],
  },
  {
    name: "a default of the wrong type",
    change: (card) => {
      input(card).schema.properties.amount.default = "12";
    },
    want: ["warning default-misfit /io/inputs/0/schema/properties/amount/default"],
  },
  {
    name: "a required name that is not declared",
    change: (card) => {
      input(card).schema.required = ["amuont"];
      input(card).example = { amuont: 1 };
    },
    want: ["warning required-undeclared /io/inputs/0/schema/required/0"],
  },
  {
    name: "accept that misses the input's own type",
    base: "file-in-file-out",
    change: (card) => {
      input(card).accept = ["image/jpeg"];
    },
    want: ["warning accept-misses-type /io/inputs/0/accept"],
  },
  {
    name: "a stream content type that is none",
    base: "all-streams",
    change: (card) => {
      card.streams.audio.contentType = "Audio/Ogg";
    },
    want: ["warning stream-content-type /streams/audio/contentType"],
  },
  {
    name: "a misspelt member of a stream",
    base: "pipe-only",
    change: (card) => {
      card.streams.levels = { ...stream, afinity: "shared" };
    },
    want: ["warning unknown-stream-member /streams/levels/afinity"],
  },
];

test("no longest running time is told to whoever runs the agent, and to nobody else", () => {
  const text = changedCard("request-form", (card) => delete card.runtime.maxRunningTimeSec);
  const { diagnostics } = checkCard(text, "agent-card.json", { authored: true });
  expect(diagnostics).toMatchObject([
    { severity: "warning", code: "no-longest-running-time", pointer: "/runtime" },
  ]);
  expect(faults(text)).toEqual([]);
});

test.for(slips)("warns of $name", ({ base, change, want }) => {
  const text = changedCard(base ?? "request-form", change);
  expect(faults(text)).toEqual(want);
  expect(checkCard(text, "agent-card.json").card).toBeDefined();
});

test.for([
  {
    name: "a misspelt member",
    pointer: "/streams/levels/afinity",
    hint: 'did you mean "affinity"?',
    base: "pipe-only",
    change: (card: LooseCard) => {
      card.streams.levels = { ...stream, afinity: "shared" };
    },
  },
  {
    name: "a misspelt member of a closed object",
    pointer: "/identity/repositoryURL",
    hint: 'did you mean "repositoryUrl"?',
    base: "request-form",
    change: (card: LooseCard) => {
      card.identity.repositoryURL = "";
    },
  },
  {
    name: "a misspelt keyword",
    pointer: "/io/inputs/0/schema/properties/amount/minimun",
    hint: 'did you mean "minimum"?',
    base: "request-form",
    change: (card: LooseCard) => {
      input(card).schema.properties.amount = { type: "number", minimun: 0 };
    },
  },
  {
    name: "a misspelt task kind",
    pointer: "/capabilities/taskKinds/0",
    hint: 'did you mean "request"?',
    base: "request-form",
    change: (card: LooseCard) => {
      card.capabilities.taskKinds = ["requests"];
    },
  },
  {
    name: "parameters in a content type",
    pointer: "/io/inputs/0/contentType",
    hint: 'did you mean "text/plain"?',
    base: "text-in-text-out",
    change: (card: LooseCard) => {
      input(card).contentType = "Text/Plain; charset=utf-8";
    },
  },
  {
    name: "a name with a hyphen",
    pointer: "/identity/agentName",
    hint: 'use letters, digits and underscores: "unit_converter"',
    base: "request-form",
    change: (card: LooseCard) => {
      card.identity.agentName = "unit-converter";
    },
  },
])("has a hint for $name", ({ base, change, pointer, hint }) => {
  const { diagnostics } = checkCard(changedCard(base, change), "agent-card.json");
  expect(diagnostics).toMatchObject([{ pointer, hint }]);
});

test("tells every fault of a card, each at its line", () => {
  const text = changedCard("request-form", (card) => {
    card.identity.agentName = "a b";
    card.capabilities.taskKinds = [];
    delete input(card).example;
    card.tags[0].id = 1;
  });
  const lines = text.split("\n");
  const { diagnostics } = checkCard(text, "agent-card.json");
  expect(diagnostics).toHaveLength(4);
  for (const { line, column, file } of diagnostics) {
    expect(file).toBe("agent-card.json");
    expect(lines[line - 1]?.slice(column - 1)).not.toBe("");
  }
});

test("a card that is to be run needs its runtime", () => {
  const text = changedCard("request-form", (card) => delete card.runtime);
  const { diagnostics } = checkCard(text, "agent-card.json", { authored: true });
  expect(diagnostics).toMatchObject([
    { code: "missing-member", message: 'The card must have member "runtime"' },
  ]);
});

test("a text that has no UTF-8 form is a fault", () => {
  const text = goldenCardText("request-form").replace("Unit converter", "\\ud800");
  expect(faults(text)).toEqual(["error lone-surrogate /identity/displayName"]);
});

test("a key that occurs twice is a fault", () => {
  const text = goldenCardText("request-form").replace('"tags"', '"tags": [], "tags"');
  expect(faults(text)).toContain("error duplicate-key ");
});

test("streams that stand in io are told where they belong", () => {
  const text = changedCard("request-form", (card) => {
    card.io.streams = {};
  });
  expect(checkCard(text, "agent-card.json").diagnostics).toMatchObject([
    { hint: 'move it to the root of the card, beside "io"' },
  ]);
});

test.for([
  {
    name: "an input with an empty range",
    change: (card: LooseCard) => {
      Object.assign(input(card).schema.properties, {
        list: { type: "array", items: { type: "string" }, minItems: 3, maxItems: 1 },
      });
    },
    want: ["warning empty-range /io/inputs/0/schema/properties/list/minItems"],
  },
  {
    name: "an output with a misspelt keyword",
    change: (card: LooseCard) => {
      card.io.outputs[0].schema = { type: "array", minItem: 3 };
    },
    want: ["warning misspelt-keyword /io/outputs/0/schema/minItem"],
  },
  {
    name: "an output that cannot be typed",
    change: (card: LooseCard) => {
      card.io.outputs[0].schema = { $ref: "#/nowhere" };
    },
    want: ["warning dangling-ref /io/outputs/0/schema/$ref"],
  },
])("a card is checked for what generating from it would tell: $name", ({ change, want }) => {
  const text = changedCard("request-form", change);
  expect(faults(text)).toEqual(want);
  expect(checkCard(text, "agent-card.json").card).toBeDefined();
});
