import { escapePointer, isObject, type JsonObject } from "../../load/json-value.ts";
import type { Place } from "../../load/source.ts";
import { readDoc } from "../../model/doc.ts";
import { readFacets } from "../../model/facets.ts";
import { join, shape } from "../../model/join.ts";
import type { Model, NodeBase, SchemaNode } from "../../model/nodes.ts";
import { readValues } from "../../model/read-schema.ts";
import { valueAt } from "../../resolve/registry.ts";

/** A form refers to nothing, so its nodes need neither a graph nor definitions. */
export const formModel: Model = { definitions: new Map() };

/** The canonical node of a form schema, before anything of its card is modelled. */
export function formNode(schema: JsonObject, at: Place): SchemaNode {
  const base: NodeBase = { at, doc: readDoc(schema, false) };
  const any: SchemaNode = { kind: "any", ...base };
  const inner = (path: readonly string[]): SchemaNode => {
    const pointer = path.map((token) => `/${escapePointer(token)}`).join("");
    const found = valueAt(schema, pointer) ?? null;
    return isObject(found) ? formNode(found, { ...at, pointer: at.pointer + pointer }) : any;
  };
  const context = { schema, dialect: "closed", inner, any, seals: false } as const;
  const facets = readFacets({ ...context, assertsFormats: false });
  const parts = facets === undefined ? [] : [shape(facets, base)];
  return join([...parts, ...readValues(schema, base)], base);
}
