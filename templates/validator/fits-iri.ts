import { asciiOfIri } from "./ascii-of-iri.ts";
import { fitsUri } from "./fits-uri.ts";

/** An RFC 3987 IRI with a scheme. */
export function fitsIri(text: string): boolean {
  return fitsUri(asciiOfIri(text));
}
