import type { JsonObject } from "../load/json-value.ts";
import type { Place, Source } from "../load/source.ts";
import type { Draft } from "./drafts.ts";

/** One schema where it stands: the unit that references point at and the model is built from. */
export interface SchemaSite extends Place {
  readonly source: Source;
  readonly pointer: string;
  /** URI that relative references in it resolve against: that of its schema resource. */
  readonly base: string;
  readonly draft: Draft;
  /** Without the keywords that say nothing in its draft. */
  readonly schema: JsonObject | boolean;
}

/** Identity of a site: URI of its source and its pointer. */
export function siteId(place: Place): string {
  return `${place.source.uri}#${place.pointer}`;
}
