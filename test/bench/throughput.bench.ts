import { compileSchema } from "../../codegen/index.ts";
import { generateClient } from "./client.ts";
import { type CorpusCard, makeCorpus, makeWideCard } from "./corpus.ts";
import { figureTable } from "./figure.ts";
import { measure, type Subject, table } from "./measure.ts";
import { loadPeer, type OpenApiToTypes, type SchemaToTypes } from "./peers.ts";

const { compile } = await loadPeer<SchemaToTypes>("json-schema-to-typescript");
const openApi = await loadPeer<OpenApiToTypes>("openapi-typescript");

const cards = makeCorpus(100);
const schemas = cards.flatMap((card) => card.schemas);

/** A subject that takes the next of the items each time. */
function cycle<T>(name: string, items: readonly T[], work: (item: T) => unknown): Subject {
  let next = 0;
  return {
    name,
    run: () => {
      const item = items[next % items.length];
      next += 1;
      return item === undefined ? undefined : work(item);
    },
  };
}

const openApiDocuments = cards.map((card) => ({
  openapi: "3.1.0",
  info: { title: card.name, version: "1.0.0" },
  paths: {},
  components: {
    schemas: Object.fromEntries(card.schemas.map((schema, index) => [`Schema${index}`, schema])),
  },
}));

const perCard = schemas.length / cards.length;
const measured = await measure(
  [
    cycle("one schema: types and validators, `compileSchema`", schemas, (schema) =>
      compileSchema(structuredClone(schema), { name: "Subject" }),
    ),
    cycle("one schema: types, json-schema-to-typescript `compile`", schemas, (schema) =>
      compile(structuredClone(schema), "Subject"),
    ),
    cycle(
      "one card of six schemas: the client, checks of the card included",
      cards,
      generateClient,
    ),
    cycle(
      "one card of six schemas: types, openapi-typescript",
      openApiDocuments,
      async (document) => openApi.astToString(await openApi.default(document)),
    ),
  ],
  { rounds: 7, roundMs: 600 },
);
console.log(table("Warm throughput", measured));

const [ours, peer, client, other] = measured.map((one) => one.nsPerOp);
if (ours !== undefined && peer !== undefined && client !== undefined && other !== undefined) {
  const figures = [
    {
      name: "over json-schema-to-typescript",
      measured: peer / ours,
      target: { least: 15 },
      unit: "x",
    },
    {
      name: "the same, per schema of a whole client",
      measured: (peer * perCard) / client,
      unit: "x",
    },
    { name: "over openapi-typescript", measured: other / perCard / ours, unit: "x" },
    { name: "schemas", measured: 1e9 / ours, unit: "per s" },
  ];
  console.log(figureTable("Warm throughput, types and validators", figures));
}

const [narrow, wide] = [makeWideCard(1_000), makeWideCard(10_000)];

/** Milliseconds that the fastest of some runs keeps this thread busy: what other work shares its core does not count. */
function fastest(work: (card: CorpusCard) => unknown, card: CorpusCard): number {
  const times = Array.from({ length: 5 }, () => {
    const started = process.threadCpuUsage();
    work(card);
    const { system, user } = process.threadCpuUsage(started);
    return (system + user) / 1_000;
  });
  return Math.min(...times);
}

const works = {
  "`compileSchema`": ({ schemas: [schema] }: CorpusCard) =>
    compileSchema(schema, { name: "Subject" }),
  "the client of a card": generateClient,
};
const growth = Object.entries(works).flatMap(([name, work]) => {
  const [some, many] = [fastest(work, narrow), fastest(work, wide)];
  return [
    { name: `${name}, 10,000 properties`, measured: many, target: { most: 1_000 }, unit: "ms" },
    {
      name: `${name}, over 1,000 properties`,
      measured: many / some,
      target: { most: 12 },
      unit: "x",
    },
  ];
});
console.log(figureTable("A schema of 10,000 properties", growth));
