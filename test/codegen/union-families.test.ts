import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import type { ReadResult } from "../../generated/types/issue.ts";
import { idBase, loadSchemaFiles, namedSchemas } from "../schemas/schema-library.ts";

type Message = { readonly [name: string]: unknown };

interface UnionModule {
  readonly name: string;
  readonly tag: string;
  readonly read: (message: unknown) => ReadResult<Message>;
  readonly match: (message: Message, cases: Record<string, (message: Message) => string>) => string;
  /** Examples of each arm by the value of the tag. */
  readonly examples: ReadonlyMap<string, readonly Message[]>;
}

const files = loadSchemaFiles();
const schemas = new Map(
  files.flatMap((file) => namedSchemas(file).map(({ id, schema }) => [id, schema] as const)),
);

/** The unions of messages, found in the schemas and not in what was generated from them. */
const unions: readonly UnionModule[] = await Promise.all(
  files
    .filter(({ document }) => document.oneOf?.every(isElsewhere) === true)
    .map(async ({ family, path, document }) => {
      const arms = document.oneOf.map(({ $ref }: { $ref: string }) => {
        return schemas.get(new URL($ref, idBase + path).href);
      });
      const tags = Object.keys(arms[0].properties).filter((name) =>
        arms.every((arm: typeof document) => typeof arm.properties[name]?.const === "string"),
      );
      const tag = tags.find((name) => {
        return new Set(arms.map((arm: typeof document) => arm.properties[name].const)).size > 1;
      });
      const module = await import(`../../generated/unions/${family}.ts`);
      return {
        name: document.title,
        tag: tag ?? "",
        read: module[`read${document.title}`],
        match: module[`match${document.title}`],
        examples: new Map(
          arms.map((arm: typeof document) => [arm.properties[tag ?? ""].const, arm.examples]),
        ),
      };
    }),
);

test("every module of unions is looked at here", () => {
  expect(unions.map(({ name }) => name).sort()).toEqual(
    ["ControlMessage", "McpToolCall", "RpcCall", "StreamMessage", "TaskEvent"].sort(),
  );
  expect(readdirSync(new URL("../../generated/unions", import.meta.url)).length).toBe(5);
});

test.for(unions)("$name: what is known is read as it came, unknown members included", (union) => {
  for (const [kind, examples] of union.examples) {
    expect(examples.length, kind).toBeGreaterThan(0);
    for (const example of examples) {
      const newer = { ...example, "x-newer": { kept: [1] } };
      const result = union.read(newer);
      expect(result, kind).toEqual({ ok: true, value: newer });
      expect(result.ok && result.value).toBe(newer);
    }
  }
});

test.for(unions)("$name: a kind that is newer than this code is data", ({ tag, read, match }) => {
  const message = { [tag]: "from_the_future", level: 11 };
  const result = read(message);
  expect(result).toEqual({ ok: true, value: { [tag]: "$unknown", raw: message } });
  const cases = { $unknown: ({ raw }: Message) => JSON.stringify(raw) };
  expect(match({ [tag]: "$unknown", raw: message }, cases)).toBe(JSON.stringify(message));
});

test.for(unions)(
  "$name: a known kind without its members is refused in one issue each",
  (union) => {
    for (const kind of union.examples.keys()) {
      const result = union.read({ [union.tag]: kind });
      expect(result.ok, kind).toBe(false);
      const issues = result.ok ? [] : result.issues;
      expect(new Set(issues.map(({ keyword }) => keyword))).toEqual(new Set(["required"]));
      expect(new Set(issues.map(({ message }) => message)).size).toBe(issues.length);
    }
  },
);

test.for(unions)("$name: matching leads each kind to its own case", ({ examples, match }) => {
  const cases = Object.fromEntries([...examples.keys()].map((kind) => [kind, () => kind]));
  for (const [kind, [example]] of examples) expect(match(example ?? {}, cases)).toBe(kind);
});

test("a union that is closed for readers too has a matcher without a case for the unknown", async () => {
  const { matchArtifactRef } = await import("../../generated/unions/task-event.ts");
  const { matchRequestUpload } = await import("../../generated/unions/backend.ts");
  const name = (ref: Parameters<typeof matchArtifactRef>[0]): string =>
    matchArtifactRef(ref, { inline: ({ data }) => data, file: ({ fileId }) => fileId });
  expect(name({ kind: "inline", mimeType: "text/plain", size: 2, data: "aGk=" })).toBe("aGk=");
  const upload = { fileName: "a", fileSize: 1, mimeType: "text/plain" };
  const cases = {
    "consumer-input": ({ partId }: { partId: string }) => partId,
    "provider-output": ({ taskId }: { taskId: string }) => taskId,
  };
  expect(matchRequestUpload({ role: "provider-output", taskId: "t", ...upload }, cases)).toBe("t");
});

function isElsewhere({ $ref }: { readonly $ref?: string }): boolean {
  return $ref !== undefined && !$ref.startsWith("#");
}
