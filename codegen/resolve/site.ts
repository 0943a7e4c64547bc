import type { JsonObject } from "../load/json-value.ts";
import type { Place, Source } from "../load/source.ts";

/** One schema where it stands: the unit that references point at and the model is built from. */
export interface SchemaSite extends Place {
  readonly source: Source;
  readonly pointer: string;
  /** URI that relative references in it resolve against. */
  readonly base: string;
  readonly schema: JsonObject | boolean;
}

/** Identity of a site: URI of its source and its pointer. */
export function siteId(place: Place): string {
  return `${place.source.uri}#${place.pointer}`;
}
