import { expect, onTestFinished, test } from "vitest";
import { connectPubNub } from "../../../src/realtime/pubnub-realtime.ts";
import type { Realtime, RealtimeMessage, RealtimeStatus } from "../../../src/realtime/realtime.ts";
import { keys, type Running, startService, tokenForAll } from "./kit.ts";

interface Connection {
  readonly realtime: Realtime;
  readonly messages: RealtimeMessage[];
  readonly statuses: RealtimeStatus[];
  until(condition: () => boolean): Promise<void>;
}

/** A connection of the SDK's own adapter. */
function connectAdapter(running: Running, options: Record<string, unknown> = {}): Connection {
  const realtime = connectPubNub({
    publishKey: keys.playground.publishKey,
    subscribeKey: keys.playground.subscribeKey,
    userId: "AG-demo-1",
    origins: [running.origin],
    ssl: false,
    token: tokenForAll(running),
    ...options,
  });
  onTestFinished(() => realtime.destroy());
  const messages: RealtimeMessage[] = [];
  const statuses: RealtimeStatus[] = [];
  const waiting = new Set<() => void>();
  const tell = (): void => {
    for (const check of [...waiting]) check();
  };
  realtime.onMessage((message) => {
    messages.push(message);
    tell();
  });
  realtime.onStatus((status) => {
    statuses.push(status);
    tell();
  });
  const until = (condition: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const check = (): void => {
        if (!condition()) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
    });
  return { realtime, messages, statuses, until };
}

test("the SDK's adapter publishes, listens and reads history", async () => {
  const running = await startService();
  const { realtime, messages, until } = connectAdapter(running);
  const start = await realtime.time();
  const kept = await realtime.publish({
    channel: "u.o.t",
    message: { type: "progress" },
    meta: { taskId: "t" },
    store: true,
  });
  realtime.subscribe({ channels: ["u.o.t"], timetoken: start });
  await until(() => messages.length === 1);
  const want = {
    channel: "u.o.t",
    timetoken: kept,
    message: { type: "progress" },
    meta: { taskId: "t" },
    publisher: "AG-demo-1",
  };
  expect(messages).toEqual([want]);
  expect(await realtime.history({ channel: "u.o.t" })).toEqual([want]);
  expect(await realtime.history({ channel: "u.o.t", before: kept })).toEqual([]);
});

test("an instance is present with its state, and hears what is addressed to it", async () => {
  const running = await startService();
  const channel = "agent.1.control";
  const joined = new Promise((resolve) =>
    running.keyset.onPresence((change) => change.state !== undefined && resolve(change)),
  );
  const { realtime, messages, statuses, until } = connectAdapter(running, {
    presenceTimeoutSeconds: 20,
    retry: "unbounded",
    filter: `meta.instance == 'AG-demo-1' || meta.broadcast == "true"`,
  });
  realtime.subscribe({ channels: [channel] });
  await realtime.setPresence(channel, { activeTasks: 0 });
  await joined;
  const publish = (message: string, meta: Record<string, string>) =>
    running.keyset.publish({ channel, message, meta, publisher: "backend", store: false });
  await until(() => statuses.some(({ category }) => category === "connected"));
  publish("for another", { instance: "AG-demo-2" });
  publish("for me", { instance: "AG-demo-1" });
  publish("for all", { broadcast: "true" });
  await until(() => messages.length >= 2);
  expect(messages.map(({ message }) => message)).toEqual(["for me", "for all"]);
  expect(running.keyset.occupants(channel)).toEqual([
    { uuid: "AG-demo-1", state: { activeTasks: 0 } },
  ]);
});

test("the answer of the stream setup reaches the adapter as the body's message", async () => {
  const running = await startService();
  const answer = { ok: false, error: { code: "InvalidArgument", message: "no" } };
  running.keyset.onBeforePublish(() => ({ status: 403, body: answer }));
  const { realtime } = connectAdapter(running);
  const publish = realtime.publish({ channel: "setup.o.t", message: { a: 1 }, store: false });
  await expect(publish).rejects.toMatchObject({
    statusCode: 403,
    category: "access_denied",
    body: { message: answer },
  });
});

test("a file is downloaded as the same bytes", async () => {
  const running = await startService();
  const data = Buffer.from([0, 1, 2, 255]);
  const file = { channel: "u.o.t", name: "result.bin", mimeType: "application/pdf", data };
  const { fileId } = running.keyset.storeFile(file);
  const { realtime } = connectAdapter(running);
  const { channel, name: fileName } = file;
  expect(data.equals(await realtime.downloadFile({ channel, fileId, fileName }))).toBe(true);
});

test("after access was denied a new token resumes without a gap", async () => {
  const running = await startService();
  const { keyset } = running;
  const grant = { ttlMinutes: 5, channels: { "u.o.t": 1 } };
  const token = keyset.grantToken({ ...grant, uuid: "AG-demo-1" });
  const { realtime, messages, statuses, until } = connectAdapter(running, { token });
  const publish = (message: string) =>
    keyset.publish({ channel: "u.o.t", message, publisher: "p", store: false });
  realtime.subscribe({ channels: ["u.o.t"] });
  await until(() => statuses.some(({ category }) => category === "connected"));
  keyset.revokeToken(token);
  publish("one");
  await until(() => statuses.some(({ category, fatal }) => category === "access_denied" && fatal));
  publish("two");
  realtime.setToken(keyset.grantToken(grant));
  realtime.reconnect();
  await until(() => messages.length === 2);
  expect(messages.map(({ message }) => message)).toEqual(["one", "two"]);
});
