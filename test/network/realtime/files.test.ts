import { expect, test } from "vitest";
import {
  connect,
  failureOf,
  keys,
  type Running,
  request,
  startService,
  tokenForAll,
} from "./kit.ts";

const data = Buffer.from(Array.from({ length: 70_000 }, (_, index) => index % 256));
const file = { channel: "u.o.t", name: "a b/ü (1).png", mimeType: "image/png", data };

function download(running: Running, path: string): ReturnType<typeof request> {
  const files = `/v1/files/${keys.playground.subscribeKey}/channels/u.o.t/files`;
  return request(running, `${files}${path}?auth=${tokenForAll(running)}`);
}

test("the real client downloads what the backend stored", async () => {
  const running = await startService();
  const { fileId: id } = running.keyset.storeFile(file);
  const { channel, name } = file;
  const downloaded = await connect(running).downloadFile({ channel, id, name });
  expect(data.equals(await downloaded.toBuffer())).toBe(true);
  expect(await connect(running).listFiles({ channel })).toMatchObject({
    data: [{ id, name, size: data.length }],
  });
});

test("an empty file is downloaded as no bytes", async () => {
  const running = await startService();
  const { fileId: id } = running.keyset.storeFile({ ...file, name: "n", data: new Uint8Array() });
  const { status, text } = await download(running, `/${id}/n`);
  expect([status, text]).toEqual([200, ""]);
});

test.for([
  { name: "another name", channel: "u.o.t", fileName: "other" },
  { name: "another channel", channel: "u.o.t2", fileName: file.name },
])("$name does not reach the file", async ({ channel, fileName: name }) => {
  const running = await startService();
  const { fileId: id } = running.keyset.storeFile(file);
  const { status } = await failureOf(connect(running).downloadFile({ channel, id, name }));
  expect(status.statusCode).toBe(404);
});

test("a browser does not run what somebody uploaded", async () => {
  const running = await startService();
  const page = { ...file, name: "n.html", mimeType: "text/html\r\nX-Evil: 1" };
  const { fileId } = running.keyset.storeFile(page);
  const { headers } = await download(running, `/${fileId}/n.html`);
  expect(headers.get("content-type")).toBe("application/octet-stream");
  expect(headers.get("content-disposition")).toBe("attachment");
  expect(headers.get("content-security-policy")).toBe("sandbox");
  expect(headers.get("x-evil")).toBeNull();
});

test("the file keeps its type", async () => {
  const running = await startService();
  const { fileId } = running.keyset.storeFile({ ...file, name: "n" });
  const { headers } = await download(running, `/${fileId}/n`);
  expect(headers.get("content-type")).toBe("image/png");
});
