import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";
import { connect, failureOf, listen, type Running, startService, tokenForAll } from "./kit.ts";

function temporaryStore(): string {
  const folder = mkdtempSync(join(tmpdir(), "realtime-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "network.db");
}

const publish = ({ keyset }: Running, message: string) =>
  keyset.publish({ channel: "a", message, meta: { k: 1 }, publisher: "p", store: true });

test("history, files, tokens, revocations and states are there after a restart", async () => {
  const path = temporaryStore();
  const before = await startService({ path });
  const token = tokenForAll(before);
  const revoked = before.keyset.grantToken({ ttlMinutes: 5, channels: { a: 3 } });
  before.keyset.revokeToken(revoked);
  const timetoken = publish(before, "kept");
  const file = { channel: "a", name: "n", mimeType: "text/plain", data: Buffer.from("bytes") };
  const { fileId } = before.keyset.storeFile(file);
  await connect(before).setState({ channels: ["a"], state: { n: 1 } });
  await before.stop();

  const after = await startService({ path });
  const client = connect(after, { token });
  expect(publish(after, "later") > timetoken).toBe(true);
  expect((await client.fetchMessages({ channels: ["a"] })).channels.a).toMatchObject([
    { message: "kept", timetoken },
    { message: "later" },
  ]);
  const downloaded = await client.downloadFile({ channel: "a", id: fileId, name: "n" });
  expect((await downloaded.toBuffer()).toString()).toBe("bytes");
  expect(await client.getState({ channels: ["a"] })).toEqual({ channels: { a: { n: 1 } } });
  client.setToken(revoked);
  const failure = await failureOf(client.publish({ channel: "a", message: 1 }));
  expect(failure.status.errorData.message).toBe("Token is revoked");
});

test("a client that polls on with an old cursor gets what was stored before the restart", async () => {
  const path = temporaryStore();
  const before = await startService({ path });
  const cursor = publish(before, "one");
  publish(before, "two");
  await before.stop();
  const after = await startService({ path });
  const inbox = await listen(connect(after), { channels: ["a"], timetoken: cursor });
  await inbox.until(({ messages }) => messages.length === 1);
  expect(inbox.messages[0]).toMatchObject({ message: "two", userMetadata: { k: 1 } });
});

test("timetokens grow even when the clock was set back while the service was down", async () => {
  const path = temporaryStore();
  const before = await startService({ path });
  publish(before, "one");
  const ahead = "99990000000000000";
  before.database.prepare("UPDATE realtime_messages SET timetoken = ?").run(BigInt(ahead));
  await before.stop();
  const after = await startService({ path });
  expect(publish(after, "two")).toBe("99990000000000001");
});

test("a subscription survives kill -9 of the service", async () => {
  const path = temporaryStore();
  const first = await serve(path, 0);
  const client = connect(first, { token: first.token, retryConfiguration: undefined });
  const inbox = await listen(client, { channels: ["a"] });
  await client.publish({ channel: "a", message: "before" });
  await inbox.until(({ messages }) => messages.length === 1);

  first.process.kill("SIGKILL");
  await once(first.process, "exit");
  const second = await serve(path, first.port);
  const other = connect(second, { userId: "bob", token: second.token });
  await other.publish({ channel: "a", message: "after" });
  await inbox.until(({ messages }) => messages.length === 2);
  expect(inbox.texts).toEqual(["before", "after"]);
  const { channels } = await client.fetchMessages({ channels: ["a"] });
  expect(channels.a?.map(({ message }) => message)).toEqual(["before", "after"]);
});

interface Served extends Running {
  readonly process: ChildProcess;
  readonly token: string;
}

/** The service in a process of its own. Of the rest of `Running` only the origin is real. */
async function serve(path: string, port: number): Promise<Served> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "serve.ts"), path, `${port}`], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  const served = JSON.parse(line) as { port: number; token: string };
  return { ...served, process: child, origin: `127.0.0.1:${served.port}` } as Served;
}
