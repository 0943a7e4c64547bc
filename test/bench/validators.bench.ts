import { compileSchema } from "../../codegen/index.ts";
import { load } from "./bundle.ts";
import { type Figure, figureTable } from "./figure.ts";
import { type Measurement, measure, table } from "./measure.ts";
import {
  isMessageByHand,
  message,
  messageSchema,
  switchSource,
  unionSchema,
  unionValue,
} from "./message.ts";
import { standaloneSource } from "./standalone.ts";

type Test = (value: unknown) => boolean;

const ours = (schema: object, name: string): string => compileSchema(schema, { name }).validators;
const { isMessage } = await load<{ isMessage: Test }>(ours(messageSchema, "Message"));
const { isEvent } = await load<{ isEvent: Test }>(ours(unionSchema, "Event"));
const { default: ajvMessage } = await load<{ default: Test }>(
  standaloneSource(messageSchema),
  "js",
);
const { default: ajvEvent } = await load<{ default: Test }>(standaloneSource(unionSchema), "js");
const { isEvent: switchEvent } = await load<{ isEvent: Test }>(switchSource, "js");

// Several values of one shape, so that nobody validates a constant.
const messages = Array.from({ length: 64 }, (_, index) => ({
  ...structuredClone(message),
  id: `m-${index}`,
}));
const first = messages.map(() => unionValue(0));
const last = messages.map(() => unionValue(19));

for (const test of [isMessage, ajvMessage, isMessageByHand])
  assertBoth(test, message, { ...message, priority: 10 });
for (const test of [isEvent, ajvEvent, switchEvent])
  assertBoth(test, unionValue(19), { ...unionValue(19), id: 1 });

function assertBoth(test: Test, good: unknown, bad: unknown): void {
  if (!test(good) || test(bad))
    throw new Error(`${test.name} gives another verdict than the others`);
}

function over(values: readonly unknown[], test: Test): () => boolean {
  return () => {
    let all = true;
    for (const value of values) all = test(value) && all;
    return all;
  };
}

function times(measurements: readonly Measurement[], index: number): number {
  return (measurements[index]?.nsPerOp ?? Number.NaN) / messages.length;
}

const plain = await measure([
  { name: "generated", run: over(messages, isMessage) },
  { name: "AJV standalone", run: over(messages, ajvMessage) },
  { name: "written by hand", run: over(messages, isMessageByHand) },
]);
const tagged = await measure([
  { name: "generated, first arm", run: over(first, isEvent) },
  { name: "generated, last arm", run: over(last, isEvent) },
  { name: "AJV standalone `oneOf`, first arm", run: over(first, ajvEvent) },
  { name: "AJV standalone `oneOf`, last arm", run: over(last, ajvEvent) },
  { name: "a plain `switch`, last arm", run: over(last, switchEvent) },
]);
console.log(table("A valid nested message of 15 fields, 64 times", plain));
console.log(table("A tagged union of 20 arms, 64 times", tagged));

const figures: readonly Figure[] = [
  {
    name: "message, over AJV standalone",
    measured: times(plain, 1) / times(plain, 0),
    target: { least: 1.8 },
    unit: "x",
  },
  { name: "the same of a check by hand", measured: times(plain, 1) / times(plain, 2), unit: "x" },
  {
    name: "union, first arm, over AJV on the last",
    measured: times(tagged, 3) / times(tagged, 0),
    target: { least: 50 },
    unit: "x",
  },
  {
    name: "union, last arm, over AJV on the last",
    measured: times(tagged, 3) / times(tagged, 1),
    target: { least: 50 },
    unit: "x",
  },
  {
    name: "the same of a plain `switch`",
    measured: times(tagged, 3) / times(tagged, 4),
    unit: "x",
  },
];
console.log(figureTable("Validators", figures));
