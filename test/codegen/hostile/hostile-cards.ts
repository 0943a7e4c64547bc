import type { LooseCard } from "../contract/sample-cards.ts";
import type { Random } from "../random-schemas.ts";

/** Texts that would break out of a comment, a literal, a path, a terminal or an object, were they printed as they are. */
const hostileTexts: readonly string[] = [
  "*/ globalThis.canary = 1; /*",
  "*\\/ */ globalThis.canary = 1 /**",
  `\`\${(globalThis.canary = 1)}\``,
  `\${globalThis.canary = 1}`,
  '"); globalThis.canary = 1; ("',
  "'); globalThis.canary = 1; ('",
  '\\"); globalThis.canary = 1; //',
  "\u2028globalThis.canary = 1;\u2029",
  "\n}\nglobalThis.canary = 1;\n{",
  "\r\nglobalThis.canary = 1;\r\n",
  "// @ts-nocheck\nglobalThis.canary = 1",
  "@ts-ignore",
  "@deprecated */ globalThis.canary = 1; /**",
  "</script><script>globalThis.canary = 1</script>",
  "<!-- globalThis.canary = 1",
  "//# sourceMappingURL=data:application/json,{}",
  "{{{globalThis.canary}}} {{#each x}}",
  "#!/usr/bin/env node",
  "require('node:child_process').exec('touch canary')",
  "import('node:process').then((p) => p.exit(3))",
  "../../../../tmp/canary",
  "C:\\Windows\\system32",
  "/etc/passwd\0.json",
  "\u001b[2J\u001b]0;canary\u0007",
  "\u202eevil\u202c",
  "\u200f\u200e\u2066x\u2069",
  "\ufeff",
  "\u0000",
  "\\",
  "\\\\",
  "\\u0022",
  "'",
  '"',
  "`",
  "$&$1$`$'",
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "then",
  "default",
  "class",
  "delete",
  "await",
  "Foo",
  "foo",
  "FOO",
  "f-oo",
  "con",
  "aux.ts",
  "😀",
  "👩‍👩‍👧",
  "天气",
  "9lives",
  " ",
  "",
  "a".repeat(300),
  "Promise",
  "Object",
  "contract",
  "Issue",
  "JsonValue",
  "value",
  "issues",
  "path",
  "index",
  "own",
  "fields",
  "isFoo",
  "checkFoo",
];

const agentNames: readonly string[] = [
  ...["delete", "class", "__proto__", "constructor", "toString", "con", "Foo", "foo", "FOO", "_"],
  ...["9lives", "Promise", "Object", "agent", "file", "contract", "default", "await", "then"],
];

const patterns: readonly string[] = [
  ...[
    "^(a+)+$",
    "(",
    "[",
    "^(?:(?:a|aa)+)+$",
    "*/",
    `\`\${x}\``,
    "\\u2028",
    "(?<=a)b",
    "(a)\\1",
    "/",
  ],
];

/** One card that is in order by its schema, and hostile in every text that it may choose. */
export function hostileCard(random: Random, index: number): LooseCard {
  const pick = <T>(items: readonly T[]): T => items[random(items.length)] as T;
  const text = (): string => pick(hostileTexts);
  const some = (): string => text() || "x";
  const taskKinds = pick([["request"], ["pipe"], ["request", "pipe"]]);
  const keys = (amount: number): string[] => [
    ...new Set(Array.from({ length: random(amount) + 1 }, some)),
  ];
  const form = (depth: number): LooseCard => {
    const type = pick(["string", "number", "object", "array", "boolean", "null", "integer"]);
    const described = { type, title: text(), description: text() };
    if (type === "object" && depth > 0) {
      return {
        ...described,
        properties: members(keys(4), () => form(depth - 1)),
        required: keys(2),
      };
    }
    if (type === "array" && depth > 0) return { ...described, items: form(depth - 1) };
    return type === "string"
      ? { ...described, enum: keys(4), default: text() }
      : { ...described, default: random(100) / 7 };
  };
  const free = (depth: number): LooseCard =>
    pick<() => LooseCard>([
      () => ({ const: text(), title: text(), description: text() }),
      () => ({ enum: [text(), { [some()]: text() }, [text()], null], examples: [text()] }),
      () => ({ type: "string", pattern: pick(patterns), format: text(), default: text() }),
      () => ({ $ref: pick(["#", "#/$defs/x", `#/$defs/${some()}`, "file:///etc/passwd", text()]) }),
      () => ({ $id: text(), $anchor: text(), $comment: text(), type: pick(["string", text()]) }),
      () => ({ tsType: text(), "x-go-type": text(), [some()]: text(), errorMessage: text() }),
      () => ({ patternProperties: { [pick(patterns)]: depth > 0 ? free(depth - 1) : true } }),
      () =>
        depth === 0
          ? true
          : {
              title: text(),
              description: text(),
              examples: [{ [some()]: text() }],
              properties: members(keys(4), () => free(depth - 1)),
              required: keys(2),
              dependentRequired: { [some()]: keys(2) },
            },
      () =>
        depth === 0
          ? {}
          : {
              oneOf: keys(3).map((tag) => ({
                properties: { [pick(["type", "__proto__", "constructor"])]: { const: tag } },
                required: ["type"],
              })),
            },
      () => ({ $defs: members(keys(3), () => (depth > 0 ? free(depth - 1) : true)), items: true }),
    ])();
  const stream = (): LooseCard => ({
    direction: pick(["outbound", "inbound", "bidirectional"]),
    format: pick(["events", "bytes"]),
    description: text(),
  });
  const schemas = (declaration: LooseCard): LooseCard => {
    if (declaration.format === "bytes") return declaration;
    return declaration.direction === "bidirectional"
      ? { ...declaration, outboundSchema: free(2), inboundSchema: free(2) }
      : { ...declaration, schema: free(2) };
  };
  return {
    identity: {
      agentName: index < agentNames.length ? agentNames[index] : `hostile_${index}`,
      displayName: some(),
      description: some(),
      version: some(),
      provider: { organization: some() },
    },
    capabilities: { taskKinds },
    io: {
      inputs: keys(4).map((id) => ({
        id,
        description: some(),
        contentType: "application/json",
        required: random(2) === 0,
        example: { [some()]: text() },
        schema: {
          type: "object",
          title: text(),
          properties: members(keys(4), () => form(2)),
        },
      })),
      outputs: keys(4).map((id) => ({
        id,
        description: some(),
        contentType: pick(["application/json", "text/plain", "image/png"]),
        guaranteed: random(2) === 0,
        ...(random(10) < 7 ? { schema: free(3) } : {}),
      })),
    },
    streams: taskKinds.includes("pipe")
      ? members(keys(3), () => schemas(stream()))
      : { _default: schemas({ ...stream(), direction: "outbound" }) },
    tags: [{ id: "hostile", name: some() }],
  };
}

/** An object that owns `__proto__` like any other member, as `JSON.parse` makes them. */
function members(names: readonly string[], value: () => LooseCard): LooseCard {
  const entries = names.map((name) => `${JSON.stringify(name)}:${JSON.stringify(value())}`);
  return JSON.parse(`{${entries.join(",")}}`);
}
