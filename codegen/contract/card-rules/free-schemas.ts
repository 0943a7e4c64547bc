import { escapePointer, isObject, type JsonObject } from "../../load/json-value.ts";
import { modelSchemas, type SchemaRequest } from "../agent-contract.ts";
import { contentClass } from "../content-class.ts";
import { type CardRule, ioParts, streams, textMember } from "./places.ts";

/**
 * Faults inside the schemas of outputs and streams. For cards that have errors already, so that all are told at once:
 * modelling a card that is in order tells the same.
 */
export const freeSchemas: CardRule = (card, report) => {
  const outputs = ioParts(card, "outputs").flatMap(({ pointer, value }) => {
    const kind = contentClass(textMember(value, "contentType") ?? "");
    return kind === "text" || kind === "file" ? [] : requestsIn(pointer, value, ["schema"]);
  });
  const events = streams(card).flatMap(({ key, value }) => {
    const keywords = ["schema", "outboundSchema", "inboundSchema"];
    return requestsIn(`/streams/${escapePointer(key)}`, value, keywords);
  });
  modelSchemas(
    { source: card, requests: [...outputs, ...events], taken: [], formats: "assert" },
    report,
  );
};

function requestsIn(
  pointer: string,
  value: JsonObject,
  keywords: readonly string[],
): readonly SchemaRequest[] {
  return keywords
    .filter((keyword) => Object.hasOwn(value, keyword) && isObject(value[keyword]))
    .map((keyword) => ({ pointer: `${pointer}/${keyword}`, name: keyword, dialect: "free" }));
}
