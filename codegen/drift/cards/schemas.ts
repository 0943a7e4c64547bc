import type { FormatCheck } from "../../../generated/types/file.ts";
import { knownClass, modelSchemas, schemaRequests } from "../../contract/agent-contract.ts";
import type { CheckedCard } from "../../contract/check-card.ts";
import type { Report } from "../../diagnostics/report.ts";
import type { JsonValue } from "../../load/json-value.ts";
import { emptyDoc } from "../../model/doc.ts";
import type { Model } from "../../model/nodes.ts";
import { siteId } from "../../resolve/site.ts";
import { compareSchemas } from "../compare-schemas.ts";
import type { ComparedSchemas, SchemaSide } from "../compared.ts";
import type { DriftDirection } from "../finding.ts";
import type { CardPair } from "./card-change.ts";
import { documentationAlone, refers } from "./documentation.ts";
import { inputPairs, isOtherClass } from "./inputs.ts";
import { outputPairs } from "./outputs.ts";
import { goes, streamPairs, type Way } from "./streams.ts";
import type { CardReports } from "./without-cards.ts";

/** A schema that two cards have for the same thing, or could have. */
interface SchemaPlaces {
  readonly subject: string;
  readonly direction: DriftDirection;
  readonly before: SchemaPlace;
  readonly after: SchemaPlace;
}

interface SchemaPlace {
  /** Undefined when nothing is said, so that any JSON is taken. */
  readonly schema: JsonValue | undefined;
  readonly pointer: string;
  /** Of what the schema is about. */
  readonly owner: string;
}

/**
 * What became of the schemas that both cards have a place for. Only those are modelled that are not the same already.
 *
 * @param options.formats Whether checks refuse what lacks its `format`.
 * @returns Nothing found when a schema has errors, which its report tells.
 */
export function compareCardSchemas(
  pair: CardPair,
  options: { readonly formats: FormatCheck; readonly reports: CardReports },
): ComparedSchemas {
  let documentation = 0;
  const changed: SchemaPlaces[] = [];
  for (const places of schemaPlaces(pair)) {
    const { before, after } = places;
    if (before.schema === undefined && after.schema === undefined) continue;
    const told = documentationAlone(before.schema ?? null, after.schema ?? null);
    if (told === undefined) changed.push(places);
    else documentation += told;
  }
  if (changed.length === 0) return { findings: [], documentation };
  const { formats, reports } = options;
  const models = {
    before: modelOf(
      pair.before,
      { places: changed.map(({ before }) => before), formats },
      reports.before,
    ),
    after: modelOf(
      pair.after,
      { places: changed.map(({ after }) => after), formats },
      reports.after,
    ),
  };
  if (reports.before.hasErrors || reports.after.hasErrors) return { findings: [], documentation };
  const compared = changed.map(({ subject, direction, before, after }) =>
    compareSchemas({
      before: sideOf(before, pair.before, models.before),
      after: sideOf(after, pair.after, models.after),
      ...{ subject, direction, sends: "declared" },
    }),
  );
  return {
    findings: compared.flatMap(({ findings }) => findings),
    documentation: compared.reduce((sum, one) => sum + one.documentation, documentation),
  };
}

function schemaPlaces(pair: CardPair): readonly SchemaPlaces[] {
  const inputs = inputPairs(pair)
    .kept.filter(isForm)
    .map(({ before, after }) => ({
      subject: `input ${before.part.id}`,
      direction: "input" as const,
      before: schemaPlace(before.pointer, before.part.schema),
      after: schemaPlace(after.pointer, after.part.schema),
    }));
  const outputs = outputPairs(pair)
    .kept.filter(isForm)
    .map(({ before, after }) => ({
      subject: `output ${before.part.id}`,
      direction: "output" as const,
      before: schemaPlace(before.pointer, before.part.schema),
      after: schemaPlace(after.pointer, after.part.schema),
    }));
  return [...inputs, ...outputs, ...eventPlaces(pair)];
}

/** Texts and files are what their content type says; a schema beside it says nothing about them. */
function isForm(parts: Parameters<typeof isOtherClass>[0]): boolean {
  return !isOtherClass(parts) && knownClass(parts.before.part.contentType) === "form";
}

function schemaPlace(owner: string, schema: JsonValue | undefined, name = "schema"): SchemaPlace {
  return { owner, schema, pointer: `${owner}/${name}` };
}

/** Of each way that events went and still go. How a way is called depends on whether there is another one. */
function eventPlaces(pair: CardPair): readonly SchemaPlaces[] {
  const ways: readonly Way[] = ["outbound", "inbound"];
  return streamPairs(pair).kept.flatMap((stream) => {
    const sides = [stream.before, stream.after];
    if (sides.some(({ part }) => part.declaration.format !== "events")) return [];
    return ways
      .filter((way) => sides.every(({ part }) => goes(part.declaration, way)))
      .map((way): SchemaPlaces => {
        const place = ({ part, pointer }: typeof stream.before): SchemaPlace => {
          const isTwoWay = part.declaration.direction === "bidirectional";
          const name = isTwoWay ? (`${way}Schema` as const) : "schema";
          return schemaPlace(pointer, part.declaration[name], name);
        };
        return {
          subject: `stream ${stream.before.part.key} (${way})`,
          direction: way === "inbound" ? "input" : "output",
          before: place(stream.before),
          after: place(stream.after),
        };
      });
  });
}

function modelOf(
  { card, source }: CheckedCard,
  options: { readonly places: readonly SchemaPlace[]; readonly formats: FormatCheck },
  report: Report,
): Model {
  const { places, formats } = options;
  const pointers = new Set(places.map(({ pointer }) => pointer));
  // A schema may refer to any other by its `$id`.
  const isWhole = places.some(({ schema }) => refers(schema));
  const requests = schemaRequests(card, "Card").filter(
    ({ pointer }) => isWhole || pointers.has(pointer),
  );
  return modelSchemas({ source, requests, taken: [], formats }, report);
}

/** The schema in its model. What is not there, or cannot be typed, is any JSON. */
function sideOf({ pointer, owner }: SchemaPlace, card: CheckedCard, model: Model): SchemaSide {
  const { source } = card;
  const node = model.definitions.get(siteId({ source, pointer }))?.node;
  return { model, node: node ?? { kind: "any", at: { source, pointer: owner }, doc: emptyDoc } };
}
