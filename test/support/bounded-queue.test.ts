import { expect, test } from "vitest";
import { BoundedQueue } from "../../src/support/bounded-queue.ts";

function queueOf(maxItems: number, more: { maxBytes?: number; onReturn?: () => void } = {}) {
  return new BoundedQueue<string>({
    maxItems,
    sizeOf: (item) => item.length,
    overflowError: () => new Error("overflow"),
    ...more,
  });
}

async function drain(queue: BoundedQueue<string>): Promise<string[]> {
  const items: string[] = [];
  for await (const item of queue) items.push(item);
  return items;
}

test("items come out in the order they went in, before and after the reader starts", async () => {
  const queue = queueOf(10);
  queue.push("a");
  const reading = drain(queue);
  queue.push("b");
  queue.end();
  expect(await reading).toEqual(["a", "b"]);
});

test("many items survive the trimming of read ones", async () => {
  const queue = queueOf(1_000);
  const all = Array.from({ length: 1_000 }, (_, index) => String(index));
  for (const item of all) queue.push(item);
  queue.end();
  expect(await drain(queue)).toEqual(all);
});

test.for([
  { name: "too many items", queue: () => queueOf(2), items: ["a", "b", "c"] },
  { name: "too many bytes", queue: () => queueOf(9, { maxBytes: 4 }), items: ["aa", "bb", "c"] },
])("$name fail the reader after the ones that fit", async ({ queue: create, items }) => {
  const queue = create();
  const accepted = items.map((item) => queue.push(item));
  expect(accepted).toEqual([true, true, false]);
  const read: string[] = [];
  await expect(async () => {
    for await (const item of queue) read.push(item);
  }).rejects.toThrow("overflow");
  expect(read).toEqual(items.slice(0, 2));
  expect(await drain(queue)).toEqual([]);
});

test("bytes that were read make room again", async () => {
  const queue = queueOf(9, { maxBytes: 2 });
  const iterator = queue[Symbol.asyncIterator]();
  queue.push("aa");
  await iterator.next();
  expect(queue.push("bb")).toBe(true);
});

test("several reads may wait at once", async () => {
  const queue = queueOf(1);
  const iterator = queue[Symbol.asyncIterator]();
  const reads = [iterator.next(), iterator.next(), iterator.next()];
  queue.push("a");
  queue.push("b");
  queue.end();
  expect((await Promise.all(reads)).map((read) => read.value)).toEqual(["a", "b", undefined]);
});

test("leaving the loop closes the queue and tells its owner", async () => {
  let left = 0;
  const queue = queueOf(10, { onReturn: () => (left += 1) });
  queue.push("a");
  queue.push("b");
  for await (const _ of queue) break;
  expect(left).toBe(1);
  expect(queue.push("c")).toBe(false);
  expect(await drain(queue)).toEqual([]);
});

test("a failure reaches the read that waits", async () => {
  const queue = queueOf(10);
  const read = queue[Symbol.asyncIterator]().next();
  queue.fail(new Error("gone"));
  await expect(read).rejects.toThrow("gone");
});
