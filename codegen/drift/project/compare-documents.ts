import { parseJson } from "../../load/parse-json.ts";
import { type CardEnvelope, diffCards } from "../diff-cards.ts";
import { diffSchemas } from "../diff-schemas.ts";
import type { DriftDocument } from "../document.ts";
import { driftResult } from "../drift-result.ts";
import type { CardDriftResult, DriftDirection, DriftResult } from "../finding.ts";
import { compareVerdicts } from "../severity-order.ts";
import { type DocumentKind, documentKind } from "./document-kind.ts";
import { loneDefinitions } from "./lone-definitions.ts";

/** A document that somebody named, without having said what it is. */
export interface NamedDocument {
  readonly document: DriftDocument;
  /** What a registry says beside a card. */
  readonly envelope?: CardEnvelope | undefined;
}

/** What two documents came to, or why they cannot be compared. */
export type ComparedDocuments =
  | { readonly kind: "cards"; readonly result: CardDriftResult }
  | {
      readonly kind: "schemas";
      readonly result: DriftResult;
      readonly direction: DriftDirection;
      /** When nobody said a direction: what became of the schemas in the other one, which is no worse. */
      readonly other?: { readonly direction: DriftDirection; readonly result: DriftResult };
      /** Names of definitions that differ and were not compared, as nothing in the schemas refers to them. */
      readonly lone: readonly string[];
    }
  | { readonly kind: "neither"; readonly message: string; readonly hint?: string };

/**
 * Compares two cards or two schemas.
 *
 * @param options.direction Of schemas. Default: the one in which the change is worse.
 */
export function compareDocuments(
  before: NamedDocument,
  after: NamedDocument,
  { direction }: { readonly direction?: DriftDirection | undefined } = {},
): ComparedDocuments {
  const kinds = { before: kindOf(before.document), after: kindOf(after.document) };
  const unlike = unlikeKinds(kinds, { before: before.document.file, after: after.document.file });
  if (unlike !== undefined) return { kind: "neither", ...unlike };
  if (kinds.before === "card" || kinds.after === "card") {
    const envelopes = { before: before.envelope ?? {}, after: after.envelope ?? {} };
    return { kind: "cards", result: diffCards(before.document, after.document, { envelopes }) };
  }
  const lone = loneIn(before.document, after.document);
  const isSame = isSameText(before.document, after.document);
  const compare = (way: DriftDirection): DriftResult =>
    isSame ? unchanged : diffSchemas(before.document, after.document, { direction: way });
  if (direction !== undefined)
    return { kind: "schemas", direction, result: compare(direction), lone };
  const input = { direction: "input", result: compare("input") } as const;
  const output = { direction: "output", result: compare("output") } as const;
  const isWorse = compareVerdicts(output.result.verdict, input.result.verdict) > 0;
  const [told, other] = isWorse ? [output, input] : [input, output];
  return { kind: "schemas", ...told, other, lone };
}

const unchanged = driftResult({ findings: [], documentation: 0, diagnostics: [] });

/** Most files of two folders are the same, and lead to the same. */
function isSameText(before: DriftDocument, after: DriftDocument): boolean {
  const [old, now] = [before, after].map(({ text, beside }) => [
    text,
    ...beside.map((one) => one.text),
  ]);
  return old?.length === now?.length && old?.every((text, at) => text === now?.[at]) === true;
}

function loneIn(before: DriftDocument, after: DriftDocument): readonly string[] {
  const [old, now] = [parseJson(before.text).value, parseJson(after.text).value];
  return old === undefined || now === undefined ? [] : loneDefinitions(old, now);
}

/** `broken` is what is no JSON: whoever reads it as a card or schema tells where and why. */
function kindOf({ text }: DriftDocument): DocumentKind | "broken" {
  const { value } = parseJson(text);
  return value === undefined ? "broken" : documentKind(value);
}

type Kind = DocumentKind | "broken";

function unlikeKinds(
  kinds: { readonly before: Kind; readonly after: Kind },
  files: { readonly before: string; readonly after: string },
): { readonly message: string; readonly hint?: string } | undefined {
  for (const side of ["before", "after"] as const) {
    if (kinds[side] !== "other") continue;
    const message = `${files[side]} is neither an agent card nor a JSON Schema`;
    const hint =
      'a card has "identity" and "io"; a schema has keywords such as "type" or "properties"';
    return { message, hint };
  }
  const isCard = { before: kinds.before === "card", after: kinds.after === "card" };
  const isBroken = kinds.before === "broken" || kinds.after === "broken";
  if (isCard.before === isCard.after || isBroken) return undefined;
  const words = (side: "after" | "before"): string =>
    `${files[side]} is ${isCard[side] ? "an agent card" : "a JSON Schema"}`;
  return { message: `${words("before")}, and ${words("after")}` };
}
