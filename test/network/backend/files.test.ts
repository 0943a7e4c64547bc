import { expect, test } from "vitest";
import type { LocalNetwork } from "../../../src/network/index.ts";
import type { JsonObject } from "../../../src/support/json.ts";
import {
  type Agent,
  type Answer,
  agent,
  type Consumer,
  call,
  consumer,
  history,
  network,
  publish,
  realtime,
  send,
} from "./kit.ts";

const limit = 26_214_400;

interface Posted {
  readonly status: number;
  readonly body: Answer["body"];
}

async function scene() {
  const net = await network();
  await publish(net);
  return { net, worker: await agent(net, { concurrency: 0 }), buyer: await consumer(net) };
}

const input = (changes: JsonObject = {}): JsonObject => ({
  role: "consumer-input",
  agentName: "demo",
  fileName: "photo.png",
  fileSize: 5,
  mimeType: "image/png",
  partId: "photo",
  ...changes,
});

const request = (net: LocalNetwork, by: Consumer | Agent, body: JsonObject) =>
  call(net, "/api/v1/files/request-upload", { bearer: by.accessToken, body });
const confirm = (net: LocalNetwork, by: Consumer | Agent, uploadId: string) =>
  call(net, "/api/v1/files/confirm-upload", { bearer: by.accessToken, body: { uploadId } });

async function post(grant: Answer["body"], data: Uint8Array, fields = grant.formFields) {
  const form = new FormData();
  for (const { key, value } of fields) form.append(key, value);
  form.append("file", new Blob([data as Uint8Array<ArrayBuffer>]), "name.bin");
  const response = await fetch(grant.uploadUrl, { method: "POST", body: form });
  const text = await response.text();
  return { status: response.status, body: text && JSON.parse(text) } as Posted;
}

async function download(net: LocalNetwork, token: string, ref: Answer["body"]): Promise<Buffer> {
  const client = await realtime(net, { userId: "d", token });
  const file = await client.downloadFile({
    channel: ref.channel,
    id: ref.fileId,
    name: ref.fileName,
  });
  return file.toBuffer();
}

test("an uploaded input reaches the agent as a file of the task", async () => {
  const { net, worker, buyer } = await scene();
  const data = Buffer.from("bytes");
  const { body: grant } = await request(net, buyer, input());
  expect(await post(grant, data)).toMatchObject({ status: 204 });
  expect((await confirm(net, buyer, grant.uploadId)).body).toEqual({ uploadId: grant.uploadId });
  expect((await confirm(net, buyer, grant.uploadId)).status).toBe(200);

  const params = {
    uploadSessionId: grant.uploadSessionId,
    requestParts: [
      { partId: "text", text: "x" },
      { partId: "photo", contentType: "image/png" },
    ],
  };
  const { result } = await send(buyer, params);
  const start = await worker.next("StartTask");
  const [, part] = start.requestParts as unknown as [unknown, Answer["body"]];
  expect(part).toMatchObject({
    partId: "photo",
    contentType: "image/png",
    artifactRef: {
      kind: "file",
      size: 5,
      mimeType: "image/png",
      fileName: "photo.png",
      channel: result.extensions.blocks.streamChannels.status,
    },
  });
  expect((await download(net, String(start.writeToken), part.artifactRef)).equals(data)).toBe(true);
  expect((await send(buyer, params)).error.data.message).toContain("used by another task");
});

test("several files of one session fill several parts", async () => {
  const { net, worker, buyer } = await scene();
  const { body: first } = await request(net, buyer, input({ partId: "a" }));
  const { uploadSessionId } = first;
  const { body: second } = await request(net, buyer, input({ partId: "b", uploadSessionId }));
  expect(second.uploadSessionId).toBe(uploadSessionId);
  for (const grant of [first, second]) {
    await post(grant, Buffer.from("12345"));
    await confirm(net, buyer, grant.uploadId);
  }
  await send(buyer, { uploadSessionId, requestParts: [{ partId: "a" }, { partId: "b" }] });
  const parts = (await worker.next("StartTask")).requestParts as unknown as Answer["body"][];
  expect(parts.map(({ artifactRef }) => artifactRef.kind)).toEqual(["file", "file"]);
});

