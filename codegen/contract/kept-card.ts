import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Report } from "../diagnostics/report.ts";
import { type CheckedCard, readCard } from "./check-card.ts";
import type { CardInput } from "./generate-options.ts";

/** A card that waits for its turn. A thousand texts are more than all the rest of a run. */
export interface KeptCard extends Omit<CardInput, "text" | "readAgain"> {
  /** Throws what the disk throws, when the text is read again. */
  read(): string;
}

/** The card without its text, if that can be had again. */
export function keepCard({ text, readAgain, ...card }: CardInput): KeptCard {
  return { ...card, read: readAgain ?? (() => text) };
}

/**
 * `readCard` for a card that was kept.
 *
 * @param place.sources Gets the text of a card that cannot be used, for the frames of its diagnostics.
 */
export function readKept(
  card: KeptCard,
  { report, sources }: { readonly report: Report; readonly sources: Map<string, string> },
): CheckedCard | undefined {
  let text: string;
  try {
    text = card.read();
  } catch (error) {
    report.add(unreadable(card.file, error));
    return undefined;
  }
  const checked = readCard({ text, file: card.file }, report);
  if (checked === undefined) sources.set(card.file, text);
  return checked;
}

/** Keeps the text for the frames of diagnostics, when there is one about the card: modelling and printing tell some, too. */
export function keepText(
  { source }: CheckedCard,
  { report, sources }: { readonly report: Report; readonly sources: Map<string, string> },
): void {
  if (report.diagnostics.length > 0) sources.set(source.file, source.text);
}

function unreadable(file: string, error: unknown): Diagnostic {
  const why = error instanceof Error ? error.message : String(error);
  const place = { file, line: 1, column: 1, pointer: "" };
  const message = `The card was there, and cannot be read any more: ${why}`;
  return {
    severity: "error",
    code: "card-unreadable",
    message,
    hint: "run blocks gen again",
    ...place,
  };
}
