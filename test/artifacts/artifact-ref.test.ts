import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { ArtifactRef } from "../../generated/types/task-event.ts";
import {
  buildArtifactRef,
  decodeInlineArtifact,
  shouldInlineArtifact,
} from "../../src/artifacts/artifact-ref.ts";
import { downloadArtifact } from "../../src/artifacts/download-artifact.ts";
import { createManualClock } from "../support/manual-clock.ts";

const file = { fileId: "f1", channel: "u.o.t" };
const bytes = (length: number) => new Uint8Array(length).fill(7);
const nothing = { downloadFile: () => Promise.reject(new Error("no file")) };

test.for([
  { size: 0, inline: true },
  { size: 16_384, inline: true },
  { size: 16_385, inline: false },
])("$size bytes are inline: $inline", ({ size, inline }) => {
  expect(shouldInlineArtifact(size)).toBe(inline);
  const ref = buildArtifactRef({ data: bytes(size), mimeType: "text/plain", fileName: "a", file });
  expect(ref).toMatchObject({ kind: inline ? "inline" : "file", size });
});

test("content that lies nowhere else is inline at any size", () => {
  expect(buildArtifactRef({ data: bytes(20_000), mimeType: "a/b" }).kind).toBe("inline");
});

test.for([0, 1, 2, 3, 16_384])("%i bytes survive the way in and out", (size) => {
  const ref = buildArtifactRef({ data: bytes(size), mimeType: "a/b" });
  if (ref.kind !== "inline") throw new Error("not inline");
  expect(decodeInlineArtifact(ref)).toEqual(bytes(size));
});

const ref = (more: object): ArtifactRef =>
  ({ kind: "inline", mimeType: "a/b", size: 1, data: "QQ==", ...more }) as ArtifactRef;
const sha256 = createHash("sha256").update("A");

test.for([
  { name: "another size", given: ref({ size: 2 }), error: "has 1 bytes; its reference says 2" },
  { name: "text that is no base64", given: ref({ data: "Q*" }), error: "not base64" },
  { name: "another kind", given: ref({ kind: "link" }), error: "not an artifact reference" },
  {
    name: "another hash",
    given: ref({ hash: `sha256:${"0".repeat(64)}` }),
    error: "than its hash says",
  },
])("an artifact with $name is refused", async ({ given, error }) => {
  await expect(downloadArtifact(given, nothing)).rejects.toMatchObject({
    code: "artifact-invalid",
    message: expect.stringContaining(error),
  });
});

test.for([
  `sha256:${sha256.copy().digest("hex")}`,
  `sha256-${sha256.copy().digest("base64")}`,
  "md5:1",
  "x",
])("the hash %s is accepted", async (hash) => {
  expect(await downloadArtifact(ref({ hash }), nothing)).toEqual({
    data: new Uint8Array([65]),
    mimeType: "a/b",
  });
});

const fileRef = ref({
  kind: "file",
  data: undefined,
  fileId: "f",
  fileName: "a.bin",
  channel: "c",
});

test("a file comes from its channel, and its size is verified", async () => {
  const asked: unknown[] = [];
  const source = {
    downloadFile: (wanted: unknown) => {
      asked.push(wanted);
      return Promise.resolve(new Uint8Array([1, 2]));
    },
  };
  await expect(downloadArtifact(fileRef, source)).rejects.toThrow('artifact "a.bin" has 2 bytes');
  expect(asked).toEqual([{ channel: "c", fileId: "f", fileName: "a.bin" }]);
});

test("a failed download names the file and keeps its cause", async () => {
  await expect(downloadArtifact(fileRef, nothing)).rejects.toMatchObject({
    code: "download-failed",
    message: 'download of "a.bin" failed: no file',
    cause: expect.objectContaining({ message: "no file" }),
  });
});

test("a download ends at its time-out", async () => {
  const clock = createManualClock();
  const source = { downloadFile: () => new Promise<never>(() => {}) };
  const download = downloadArtifact(fileRef, source, { clock, timeoutMs: 100 });
  download.catch(() => {});
  await clock.advance(100);
  await expect(download).rejects.toMatchObject({ code: "timeout" });
});
