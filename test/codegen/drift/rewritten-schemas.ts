import { isObject, type JsonObject, type JsonValue } from "../../../codegen/load/json-value.ts";
import { schemaCases } from "../../corpus/drift/schema-cases.ts";
import { cardSchemas, goldenDocuments } from "../fixtures/schema-sources.ts";
import { randomNarrowSchema } from "../random-narrow-schemas.ts";
import { createRandom, randomSchema } from "../random-schemas.ts";
import { randomClosedSchema } from "./inclusion/random-closed-schemas.ts";

export interface NamedSource {
  readonly name: string;
  readonly schema: JsonValue;
}

/** Schemas that people wrote: the corpus of drift, goldens, and cards. */
export function writtenSchemas(): readonly NamedSource[] {
  const pairs = schemaCases
    .filter(({ documents, input }) => documents === undefined && isReadable(input.findings))
    .filter(({ before }) => !isOlder(before))
    .flatMap(({ name, before, after }) => [
      { name: `corpus before: ${name}`, schema: before },
      { name: `corpus after: ${name}`, schema: after },
    ]);
  return [
    ...pairs.filter(({ schema }) => !isOlder(schema)),
    ...goldenDocuments(),
    ...cardSchemas(),
  ];
}

function isReadable(findings: readonly { readonly rule: string }[]): boolean {
  return findings.every(({ rule }) => rule !== "unreadable");
}

function isOlder(schema: JsonValue): boolean {
  return isObject(schema) && String(schema.$schema).includes("draft-07");
}

/** One of every kind that others are drawn from. */
export function randomSource(seed: number): NamedSource {
  const random = createRandom(seed);
  const makers = [randomSchema, randomNarrowSchema, randomClosedSchema, randomClosedSchema];
  const make = makers[random(makers.length)] ?? randomSchema;
  return { name: `${make.name} ${seed}`, schema: make(random) as JsonObject };
}
