import { expect, test } from "vitest";
import { diffSchemas } from "../../../codegen/index.ts";
import { object, sentences } from "./sample-schemas.ts";

const text = { type: "string" };
const number = { type: "number" };

/** `JSON.parse` makes own members of names that a literal gives to the prototype. */
function parsed(json: string): unknown {
  return JSON.parse(json);
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toReversed();
  return Object.fromEntries(entries.map(([name, inner]) => [name, reversed(inner)]));
}

function nested(inner: object, depth: number, wrap: (inner: object) => object): object {
  let schema = inner;
  for (let index = 0; index < depth; index += 1) schema = wrap(schema);
  return schema;
}

test("members called like those of Object.prototype are members like any other", () => {
  const before = parsed(
    '{"type":"object","properties":{"__proto__":{"type":"object","properties":{"toString":{"type":"string"}}},"constructor":{"type":"string"}}}',
  );
  const after = parsed(
    '{"type":"object","properties":{"__proto__":{"type":"object","properties":{"toString":{"type":"number"}}},"constructor":{"type":"string"}},"required":["constructor"]}',
  );
  const { findings } = diffSchemas(before, after, { direction: "output" });
  expect(sentences(findings.filter(({ severity }) => severity === "breaking"))).toEqual([
    'breaking type-added __proto__.toString: it may be a number now {"constructor":"text","__proto__":{"toString":0}}',
  ]);
  const input = diffSchemas(before, after, { direction: "input" });
  const [required] = input.findings.filter(({ rule }) => rule === "required-added");
  expect(required).toMatchObject({ severity: "breaking", subject: "constructor", witness: {} });
});

test("names that are no words are quoted in subjects and messages", () => {
  const name = "a\u001b[31m\n.b";
  const before = object({ [name]: object({ "": text }) });
  const after = object({ [name]: object({ "": text }, [""]) });
  const { findings } = diffSchemas(before, after, { direction: "input" });
  const [finding] = findings;
  expect(finding?.subject).toBe('["a\\u001b[31m\\n.b"][""]');
  expect(finding?.message).toBe('"" is required now');
});

test("the same is found whatever the order of keys", () => {
  const before = {
    ...object({
      g: { $ref: "#/$defs/M" },
      f: { $ref: "#/$defs/M" },
      b: object({ y: text, x: text }),
      d: {
        enum: [
          { p: 1, q: 2 },
          { q: 3, p: 4 },
        ],
      },
      a: { type: "array", items: { $ref: "#/$defs/N" } },
      c: {
        oneOf: [
          object({ kind: { const: "a" } }, ["kind"]),
          object({ kind: { const: "b" } }, ["kind"]),
        ],
      },
    }),
    $defs: { M: text, N: object({ v: number, n: { $ref: "#/$defs/N" } }) },
  };
  const after = {
    ...object(
      {
        g: { $ref: "#/$defs/M" },
        f: { $ref: "#/$defs/M" },
        b: object({ y: { ...text, maxLength: 3 }, x: number }),
        d: { enum: [{ p: 1, q: 2 }] },
        a: { type: "array", items: { $ref: "#/$defs/N" }, maxItems: 3 },
        c: { oneOf: [object({ kind: { const: "a" } }, ["kind"])] },
      },
      ["b", "a"],
    ),
    $defs: {
      M: { ...text, maxLength: 2 },
      N: object({ v: { type: "integer" }, n: { $ref: "#/$defs/N" } }),
    },
  };
  for (const direction of ["input", "output"] as const) {
    const shown = [
      [before, after],
      [reversed(before), reversed(after)],
      [before, reversed(after)],
    ].map(([left, right]) =>
      diffSchemas(left, right, { direction }).findings.map(
        ({ fingerprint, message, rule, severity, subject }) => {
          return { fingerprint, message, rule, severity, subject };
        },
      ),
    );
    expect(shown[0]?.length).toBeGreaterThan(6);
    expect(shown[1]).toEqual(shown[0]);
    expect(shown[2]).toEqual(shown[0]);
  }
});

test("a fingerprint stays when other things change, also around it", () => {
  const fingerprints = (before: object, after: object): readonly string[] =>
    diffSchemas(before, after, { direction: "input" })
      .findings.filter(({ subject }) => subject === "a.b")
      .map(({ fingerprint }) => fingerprint);
  const plain = fingerprints(
    object({ a: object({ b: text }) }),
    object({ a: object({ b: { ...text, maxLength: 3 } }) }),
  );
  const among = fingerprints(
    object({ z: number, a: object({ q: text, b: { ...text, description: "old" } }) }),
    object({ a: object({ b: { ...text, description: "new", maxLength: 3 } }, ["b"]), y: text }),
  );
  expect(plain).toHaveLength(1);
  expect(plain[0]).toMatch(/^[0-9a-f]{16}$/);
  expect(among).toContain(plain[0]);
  const other = fingerprints(
    object({ a: object({ b: text }) }),
    object({ a: object({ b: { ...text, maxLength: 4 } }) }),
  );
  expect(other).not.toEqual(plain);
});

test.for([
  { name: "lists in lists", wrap: (inner: object) => ({ type: "array", items: inner }) },
  { name: "objects in objects", wrap: (inner: object) => object({ a: inner }, ["a"]) },
  { name: "conjunctions", wrap: (inner: object) => ({ allOf: [inner, { minLength: 1 }] }) },
  { name: "alternatives", wrap: (inner: object) => ({ anyOf: [inner, { type: "null" }] }) },
])("$name, 100 deep, are compared to the end", ({ wrap }) => {
  const { findings, verdict } = diffSchemas(nested(text, 100, wrap), nested(number, 100, wrap), {
    direction: "input",
  });
  expect(verdict).toBe("breaking");
  expect(findings[0]).toMatchObject({ rule: "type-removed", severity: "breaking" });
});

test.for([
  { name: "negations", wrap: (inner: object) => ({ not: inner }) },
  { name: "conditions", wrap: (inner: object) => ({ if: inner, else: { minLength: 2 } }) },
  { name: "exclusive alternatives", wrap: (inner: object) => ({ oneOf: [inner, { const: 1 }] }) },
  { name: "schemas of names", wrap: (inner: object) => ({ propertyNames: inner }) },
])("$name nested too deep end in a verdict", ({ wrap }) => {
  for (const depth of [120, 4_000]) {
    const { verdict } = diffSchemas(nested(text, depth, wrap), nested(number, depth, wrap), {
      direction: "input",
    });
    expect(["breaking", "risky", "compatible", "none"]).toContain(verdict);
  }
});

test("a list with thousands of members is compared in time that grows with it", () => {
  const members = Object.fromEntries(
    Array.from({ length: 3_000 }, (_, index) => [`p${index}`, text]),
  );
  const { findings } = diffSchemas(object(members), object({ ...members, p7: number }, ["p9"]), {
    direction: "input",
  });
  expect(
    findings.filter(({ severity }) => severity === "breaking").map(({ subject }) => subject),
  ).toEqual(["p7", "p9"]);
});
