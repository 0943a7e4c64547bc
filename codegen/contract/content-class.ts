import {
  isContentType,
  isFileClassType,
  isFormClassType,
  isTextClassType,
} from "../../generated/validators/agent-card.ts";

/** How a value of a content type travels: as JSON text, as text, or as a file. */
export type ContentClass = "form" | "text" | "file";

/**
 * The class of a content type (agent-card sheet, section 6.3); the catalogs are those of
 * `schemas/agent-card/content-type.schema.json`.
 *
 * @returns `unknown` for what no card may name, `overlap` for what counts as form and as text at
 *   once, so that no input can have it (6.5). As an output it is form, which comes first.
 */
export function contentClass(contentType: string): ContentClass | "overlap" | "unknown" {
  const form = isFormClassType(contentType);
  const text = isTextClassType(contentType);
  if (form) return text ? "overlap" : "form";
  if (text) return "text";
  return isFileClassType(contentType) ? "file" : "unknown";
}

/** True for what inputs and outputs may name: lower case, no parameters, no wildcard (6.2). */
export function isAcceptable(contentType: string): boolean {
  return isContentType(contentType);
}

/** True when a list of `accept` lets a content type pass, by itself or by its family (`image/*`). */
export function accepts(accept: readonly string[], contentType: string): boolean {
  const family = `${contentType.slice(0, contentType.indexOf("/"))}/*`;
  return accept.includes(contentType) || accept.includes(family);
}
