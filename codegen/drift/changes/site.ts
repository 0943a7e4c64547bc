import { escapePointer } from "../../load/json-value.ts";
import { definitionOf, type Model, type SchemaNode } from "../../model/nodes.ts";
import { valueAt } from "../../resolve/registry.ts";
import type { DriftSite } from "../finding.ts";
import type { Pointed } from "./place.ts";

/** Most nodes about the same value that are looked through for a keyword. */
const mostNodes = 60;

/** Where a part of a schema stands in its document; the schema around it for what is not there. */
export function siteOf({ node, paths }: Pointed, model: Model): DriftSite {
  for (const path of paths) {
    const tail = path.map((token) => `/${escapePointer(token)}`).join("");
    for (const { at } of nodesAbout(node, model))
      if (valueAt(at.source.value, at.pointer + tail) !== undefined)
        return located(at.source, at.pointer + tail);
  }
  return located(node.at.source, node.at.pointer);
}

function located(source: SchemaNode["at"]["source"], pointer: string): DriftSite {
  const { column, line } = source.locate(pointer);
  return { file: source.file, pointer, line, column };
}

/** The node and all beside it that has to hold for the same value. */
function nodesAbout(node: SchemaNode, model: Model): ReadonlySet<SchemaNode> {
  const nodes = new Set([node]);
  // A Set iterates what is added on the way.
  for (const one of nodes) {
    if (nodes.size > mostNodes) break;
    if (one.kind === "ref") nodes.add(definitionOf(model, one.target).node);
    else if (one.kind === "all") for (const part of one.parts) nodes.add(part);
    else if (one.kind === "sealed") nodes.add(one.node);
  }
  return nodes;
}
