import { asciiOfIri } from "./ascii-of-iri.ts";
import { fitsUriReference } from "./fits-uri-reference.ts";

/** An RFC 3987 IRI, or a reference relative to one. */
export function fitsIriReference(text: string): boolean {
  return fitsUriReference(asciiOfIri(text));
}
