import { createRandom } from "./corpus.ts";

/** A JSON Schema that changes at will. */
interface Schema {
  [keyword: string]: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  enum?: unknown[];
  type?: unknown;
}

interface Card {
  readonly io: {
    readonly inputs: readonly { readonly schema: Schema }[];
    readonly outputs: readonly { readonly schema: Schema }[];
  };
  readonly streams: { readonly _default: { readonly schema: Schema } };
}

type Edit = (schema: Schema, name: string, property: Schema) => void;

/** What people do to a schema, each in its own way breaking, risky or neither. */
const edits: readonly Edit[] = [
  ({ required = [] }, name) => {
    if (!required.includes(name)) required.push(name);
  },
  ({ required = [] }, name) => {
    const at = required.indexOf(name);
    if (at >= 0) required.splice(at, 1);
  },
  ({ properties = {}, required = [] }, name) => {
    if (!required.includes(name)) delete properties[name];
  },
  ({ properties = {} }, name, property) => {
    properties[`${name}Too`] = structuredClone(property);
  },
  (_, __, property) => {
    property.enum?.pop();
  },
  (_, __, property) => {
    if (property.type === "string") property.enum = [...(property.enum ?? ["one"]), "another"];
  },
  (_, __, property) => {
    if (property.type === "number" || property.type === "integer") property.maximum = 7;
  },
];

/** What a form of a card does not take. */
const freeEdits: readonly Edit[] = [
  ...edits,
  (_, __, property) => {
    if (property.type === "string" && property.enum === undefined) property.minLength = 3;
  },
  (_, __, property) => {
    if (property.type !== undefined) property.type = ["null", property.type].flat();
  },
];

/** The card with so many changes in its schemas: the same for the same seed. */
export function driftedCard(text: string, changes: number, seed = 1): string {
  const card = JSON.parse(text) as Card;
  const random = createRandom(seed);
  const schemas = [
    ...card.io.inputs.map(({ schema }) => ({ schema, edits })),
    ...[...card.io.outputs, card.streams._default].map(({ schema }) => ({
      schema,
      edits: freeEdits,
    })),
  ];
  for (let made = 0; made < changes; ) {
    const old = JSON.stringify(card);
    const place = schemas[random(schemas.length)];
    const names = Object.keys(place?.schema.properties ?? {});
    const name = names[random(names.length)] ?? "";
    const property = place?.schema.properties?.[name];
    if (place === undefined || property === undefined) continue;
    place.edits[random(place.edits.length)]?.(place.schema, name, property);
    if (JSON.stringify(card) !== old) made += 1;
  }
  return JSON.stringify(card, null, 2);
}
