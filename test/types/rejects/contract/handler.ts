// Each line that ends in `// refused` must not compile; every other line must.
import { defineHandler as defineSwitchboard } from "../../../golden/contract/all-streams/expected.handler.ts";
import { defineHandler as defineThumbnailer } from "../../../golden/contract/file-in-file-out/expected.handler.ts";
import { defineHandler } from "../../../golden/contract/mixed-streams/expected.handler.ts";
import { defineHandler as defineConverter } from "../../../golden/contract/request-form/expected.handler.ts";

const route = { km: 463, via: ["Voss"] };

defineHandler(async ({ trip, notes }, ctx) => {
  await ctx.stream("steps").write({ label: `${trip.from} ${notes?.trim()}` });
  return { route };
});
defineHandler(({ trip }) => ({ route: { km: 1, via: [trip.from] } }));
defineHandler(() => undefined);
defineHandler(({ tripp }) => ({ route: tripp })); // refused
defineHandler(({ notes }) => ({ route: { ...route, via: notes.split(",") } })); // refused
defineHandler(() => ({ route: { km: 463 } })); // refused
defineHandler(() => ({})); // refused
defineHandler((_input, ctx) => ctx.stream("stepz").end()); // refused
defineHandler((_input, ctx) => ctx.stream("steps").write({ lable: "" })); // refused
defineHandler((_input, ctx) => void ctx.stream("steps").events()); // refused
defineHandler((_input, ctx) => ctx.keepOpen());

defineConverter(() => ({ answer: { any: ["json"] } }));
defineConverter(() => undefined); // refused

defineThumbnailer(async ({ picture }) => ({ thumbnail: await picture.bytes(), report: "small" }));
defineThumbnailer(async ({ picture }) => ({ thumbnail: picture })); // refused
defineThumbnailer(() => ({ thumbnail: "a.png" })); // refused

defineSwitchboard(async (_input, ctx) => {
  for await (const event of ctx.stream("orders").events()) event.order.trim();
  for await (const event of ctx.stream("chat").events()) event.question.trim();
  await ctx.stream("chat").write({ answer: "!" });
  await ctx.stream("chat").write({ question: "?" }); // refused
  ctx.stream("orders").write({ order: "go" }); // refused
  await ctx.stream("audio").write(new Uint8Array());
});
