import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { JsonObject, JsonValue } from "../../codegen/load/json-value.ts";
import type { KnownTaskEvent, TaskEvent } from "../../generated/types/task-event.ts";
import { matchTaskEvent, readTaskEvent } from "../../generated/unions/task-event.ts";
import { checkTaskEvent, isTaskEvent } from "../../generated/validators/task-event.ts";
import { type Compiled, compileAll } from "../conformance/compiled.ts";

const text = { type: "string" };
const number = { type: "number" };

function object(properties: JsonObject, more: JsonObject = {}): JsonObject {
  return { type: "object", properties, required: Object.keys(properties), ...more };
}

const circle = object({ kind: { const: "circle" }, radius: number });
const square = object({ kind: { const: "square" }, side: number });

interface TagRow {
  readonly name: string;
  readonly schema: JsonValue;
  /** Member and values that tell the arms apart. Default: `kind`, `"circle"` and `"square"`. */
  readonly tag?: string;
  readonly values?: readonly JsonValue[];
  /** Not one of the arms, and right. */
  readonly others?: readonly JsonValue[];
}

/** Both arms hold a number, `radius` or `side`; no keyword says which member is the tag. */
const rows: readonly TagRow[] = [
  { name: "const", schema: { oneOf: [circle, square] } },
  { name: "const, below anyOf", schema: { anyOf: [circle, square] } },
  {
    name: "enum",
    schema: {
      oneOf: [
        object({ kind: { enum: ["circle", "disc"] }, radius: number }),
        object({ kind: { enum: ["square"] }, side: number }),
      ],
    },
  },
  {
    name: "a member of another name, and no text",
    schema: {
      oneOf: [
        object({ version: { const: 1 }, radius: number }),
        object({ version: { const: 2 }, side: number }),
      ],
    },
    tag: "version",
    values: [1, 2],
  },
  {
    name: "two conditions",
    schema: object(
      { kind: { enum: ["circle", "square", "none"] } },
      { allOf: [when("circle", { required: ["radius"] }), when("square", { required: ["side"] })] },
    ),
    others: [{ kind: "none" }],
  },
  {
    name: "one condition and its opposite",
    schema: object(
      { kind: { enum: ["circle", "square"] } },
      when("circle", { required: ["radius"] }, { required: ["side"] }),
    ),
  },
  {
    name: "a chain of else-if that ends with a refusal",
    schema: object(
      { kind: text },
      when("circle", { required: ["radius"] }, when("square", { required: ["side"] }, false)),
    ),
  },
  {
    name: "allOf with a base that requires the tag",
    schema: {
      oneOf: [
        {
          allOf: [
            { $ref: "#/$defs/Shape" },
            { properties: { kind: { const: "circle" } }, required: ["radius"] },
          ],
        },
        {
          allOf: [
            { $ref: "#/$defs/Shape" },
            { properties: { kind: { const: "square" } }, required: ["side"] },
          ],
        },
      ],
      $defs: { Shape: object({ kind: text }) },
    },
  },
  {
    name: "references to references",
    schema: {
      oneOf: [{ $ref: "#/$defs/Round" }, { $ref: "#/$defs/Square" }],
      $defs: {
        Round: { $ref: "#/$defs/Circle" },
        Circle: object({ kind: { $ref: "#/$defs/CircleKind" }, radius: number }),
        CircleKind: { const: "circle" },
        Square: square,
      },
    },
  },
  { name: "beside null", schema: { oneOf: [circle, { type: "null" }, square] }, others: [null] },
  {
    name: "beside null, in a union of its own",
    schema: { anyOf: [{ oneOf: [circle, square] }, { type: "null" }] },
    others: [null],
  },
  {
    name: "beside null, behind a reference",
    schema: {
      anyOf: [{ $ref: "#/$defs/Shape" }, { type: "null" }],
      $defs: { Shape: { oneOf: [circle, square] } },
    },
    others: [null],
  },
  { name: "beside a text", schema: { anyOf: [text, circle, square] }, others: ["a"] },
  {
    name: "draft-07",
    schema: {
      $schema: "http://json-schema.org/draft-07/schema#",
      oneOf: [{ $ref: "#/definitions/Circle" }, square],
      definitions: { Circle: circle },
    },
  },
];

function when(kind: string, yes: JsonValue, no: JsonValue = true): JsonObject {
  // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema, and nobody awaits it
  return { if: { properties: { kind: { const: kind } } }, then: yes, else: no };
}

