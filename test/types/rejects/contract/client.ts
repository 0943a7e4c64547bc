// Each line that ends in `// refused` must not compile; every other line must.
import type { AgentHost } from "@blocks-network/sdk/gen/v1";
import { switchboard } from "../../../golden/contract/all-streams/expected.ts";
import { thumbnailer } from "../../../golden/contract/file-in-file-out/expected.ts";
import { routePlanner } from "../../../golden/contract/mixed-streams/expected.ts";
import { heartbeat } from "../../../golden/contract/no-io/expected.ts";
import { outline } from "../../../golden/contract/optional-inputs/expected.ts";
import { tideFeed } from "../../../golden/contract/pipe-only/expected.ts";
import { unitConverter } from "../../../golden/contract/request-form/expected.ts";
import { shout } from "../../../golden/contract/text-in-text-out/expected.ts";

declare const host: AgentHost;
const converter = unitConverter(host);
const planner = routePlanner(host);
const trip = { from: "Oslo", to: "Bergen" };
const query = { amount: 12, from: "km", to: "mi" } as const;

// Inputs.
await converter.request({ query });
await converter.request({ query: { amount: 12, from: "km", to: "mi" } });
await converter.request({ qeury: query }); // refused
await converter.request({ query, other: 1 }); // refused
await converter.request({}); // refused
await converter.request(); // refused
await converter.request({ query: { amount: "12", from: "km", to: "mi" } }); // refused
await converter.request({ query: { amount: 12, from: "ly", to: "mi" } }); // refused
await converter.request({ query: { amount: 12, from: "km" } }); // refused
await planner.request({ trip, notes: "no ferries" });
await planner.request({ trip, notes: 1 }); // refused
await planner.request({ notes: "no ferries" }); // refused
await shout(host).request({ text: "hello" }, { timeoutMs: 1_000 });
await shout(host).request({ text: new Uint8Array() }); // refused
await thumbnailer(host).request({ picture: new Uint8Array(), watermark: new Blob() });
await thumbnailer(host).request({ picture: "a.png" }); // refused
await heartbeat(host).request();
await heartbeat(host).request({ timeoutMs: 1_000 });
await heartbeat(host).request({}, {}); // refused

// Outputs.
const { route, map } = await planner.request({ trip });
route.km.toFixed();
route.via.join();
route.price; // refused
await map?.bytes();
await map.bytes(); // refused
(await planner.request({ trip })).rout; // refused
(await shout(host).request({ text: "a" })).text.toUpperCase();
(await heartbeat(host).request()).anything; // refused

// Task kinds.
await planner.pipe({ trip }, { durationMinutes: 10 });
await planner.pipe({ trip }, {}); // refused
await planner.pipe({ trip }); // refused
await converter.pipe({ query }, { durationMinutes: 10 }); // refused
await tideFeed(host).pipe({ durationMinutes: 10 });
await tideFeed(host).request(); // refused
await tideFeed(host).start(); // refused

// Optional inputs.
const outliner = outline(host);
await outliner.request();
await outliner.request({ seed: "a" });
await outliner.request(undefined, { timeoutMs: 1_000 });
await outliner.pipe(undefined, { durationMinutes: 1 });
await outliner.pipe({ durationMinutes: 1 }); // refused
const { tree } = await outliner.request();
tree?.children?.[0]?.children?.[0]?.text.trim();
tree?.children?.[0]?.txt; // refused
for await (const event of (await outliner.start()).stream().events()) {
  if (event.kind === "added") event.text.trim();
  if (event.kind === "cleared") event.text; // refused
  if (event.kind === "removed") break; // refused
}

// Streams.
const task = await planner.start({ trip });
for await (const step of task.stream("steps").events()) step.label.trim();
for await (const step of task.stream().events()) step.km?.toFixed();
for await (const step of task.stream("steps").events()) step.lable; // refused
task.stream("stepz"); // refused
task.stream("steps").write({ label: "" }); // refused
const board = await switchboard(host).start();
board.stream(); // refused
await board.stream("orders").write({ order: "go" });
await board.stream("orders").write({ order: "left" }); // refused
board.stream("orders").events(); // refused
await board.stream("chat").write({ question: "?" });
await board.stream("chat").write({ answer: "!" }); // refused
for await (const event of board.stream("chat").events()) event.answer.trim();
for await (const event of board.stream("chat").events()) event.question; // refused
for await (const chunk of board.stream("audio").bytes()) chunk.byteLength;
board.stream("audio").write(new Uint8Array()); // refused
await board.stream("upload").write(new Uint8Array());
board.stream("upload").bytes(); // refused
(await heartbeat(host).start()).stream("any"); // refused

// The contract.
planner.contract.name.trim();
planner.contract.nmae; // refused
