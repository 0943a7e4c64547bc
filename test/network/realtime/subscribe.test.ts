import { expect, test } from "vitest";
import { connect, failureOf, listen, startService } from "./kit.ts";

test("the real client receives what another publishes, with metadata and publisher", async () => {
  const running = await startService();
  const inbox = await listen(connect(running), { channels: ["room.a"] });
  const { timetoken } = await connect(running, { userId: "bob" }).publish({
    channel: "room.a",
    message: { hi: 1 },
    meta: { k: "v" },
  });
  await inbox.until(({ messages }) => messages.length === 1);
  expect(inbox.messages[0]).toMatchObject({
    channel: "room.a",
    message: { hi: 1 },
    userMetadata: { k: "v" },
    publisher: "bob",
    timetoken,
  });
});

test("presence order", async () => {
  const running = await startService();
  const inbox = await listen(connect(running), { channels: ["room.a"], withPresence: true });
  await inbox.until(({ presence }) => presence.length === 1);
  expect(inbox.presence[0]).toMatchObject({ action: "join", uuid: "alice", occupancy: 1 });
});
test("intercept", async () => {
  const running = await startService();
  running.keyset.onBeforePublish(() => ({ status: 403, body: { ok: true, a: 1 } }));
  const e = await failureOf(
    connect(running).publish({ channel: "a", message: 1, sendByPost: true }),
  );
  expect(e.status.errorData.message).toEqual({ ok: true, a: 1 });
});
