import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { OutputContract, RequestOptions } from "../../src/gen/v1.ts";
import { OutputContractError } from "../../src/sessions/agent-client/errors.ts";
import type { CallArtifact } from "../../src/sessions/agent-transport.ts";
import { demo, input } from "./demo-contract.ts";
import { artifact, InMemoryTransport } from "./in-memory-transport.ts";

const text = (id: string, part: Partial<OutputContract> = {}): OutputContract => ({
  id,
  contentType: "text/plain",
  guaranteed: false,
  class: "text",
  ...part,
});

async function outputOf(
  outputs: readonly OutputContract[],
  artifacts: readonly CallArtifact[],
  options: RequestOptions = {},
): Promise<Record<string, unknown>> {
  const transport = new InMemoryTransport();
  transport.call.deliver(...artifacts).complete();
  const client = demo(transport, { outputs }) as unknown as {
    request(given: unknown, options: RequestOptions): Promise<Record<string, unknown>>;
  };
  return client.request(input, options);
}

test.for([
  {
    name: "by id, whatever its type",
    outputs: [text("a"), text("b")],
    artifacts: [artifact("1", { outputId: "b", mimeType: "image/png" })],
    want: { b: "1" },
  },
  {
    name: "by the only output of its type",
    outputs: [text("a"), text("b", { contentType: "text/csv" })],
    artifacts: [artifact("1", { mimeType: "Text/CSV; charset=utf-8" })],
    want: { b: "1" },
  },
  {
    name: "not by a type that two outputs have",
    outputs: [text("a"), text("b")],
    artifacts: [artifact("1", { mimeType: "text/plain" })],
    want: {},
  },
  {
    name: "as the only artifact of the only output",
    outputs: [text("a")],
    artifacts: [artifact("1", { mimeType: "application/octet-stream" })],
    want: { a: "1" },
  },
  {
    name: "not as one of two artifacts",
    outputs: [text("a")],
    artifacts: [artifact("1", { mimeType: "x/y" }), artifact("2", { mimeType: "x/y" })],
    want: {},
  },
  {
    name: "not under an id that the card lacks",
    outputs: [text("a")],
    artifacts: [artifact("1", { mimeType: "text/plain", outputId: "debug" })],
    want: {},
  },
  {
    name: "the last by timetoken, not by arrival",
    outputs: [text("a")],
    artifacts: [
      artifact("late", { outputId: "a", timetoken: "17000000000000010" }),
      artifact("early", { outputId: "a", timetoken: "9" }),
    ],
    want: { a: "late" },
  },
  {
    name: "an empty text",
    outputs: [text("a")],
    artifacts: [artifact("", { outputId: "a" })],
    want: { a: "" },
  },
])("an artifact is matched: $name", async ({ outputs, artifacts, want }) => {
  expect(await outputOf(outputs, artifacts)).toEqual(want);
});

test("one artifact that is shown live and in the record counts once", async () => {
  const twice = artifact("1", { mimeType: "x/y" });

  expect(await outputOf([text("a")], [twice, { ...twice }])).toEqual({ a: "1" });
});

test("hostile output ids become own members", async () => {
  const outputs = [text("__proto__"), text("toString")];
  const artifacts = [
    artifact("1", { outputId: "__proto__" }),
    artifact("2", { outputId: "toString" }),
  ];

  const output = await outputOf(outputs, artifacts);

  expect(Object.entries(output)).toEqual([
    ["__proto__", "1"],
    ["toString", "2"],
  ]);
});

const form = text("a", { class: "form", contentType: "application/json", guaranteed: true });
const strict = {
  ...form,
  check: () => [{ path: "/km", keyword: "type", message: "must be number" }],
};