test.for([
  { name: "an uploaded output", text: "bytes" },
  { name: "an empty output", text: "" },
])("$name is announced by the backend, once", async ({ text }) => {
  const { net, worker, buyer } = await scene();
  const { result } = await send(buyer);
  await worker.next("StartTask");
  const { body: grant } = await request(net, worker, {
    role: "provider-output",
    taskId: result.taskId,
    fileName: "out.txt",
    fileSize: text.length,
    mimeType: "text/plain",
    outputId: "echo",
  });
  expect(await post(grant, Buffer.from(text))).toMatchObject({ status: 204 });
  const { body } = await confirm(net, worker, grant.uploadId);
  expect((await confirm(net, worker, grant.uploadId)).body).toEqual(body);
  expect(body.artifactRef).toMatchObject({ kind: "file", size: text.length });
  const artifacts = (await history(net, result)).filter(({ type }) => type === "artifact");
  expect(artifacts).toMatchObject([{ outputId: "echo", artifactRef: body.artifactRef }]);
  // The client cannot download an empty file, from any service.
  if (text === "") return;
  const { readToken } = result.extensions.blocks;
  expect(String(await download(net, readToken, body.artifactRef))).toBe(text);
});

test("a file of the largest size arrives whole, and one byte more is refused", async () => {
  const { net, buyer } = await scene();
  const { body: grant } = await request(net, buyer, input({ fileSize: limit }));
  expect(await post(grant, Buffer.alloc(limit, 1))).toMatchObject({ status: 204 });
  const over = await request(net, buyer, input({ fileSize: limit + 1 }));
  expect(over.body.code).toBe("FileTooLarge");
  expect(await post(grant, Buffer.alloc(limit + 1))).toMatchObject({
    status: 400,
    body: { code: "FileTooLarge" },
  });
  expect(await post(grant, Buffer.alloc(limit + 200_000))).toMatchObject({ status: 400 });
});

test.for([
  { name: "another size than announced", data: "too long", status: 400 },
  { name: "a wrong ticket", data: "bytes", fields: { ticket: "wrong" }, status: 403 },
  { name: "another upload's id", data: "bytes", fields: { uploadId: "other" }, status: 403 },
])("a form post with $name is refused", async ({ data, fields, status }) => {
  const { net, buyer } = await scene();
  const { body: grant } = await request(net, buyer, input());
  const changed = grant.formFields.map(({ key, value }: { key: string; value: string }) => ({
    key,
    value: (fields as Record<string, string> | undefined)?.[key] ?? value,
  }));
  expect((await post(grant, Buffer.from(data), changed)).status).toBe(status);
  expect((await confirm(net, buyer, grant.uploadId)).body.code).toBe("UploadIncomplete");
});

test("a post that is no form, and a form without its fields, are refused", async () => {
  const { net } = await scene();
  const url = `${net.origin}/api/v1/files/upload`;
  expect((await fetch(url, { method: "POST", body: "x" })).status).toBe(415);
  const type = { "Content-Type": "multipart/form-data; boundary=b" };
  expect((await fetch(url, { method: "POST", body: "--c", headers: type })).status).toBe(400);
  expect((await fetch(url, { method: "POST", body: new FormData() })).status).toBe(400);
});

test("uploads are for those whom the task or the agent belongs to", async () => {
  const { net, buyer, worker } = await scene();
  const other = await consumer(net, (await net.createApiKey({ organizationName: "O" })).apiKey);
  const { body: grant } = await request(net, buyer, input());
  expect((await confirm(net, other, grant.uploadId)).status).toBe(404);
  const { uploadSessionId } = grant;
  expect((await request(net, other, input({ uploadSessionId }))).status).toBe(400);
  expect((await request(net, buyer, input({ agentName: "nobody" }))).status).toBe(404);

  const { result } = await send(buyer);
  const output = {
    role: "provider-output",
    taskId: result.taskId,
    fileName: "a",
    fileSize: 1,
    mimeType: "a/b",
  };
  expect((await request(net, buyer, output)).status).toBe(403);
  expect((await request(net, other, output)).status).toBe(404);
  expect((await request(net, worker, output)).status).toBe(200);
  expect((await request(net, worker, { ...output, fileName: "n".repeat(300) })).status).toBe(400);
});

test("an upload that was not confirmed, or fits no part, keeps the task from being created", async () => {
  const { net, buyer } = await scene();
  const { body: grant } = await request(net, buyer, input());
  const { uploadSessionId } = grant;
  const attempt = (requestParts: JsonObject[]) => send(buyer, { uploadSessionId, requestParts });
  await post(grant, Buffer.from("bytes"));
  expect((await attempt([{ partId: "photo" }])).error.data.message).toContain("not confirmed");
  await confirm(net, buyer, grant.uploadId);
  expect((await attempt([{ partId: "other" }])).error.data.message).toContain('"photo"');
  // Neither attempt used the file up.
  expect((await attempt([{ partId: "photo" }])).result.taskId).toEqual(expect.any(String));
});
