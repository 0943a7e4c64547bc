import { setTimeout as pause } from "node:timers/promises";
import { defineHandler } from "./agent.gen.ts";

const wordsPerSecond = 25;

export default defineHandler(async ({ subject }, ctx) => {
  const story = tell(subject.trim());
  const words = story.split(" ");

  const stream = ctx.stream("_default");
  for (const [index, word] of words.entries()) {
    await stream.write({ word, index, last: index === words.length - 1 });
    await pause(1000 / wordsPerSecond, undefined, { signal: ctx.cancelSignal });
  }
  return { story };
});

function tell(subject: string): string {
  return [
    `Once there was ${subject}, far out where the maps stop.`,
    "Every evening a light went on, and every morning it went out again.",
    "One night the light stayed on, and somebody came to ask why.",
    `That is how ${subject} came to have a friend.`,
  ].join(" ");
}
