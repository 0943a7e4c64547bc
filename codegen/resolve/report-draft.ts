import type { Report } from "../diagnostics/report.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { member } from "../load/json-value.ts";
import type { Place } from "../load/source.ts";
import { knownDrafts } from "./drafts.ts";
import { valueAt } from "./registry.ts";

/** What the draft that a schema is read as says in another way than its own. */
const changes: readonly { readonly uri: RegExp; readonly name: string; readonly hint: string }[] = [
  {
    uri: /\/draft\/2019-09\/schema$/,
    name: "draft 2019-09",
    hint: "2020-12 has prefixItems for a list under items, and $dynamicRef for $recursiveRef",
  },
  {
    uri: /\/draft-04\/schema$/,
    name: "draft-04",
    hint: "2020-12 has $id for id, and numbers under exclusiveMinimum and exclusiveMaximum",
  },
  {
    uri: /\/draft-0?[0-3]\/schema$/,
    name: "a draft before draft-04",
    hint: "2020-12 has required as a list, and no extends, disallow and divisibleBy",
  },
];

/** Tells that a schema says which draft it is written in, and is read as another one. */
export function reportDraft(place: Place, report: Report): void {
  const schema = valueAt(place.source.value, place.pointer);
  const named = String(member(schema, "$schema")).replace(/#$/, "");
  const change = changes.find(({ uri }) => uri.test(named));
  const message = `${change?.name ?? JSON.stringify(named)} is not known, and is read as 2020-12`;
  const hint =
    change?.hint ??
    didYouMean(named, knownDrafts) ??
    "name 2020-12 or draft-07, or give the meta-schema as a document";
  const at = { source: place.source, pointer: `${place.pointer}/$schema` };
  report.warn({ code: "unknown-draft", message, at, hint });
}
