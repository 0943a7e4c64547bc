import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileSchema, generate } from "../../codegen/index.ts";
import { type Editor, openEditor, pathIn } from "./editor.ts";

const forged = "@deprecated Forged. */ export const forged = 1; /** @default forged";
/** As long as a line of a comment may be, so that the next one begins with what follows. */
const long = `${"word ".repeat(19)}words`;

/** Inputs of a card have few keywords: what a form can show. */
const trip = {
  type: "object",
  required: ["from", "to"],
  properties: {
    from: { type: "string", description: "Place of departure." },
    to: { type: "string", title: "Where it ends", enum: ["Oslo", "Bergen"] },
    heightM: { type: "number", title: "Height of the vehicle in metres", minimum: 0, maximum: 5 },
    persons: { type: "integer", title: "Persons", default: 1 },
    forged: { type: "string", description: `${forged}\n${forged}`, default: forged },
    wrapped: { type: "string", description: `${long} @deprecated tag.` },
  },
};

/** Events may have any JSON Schema. */
const change = {
  type: "object",
  required: ["place"],
  properties: {
    place: { $ref: "#/$defs/place" },
    code: {
      type: "string",
      description: "Of the road.",
      pattern: "^E[0-9]+$",
      minLength: 2,
      examples: ["E16"],
    },
    legs: { type: "array", items: { type: "string" }, maxItems: 8, uniqueItems: true },
    fast: { type: "boolean", description: "Was never used.", deprecated: true },
    tagged: {
      type: "string",
      pattern: "^a*/ @deprecated$",
      examples: ["b @deprecated {@deprecated}"],
    },
    note: { type: "string" },
  },
  $defs: { place: { type: "string", description: "A town, in its own language.", maxLength: 80 } },
};

const card = {
  identity: {
    agentName: "route_planner",
    displayName: "Route planner",
    description: "Plans a trip by road.",
    version: "1.0.0",
    provider: { organization: "Example Works" },
  },
  capabilities: { taskKinds: ["request", "pipe"] },
  io: {
    inputs: [
      {
        id: "trip",
        description: "Where the trip begins and ends.",
        contentType: "application/json",
        required: true,
        example: { from: "Oslo", to: "Bergen" },
        schema: trip,
      },
      { id: "note", description: "Wishes.", contentType: "text/plain", required: false },
      {
        id: "photo",
        description: "Of the vehicle.",
        contentType: "image/png",
        required: false,
        accept: ["image/png"],
        maxSizeBytes: 1000,
      },
    ],
    outputs: [
      {
        id: "route",
        contentType: "application/json",
        guaranteed: true,
        schema: {
          type: "object",
          description: "The way, and how long it is.",
          required: ["km"],
          properties: { km: { type: "number", description: "Length in kilometres.", minimum: 0 } },
        },
      },
    ],
  },
  streams: {
    steps: {
      direction: "outbound",
      format: "events",
      description: "One event for each step.",
      schema: {
        type: "object",
        required: ["label"],
        properties: { label: { type: "string", description: "What is planned now." } },
      },
    },
    changes: {
      direction: "inbound",
      format: "events",
      description: "Wishes on the way.",
      schema: change,
    },
  },
  tags: [{ id: "sample", name: "Sample" }],
  runtime: { handler: "./handler.ts", concurrency: 1, maxRunningTimeSec: 60 },
};

const program = `import { routePlanner } from "./agents/route_planner.ts";
declare const client: Parameters<typeof routePlanner>[0];
const planner = routePlanner(client);
const { route } = await planner.request({ trip: { from: "Oslo", to: "Bergen", heightM: 2, persons: 3 }, note: "" });
console.log(route.km);
const task = await planner.start({ trip: { from: "", to: "Oslo", forged: "", wrapped: "" }, photo: new Uint8Array() });
for await (const step of task.stream("steps").events()) console.log(step.label);
const pipe = await planner.pipe({ trip: { from: "", to: "Oslo" } }, { durationMinutes: 1 });
await pipe.stream("changes").write({ place: "Voss", code: "E16", legs: [], tagged: "", fast: true });
export const { id } = await planner.attach(pipe.id);
`;

