import type { JsonValue } from "../../load/json-value.ts";
import { createSource, type Source } from "../../load/source.ts";
import { draft07 } from "./draft-07.ts";
import { draft2020 } from "./draft-2020-12.ts";

const schemas: ReadonlyMap<string, () => JsonValue> = new Map([...draft2020, ...draft07]);
const loaded = new Map<string, Source>();

/** A meta-schema of JSON Schema itself, by its URI without a fragment: nobody needs to bring those along. */
export function metaSchema(uri: string): Source | undefined {
  const known = loaded.get(uri);
  const make = known === undefined ? schemas.get(uri) : undefined;
  if (make === undefined) return known;
  const value = make();
  const source = createSource(uri, JSON.stringify(value, undefined, 2), value);
  loaded.set(uri, source);
  return source;
}
