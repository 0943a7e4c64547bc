import { expect, test } from "vitest";
import { planParts, uploadParts } from "../../src/artifacts/encode-parts.ts";
import { filePart, textPart } from "../../src/artifacts/request-parts.ts";

const bytes = (length: number) => new Uint8Array(length);

test("text passes through, members it does not know included", async () => {
  const { wireParts, uploads } = await planParts([
    textPart("hello", "request"),
    { partId: "a", more: 1 },
  ]);
  expect(wireParts).toEqual([
    { partId: "request", text: "hello" },
    { partId: "a", more: 1 },
  ]);
  expect(uploads).toEqual([]);
});

test("a small file goes inline, without its local members and without text", async () => {
  const file = new File(["ABC"], "a.png", { type: "image/png" });
  const { wireParts } = await planParts([
    { partId: "photo", contentType: "image/png", text: "x", file },
  ]);
  expect(wireParts).toEqual([
    {
      partId: "photo",
      contentType: "image/png",
      artifactRef: {
        kind: "inline",
        mimeType: "image/png",
        size: 3,
        data: "QUJD",
        fileName: "a.png",
      },
    },
  ]);
});

test("a file without a name or type is unnamed bytes, and may be empty", async () => {
  const { wireParts } = await planParts([{ partId: "f", file: bytes(0) }]);
  expect(wireParts[0]?.artifactRef).toEqual({
    kind: "inline",
    mimeType: "application/octet-stream",
    size: 0,
    data: "",
    fileName: "unnamed",
  });
});

test("a large file leaves only its id and type, and is uploaded", async () => {
  const { wireParts, uploads } = await planParts([
    filePart(bytes(16_385), {
      partId: "report",
      fileName: "r.pdf",
      contentType: "application/pdf",
    }),
  ]);
  expect(wireParts).toEqual([{ partId: "report", contentType: "application/pdf" }]);
  expect(uploads[0]?.request).toEqual({
    partId: "report",
    fileName: "r.pdf",
    mimeType: "application/pdf",
    fileSize: 16_385,
  });
  expect(uploads[0]?.content.size).toBe(16_385);
});

test("small files whose sum is large are uploaded from where the sum is", async () => {
  const parts = ["a", "b", "c"].map((partId) => ({ partId, file: bytes(8_000) }));
  const { wireParts, uploads } = await planParts(parts);
  expect(wireParts.map((part) => part.artifactRef?.kind)).toEqual(["inline", "inline", undefined]);
  expect(uploads.map((upload) => upload.request.partId)).toEqual(["c"]);
});

test.for([
  { name: "a file without an id", part: { file: bytes(1) }, code: "invalid-option" },
  { name: "a file that is text", part: { partId: "f", file: "text" }, code: "invalid-option" },
  {
    name: "a file above 25 MiB",
    part: { partId: "f", file: bytes(26_214_401) },
    code: "upload-too-large",
  },
])("$name is refused before anything is sent", async ({ part, code }) => {
  await expect(planParts([part as never])).rejects.toMatchObject({ code });
});

test("uploads follow each other and share one session", async () => {
  const { uploads } = await planParts(
    ["a", "b"].map((partId) => ({ partId, file: bytes(20_000) })),
  );
  const sent: unknown[] = [];
  const session = await uploadParts(uploads, {
    agentName: "reader",
    upload: async (request) => {
      sent.push(request);
      return { uploadId: "u", uploadSessionId: "s1" };
    },
  });
  expect(session).toBe("s1");
  expect(sent).toEqual([
    expect.objectContaining({ role: "consumer-input", agentName: "reader", partId: "a" }),
    expect.objectContaining({ partId: "b", uploadSessionId: "s1" }),
  ]);
  expect(sent[0]).not.toHaveProperty("uploadSessionId");
});