describe("doc comments", { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "doc-comments-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  let editor: Editor;
  beforeAll(async () => {
    const { diagnostics } = await generate({
      agents: [{ text: JSON.stringify(card), file: "card.json" }],
      outDir: join(folder, "agents"),
      lockFile: join(folder, "blocks.lock.json"),
    });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    writeFileSync(join(folder, "program.ts"), program);
    editor = openEditor(pathIn(folder, "program.ts"));
    expect(editor.faults()).toEqual([]);
  });

  test.for([
    {
      what: "an input",
      place: "request({ |trip:",
      text: "Where the trip begins and ends.",
      tags: ['@example {"from":"Oslo","to":"Bergen"}'],
    },
    { what: "a text input", place: "|note:", text: "Wishes.\nContent type: text/plain.", tags: [] },
    {
      what: "a file input",
      place: "|photo:",
      text: "Of the vehicle.\nContent type: image/png.\nAccepted: image/png.\nAt most 1000 bytes.",
      tags: [],
    },
    { what: "a member of an input", place: '|from: "Oslo"', text: "Place of departure.", tags: [] },
    {
      what: "a title where there is no description",
      place: '|to: "Bergen"',
      text: "Where it ends",
      tags: [],
    },
    {
      what: "a range",
      place: "|heightM:",
      text: "Height of the vehicle in metres",
      tags: ["@minimum 0", "@maximum 5"],
    },
    {
      what: "default and kind of number, without a title that repeats the name",
      place: "|persons:",
      text: "",
      tags: ["@type integer", "@default 1"],
    },
    {
      what: "what a reference says",
      place: "|place:",
      text: "A town, in its own language.",
      tags: ["@maxLength 80"],
    },
    {
      what: "constraints of a text, and its example",
      place: "|code:",
      text: "Of the road.",
      tags: ["@minLength 2", "@pattern ^E[0-9]+$", '@example "E16"'],
    },
    {
      what: "constraints of a list",
      place: "|legs:",
      text: "",
      tags: ["@maxItems 8", "@uniqueItems true"],
    },
    { what: "deprecation", place: "|fast:", text: "Was never used.", tags: ["@deprecated"] },
    { what: "an output", place: "{ |route }", text: "The way, and how long it is.", tags: [] },
    {
      what: "a member of an output",
      place: "route.|km",
      text: "Length in kilometres.",
      tags: ["@minimum 0"],
    },
    { what: "a member of an event", place: "step.|label", text: "What is planned now.", tags: [] },
  ])("hovering explains $what", ({ place, text, tags }) => {
    expect(editor.hover(place)).toMatchObject({ text, tags });
  });

  test.for([
    { name: "routePlanner", place: "= |routePlanner(", says: /Plans a trip by road/ },
    { name: "request", place: "planner.|request", says: /waits, and gives its outputs/ },
    { name: "start", place: "planner.|start", says: /gives its task at once/ },
    { name: "pipe", place: "planner.|pipe", says: /durationMinutes/ },
    { name: "attach", place: "planner.|attach", says: /task that this agent has/ },
    { name: "stream", place: "task.|stream(", says: /\w/ },
  ])("hovering explains the method $name", ({ place, says }) => {
    expect(editor.hover(place).text).toMatch(says);
  });

  test("completing an input strikes out what is deprecated, and nothing else", () => {
    const offered = editor.completions("|fast:");
    const struck = [...offered].filter(([, modifiers]) => modifiers.includes("deprecated"));
    expect(offered.has("note")).toBe(true);
    expect(struck.map(([name]) => name)).toEqual(["fast"]);
  });

  test("text of a card closes no comment and forges no tag, not even where a line is wrapped", () => {
    const shown = forged.replace("*/", "*\\/").replaceAll("@", "\\@");
    expect(editor.hover("|forged:")).toMatchObject({
      text: `${shown}\n${shown}`,
      // After a quote it is no tag.
      tags: [`@default "${shown.slice(1)}"`],
    });
    expect(editor.hover("|tagged:").tags).toEqual([
      "@pattern ^a*\\/ \\@deprecated$",
      '@example "b \\@deprecated {@deprecated}"',
    ]);
    expect(editor.hover("|wrapped:")).toMatchObject({
      text: `${long}\n\\@deprecated tag.`,
      tags: [],
    });
  });

  test("a compiled schema tells the same", () => {
    const { types } = compileSchema(change, { name: "Trip" });
    for (const told of ["@minLength 2", '@example "E16"', "@maxItems 8", "@deprecated"]) {
      expect(types).toContain(`* ${told}`);
    }
    expect(types).toContain("A town, in its own language.");
  });
});