interface Issue {
  readonly path: string;
  readonly keyword: string;
  readonly message: string;
}

describe("unions", () => {
  let compiled: readonly Compiled[] = [];
  const wide = Array.from({ length: 20 }, (_, index) =>
    object({ type: { const: `t${index}` }, value: number }),
  );
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "unions-"));
    const schemas = [...rows.map(({ schema }) => schema), { oneOf: wide }];
    compiled = await compileAll(
      schemas.map((schema) => ({ schema })),
      folder,
    );
    rmSync(folder, { recursive: true });
  });

  function judge(index: number): {
    readonly is: (value: unknown) => boolean;
    readonly check: (value: unknown) => readonly Issue[];
  } {
    const one = compiled[index];
    if (one === undefined || "fault" in one) throw new Error(one?.fault ?? "not compiled");
    return { is: one.is, check: one.check as (value: unknown) => readonly Issue[] };
  }

  test.for(rows.map((row, index) => ({ ...row, index })))(
    "the tag is found without annotation: $name",
    ({ index, others = [], tag = "kind", values = ["circle", "square"] }) => {
      const { check, is } = judge(index);
      const [first, second] = values;
      const right = [{ [tag]: first, radius: 1 }, { [tag]: second, side: 1 }, ...others];
      expect(right.map((value) => [is(value), check(value)])).toEqual(right.map(() => [true, []]));
      // One fault is one issue, which names the arm; an unknown tag names those that there are.
      const [lack, ...more] = check({ [tag]: second });
      expect(more).toEqual([]);
      expect(lack).toMatchObject({ path: "", keyword: "required" });
      expect(lack?.message).toContain(`"side" (in ${tag} ${JSON.stringify(second)})`);
      const [unknown, ...rest] = check({ [tag]: "hexagon", side: 1 });
      expect(rest).toEqual([]);
      expect(unknown).toMatchObject({ path: `/${tag}`, keyword: "enum" });
      for (const value of values) expect(unknown?.message).toContain(JSON.stringify(value));
      expect(check({})).toMatchObject([{ path: "", keyword: "required" }]);
    },
  );

  test("one error for one fault in a union of twenty arms, naming the arm", () => {
    const { check } = judge(rows.length);
    expect(check({ type: "t19", value: "x" })).toEqual([
      {
        path: "/value",
        keyword: "type",
        message: 'must be a number, not a string (in type "t19")',
      },
    ]);
  });

  test("readers get the $unknown arm", () => {
    const message = { type: "applause", level: 11 };
    expect(readTaskEvent(message)).toEqual({ ok: true, value: { type: "$unknown", raw: message } });
  });

  test("the $unknown arm does not disturb narrowing, and matching stays exhaustive", () => {
    const told = (event: TaskEvent): string => {
      // Each branch uses a member that only its arm has: this compiles because the tag narrows.
      if (event.type === "$unknown") return JSON.stringify(event.raw);
      if (event.type === "terminal") return event.state;
      const known: KnownTaskEvent = event;
      return known.type;
    };
    expect(told({ type: "terminal", taskId: "t", state: "failed" })).toBe("failed");
    expect(told({ type: "$unknown", raw: [1] })).toBe("[1]");
    const cases = {
      artifact: () => "",
      cancel_requested: () => "",
      log: () => "",
      progress: () => "",
      request: () => "",
      system: () => "",
      terminal: () => "",
    };
    const unknown = ({ raw }: { readonly raw: unknown }): string => `unknown ${raw}`;
    const event: TaskEvent = { type: "$unknown", raw: 7 };
    expect(matchTaskEvent(event, { ...cases, $unknown: unknown })).toBe("unknown 7");
    // @ts-expect-error The case for what is unknown is missing.
    expect(() => matchTaskEvent(event, cases)).toThrow();
  });

  test("writers are closed", () => {
    // @ts-expect-error Nobody may write a message of an unknown kind.
    const unknown: KnownTaskEvent = { type: "$unknown", raw: 7 };
    expect(isTaskEvent(unknown)).toBe(false);
    expect(checkTaskEvent(unknown)).toMatchObject([{ path: "/type", keyword: "enum" }]);
    // @ts-expect-error `level` is no member of that arm.
    const strange: KnownTaskEvent = { type: "progress", taskId: "t", level: 1 };
    expect(isTaskEvent(strange)).toBe(true);
  });
});
