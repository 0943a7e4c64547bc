import { compileSchema } from "../../codegen/index.ts";
import { sizeOf } from "./bundle.ts";
import { generateClient } from "./client.ts";
import { makeCorpus } from "./corpus.ts";
import { figureTable, median } from "./figure.ts";
import { messageSchema, zodSource } from "./message.ts";
import { standaloneSource } from "./standalone.ts";

const { validators } = compileSchema(messageSchema, { name: "Message" });
const onlyIs = `${validators.replace(/^export function check/m, "function check")}`;
const clients = makeCorpus(21).map((card) => generateClient(card));
const sizes = await Promise.all(clients.map((text) => sizeOf(text)));

const figures = [
  {
    name: "validators of the message, `is` and `check`",
    measured: await sizeOf(validators),
    target: { most: 0.9 },
    unit: "kB",
  },
  { name: "`is` alone", measured: await sizeOf(onlyIs), unit: "kB" },
  {
    name: "AJV standalone",
    measured: await sizeOf(standaloneSource(messageSchema), "js"),
    unit: "kB",
  },
  { name: "zod", measured: await sizeOf(zodSource), unit: "kB" },
  {
    name: "a generated client, median card",
    measured: median(sizes),
    target: { most: 3 },
    unit: "kB",
  },
];
console.log(figureTable("Size, minified and gzip", figures));