test.for([
  {
    name: "a wrong shape",
    output: strict,
    content: `{"km":"x"}`,
    path: "/a/km",
    keyword: "type",
    raw: { km: "x" },
  },
  { name: "no JSON", output: form, content: "{", path: "/a", keyword: "json", raw: "{" },
  { name: "an empty form", output: form, content: "", path: "/a", keyword: "json", raw: "" },
])(
  "$name is an error, or what came in warn mode",
  async ({ output, content, path, keyword, raw }) => {
    const artifacts = [artifact(content, { outputId: "a" })];
    const told: unknown[] = [];

    const error = await outputOf([output], artifacts).catch((e: unknown) => e);
    const warned = await outputOf([output], artifacts, {
      contract: "warn",
      onContractIssue: (issue) => told.push(issue),
    });

    expect(error).toBeInstanceOf(OutputContractError);
    expect(error).toMatchObject({ code: "output-contract", issues: [{ path, keyword }] });
    expect(warned).toEqual({ a: raw });
    expect(told).toMatchObject([{ side: "output", taskId: "t1", issues: [{ path, keyword }] }]);
    expect(await outputOf([output], artifacts, { contract: { output: "off" } })).toEqual({
      a: raw,
    });
  },
);

test("the raw artifacts of a contract error can be read", async () => {
  const artifacts = [artifact("{", { outputId: "a", fileName: "a.json" })];

  const error = await outputOf([form], artifacts).catch((e: unknown) => e);

  const [raw] = (error as OutputContractError).artifacts;
  expect(raw).toMatchObject({ outputId: "a", fileName: "a.json", mimeType: "application/json" });
  expect(await raw?.text()).toBe("{");
});

test("text that is not UTF-8 is an error", async () => {
  const artifacts = [artifact(new Uint8Array([0xff]), { outputId: "a" })];

  await expect(outputOf([text("a")], artifacts)).rejects.toThrow("/a: is not UTF-8 text");
});

test.for([
  { name: "unread, by its announced size", about: { size: 11 }, reads: 0 },
  { name: "by its content, whatever its sender says", about: { size: 1 }, reads: 1 },
])("a text beyond maxOutputBytes is refused $name", async ({ about, reads }) => {
  const large = artifact("12345678901", { outputId: "a", ...about });
  let fetched = 0;
  const counted = {
    ...large,
    bytes: () => {
      fetched += 1;
      return large.bytes();
    },
  };

  const answer = outputOf([text("a")], [counted], { maxOutputBytes: 10 });

  await expect(answer).rejects.toMatchObject({
    issues: [{ path: "/a", keyword: "maxOutputBytes" }],
  });
  expect(fetched).toBe(reads);
});

test("a file is fetched when asked for, after the call was closed, and saved", async () => {
  let fetched = 0;
  const file = artifact("PNG", { outputId: "a", mimeType: "image/png", fileName: "../x.png" });
  const counted = {
    ...file,
    bytes: () => {
      fetched += 1;
      return file.bytes();
    },
  };

  const output = await outputOf([text("a", { class: "file" })], [counted], { maxOutputBytes: 1 });
  const { a } = output as { a: import("../../src/gen/v1.ts").FileOutput };

  expect(fetched).toBe(0);
  expect(a).toMatchObject({ mimeType: "image/png", size: 3, fileName: "../x.png" });
  expect(await a.text()).toBe("PNG");
  const folder = await mkdtemp(join(tmpdir(), "file-output-"));
  const saved = await a.saveTo(join(folder, "new", "x.png"));
  expect(saved).toBe(join(folder, "new", "x.png"));
  expect(await readFile(saved, "utf8")).toBe("PNG");
  expect(fetched).toBe(2);
});

test("a file of zero bytes is a file", async () => {
  const file = artifact("", { outputId: "a", mimeType: "image/png" });

  const output = await outputOf([text("a", { class: "file" })], [file]);

  const { a } = output as { a: import("../../src/gen/v1.ts").FileOutput };
  expect(a.size).toBe(0);
  expect(await a.bytes()).toEqual(new Uint8Array());
});

test("a content that cannot be fetched rejects with its reason", async () => {
  const broken = {
    ...artifact("x", { outputId: "a" }),
    bytes: () => Promise.reject(new Error("gone")),
  };

  await expect(outputOf([text("a")], [broken])).rejects.toThrow("gone");
});
