import type { Report } from "../diagnostics/report.ts";
import { groupFamilies, type ProtocolModel } from "../emit/protocol/protocol-model.ts";
import { escapePointer, isObject, member } from "../load/json-value.ts";
import type { Source } from "../load/source.ts";
import { buildModel, type DefinitionRequest } from "../model/build.ts";
import type { SchemaGraph } from "../resolve/resolve.ts";
import { readRoutes } from "./read-routes.ts";

/** The model of our own schemas: each document with a `title` and each entry of `$defs` has a name. */
export function buildProtocol(
  graph: SchemaGraph,
  routes: Source | undefined,
  report: Report,
): ProtocolModel {
  const definitions = graph.roots.flatMap((root) => requestsOf(root.source, graph));
  const model = buildModel({ graph, definitions }, report);
  return { model, families: groupFamilies(model), ...readRoutes(routes, model, report) };
}

function requestsOf(source: Source, graph: SchemaGraph): readonly DefinitionRequest[] {
  const title = member(source.value, "title");
  const inner = member(source.value, "$defs");
  const named: { readonly pointer: string; readonly name: string }[] = [];
  if (typeof title === "string") named.push({ pointer: "", name: title });
  if (isObject(inner)) {
    for (const name of Object.keys(inner))
      named.push({ pointer: `/$defs/${escapePointer(name)}`, name });
  }
  return named.flatMap(({ pointer, name }) => {
    const site = graph.site({ source, pointer });
    return site === undefined ? [] : [{ site, name, dialect: "trusted" as const }];
  });
}
