/** A card of the corpus. */
export interface CorpusCard {
  readonly name: string;
  /** JSON, laid out as people write it. */
  readonly text: string;
  /** Every schema in it. */
  readonly schemas: readonly object[];
}

/**
 * Cards of realistic size, the same for the same seed: three inputs, two outputs and one stream, each with a schema
 * of 15 properties among which are nested objects, enums, lists, bounds and descriptions.
 */
export function makeCorpus(count: number, seed = 1): readonly CorpusCard[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, index) => makeCard(index, random));
}

export type Random = (below: number) => number;

/** Mulberry32: small, and the same on every machine. */
export function createRandom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function makeCard(index: number, random: Random): CorpusCard {
  const name = `${pick(nouns, random)}_${pick(verbs, random)}_${index}`;
  const inputs = makeIds(3, random).map((id, position) => {
    const schema = makeSchema(random, formProperty);
    const rest = { contentType: "application/json", required: position === 0, schema };
    return { id, description: sentence(random), example: exampleOf(schema), ...rest };
  });
  const outputs = makeIds(2, random).map((id, position) => {
    const schema = makeSchema(random, freeProperty);
    const rest = { contentType: "application/json", guaranteed: position === 0, schema };
    return { id, description: sentence(random), ...rest };
  });
  const event = makeSchema(random, freeProperty);
  const stream = { direction: "outbound", format: "events", schema: event };
  const card = {
    identity: {
      agentName: name,
      displayName: name.replaceAll("_", " "),
      description: sentence(random),
      version: `1.${random(20)}.${random(9)}`,
      provider: { organization: "Example Works" },
    },
    capabilities: { taskKinds: ["request"] },
    io: { inputs, outputs },
    streams: { _default: { ...stream, description: sentence(random) } },
    tags: [{ id: "corpus", name: "Corpus" }],
  };
  const schemas = [...inputs, ...outputs].map(({ schema }) => schema);
  return { name, text: `${JSON.stringify(card, null, 2)}\n`, schemas: [...schemas, event] };
}

/** A card with one input whose form has so many properties, and with that schema. */
export function makeWideCard(count: number, seed = 1): CorpusCard {
  const random = createRandom(seed);
  const properties = Array.from({ length: count }, (_, index) => {
    return [`field${index}`, formProperty(index, random)] as const;
  });
  const schema: Schema = {
    type: "object",
    required: properties.flatMap(([name], index) => (index % 3 === 2 ? [] : [name])),
    properties: Object.fromEntries(properties),
  };
  const form = { contentType: "application/json", required: true, schema };
  const card = {
    identity: {
      agentName: "wide",
      displayName: "Wide",
      description: sentence(random),
      version: "1.0.0",
      provider: { organization: "Example Works" },
    },
    capabilities: { taskKinds: ["request"] },
    io: {
      inputs: [{ id: "form", description: sentence(random), example: exampleOf(schema), ...form }],
      outputs: [
        {
          id: "note",
          description: sentence(random),
          contentType: "text/plain",
          guaranteed: true,
        },
      ],
    },
    tags: [{ id: "corpus", name: "Corpus" }],
  };
  return { name: "wide", text: JSON.stringify(card), schemas: [schema] };
}

interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly [keyword: string]: unknown;
}

type PropertyMaker = (index: number, random: Random) => Schema;

function makeSchema(random: Random, makeProperty: PropertyMaker): Schema {
  const names = makeIds(15, random);
  const properties = names.map((name, index) => [name, makeProperty(index, random)] as const);
  return {
    type: "object",
    description: sentence(random),
    required: names.filter((_, index) => index % 3 !== 2),
    properties: Object.fromEntries(properties),
  };
}

/** What the form of an input takes. Each position has a kind of its own, so that every schema weighs the same. */
function formProperty(index: number, random: Random): Schema {
  const description = sentence(random);
  switch (index % 10) {
    case 1:
      return { type: "integer", description, minimum: 0, maximum: 100 + random(1000) };
    case 2:
      return { type: "string", description, enum: makeIds(3 + random(4), random) };
    case 3:
      return { type: "boolean", description, default: random(2) === 0 };
    case 4:
      return { type: "array", description, items: { type: "string" }, maxItems: 10 + random(90) };
    case 6:
      return makeObject(random, description);
    case 7:
      return { type: "number", description };
    case 8:
      return { type: "array", description, items: makeObject(random, sentence(random)) };
    default:
      return { type: "string", description };
  }
}

/** What JSON Schema says beyond that, in outputs and streams. */
function freeProperty(index: number, random: Random): Schema {
  const description = sentence(random);
  switch (index) {
    case 5:
      return { type: "string", description, minLength: 1, maxLength: 40 + random(200) };
    case 9:
      return { type: ["string", "null"], description };
    case 10:
      return { type: "string", description, format: "date-time" };
    case 11:
      return { type: "object", description, additionalProperties: { type: "number" } };
    case 12:
      return { const: pick(verbs, random), description };
    case 13:
      return { type: "number", description, exclusiveMinimum: 0, examples: [1 + random(100)] };
    default:
      return formProperty(index, random);
  }
}

function makeObject(random: Random, description: string): Schema {
  const names = makeIds(4, random);
  const kinds: readonly Schema[] = [
    { type: "string", description: sentence(random) },
    { type: "number", minimum: -90, maximum: 90 },
    { type: "boolean" },
    { type: "string", enum: makeIds(3, random) },
  ];
  return {
    type: "object",
    description,
    required: names.slice(0, 2),
    properties: Object.fromEntries(names.map((name, index) => [name, kinds[index] ?? {}])),
  };
}

/** A value that a form schema takes. */
export function exampleOf(schema: Schema): unknown {
  if (schema.enum !== undefined) return schema.enum[0];
  switch (schema.type) {
    case "object": {
      const members = Object.entries(schema.properties ?? {});
      return Object.fromEntries(members.map(([name, inner]) => [name, exampleOf(inner)]));
    }
    case "array":
      return [exampleOf(schema.items ?? {})];
    case "boolean":
      return true;
    case "string":
      return "some words";
    default:
      return 42;
  }
}

function makeIds(count: number, random: Random): string[] {
  const ids = new Set<string>();
  while (ids.size < count) {
    const noun = pick(nouns, random);
    ids.add(
      random(2) === 0 ? noun : `${pick(verbs, random)}${noun[0]?.toUpperCase()}${noun.slice(1)}`,
    );
  }
  return [...ids];
}

function sentence(random: Random): string {
  const words = Array.from({ length: 6 + random(10) }, () =>
    pick(random(2) === 0 ? nouns : verbs, random),
  );
  const [first = "", ...rest] = words;
  return `${first[0]?.toUpperCase()}${first.slice(1)} ${rest.join(" ")}.`;
}

function pick(words: readonly string[], random: Random): string {
  return words[random(words.length)] ?? "";
}

const nouns = [
  ...["route", "parcel", "invoice", "meter", "sensor", "vessel", "harbour", "ticket", "account"],
  ...[
    "image",
    "palette",
    "margin",
    "chapter",
    "phrase",
    "speaker",
    "forecast",
    "pressure",
    "depth",
  ],
  ...["battery", "warehouse", "pallet", "driver", "customer", "contract", "balance", "currency"],
];
const verbs = [
  ...["plan", "check", "send", "store", "measure", "compare", "translate", "render", "merge"],
  ...["divide", "predict", "collect", "deliver", "confirm", "cancel", "reserve", "archive"],
];
