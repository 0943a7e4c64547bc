import type { JsonObject, JsonValue } from "../../../load/json-value.ts";
import type { Definition } from "../../../model/nodes.ts";
import { type Code, lines } from "../../code.ts";
import { header } from "../header.ts";
import { familyOf, messageUnion, type ProtocolModel } from "../protocol-model.ts";
import { anchorOf, jsonLines } from "./markdown.ts";
import { pageOf, routePage } from "./reference-context.ts";

/** The reference for programs: every type and call, with its place in the schemas and in the pages. */
export function referenceIndex(protocol: ProtocolModel): Code {
  const { families, methods, routes } = protocol;
  const index = {
    $comment: header("schemas").join(" "),
    types: families.flatMap(({ definitions }) =>
      definitions.map((one) => typeEntry(one, protocol)),
    ),
    routes: routes.map(({ name, method, path, auth, encoding, errors, ...bodies }) => ({
      ...{ name, method, path, auth, encoding },
      ...bodyNames(bodies),
      errors: errors.map((error) => ({ ...error })),
      ...{ page: routePage, anchor: anchorOf(name) },
    })),
    methods: methods.map(({ name, params, result }) => ({
      ...{ name, params: params.name, result: result.name },
      ...{ page: routePage, anchor: anchorOf(name) },
    })),
  };
  return lines(...jsonLines(index));
}

function typeEntry(definition: Definition, { model }: ProtocolModel): JsonObject {
  const { at, name, node } = definition;
  const union = messageUnion(definition, model);
  return {
    ...{ name, family: familyOf(definition) },
    ...{ schema: at.source.file, pointer: at.pointer },
    ...{ page: pageOf(definition), anchor: anchorOf(name) },
    ...(node.doc.description === undefined ? {} : { description: node.doc.description }),
    ...(union === undefined
      ? {}
      : { tag: union.tag.property, kinds: union.tag.values.flat() as readonly JsonValue[] }),
  };
}

function bodyNames(bodies: {
  readonly query?: Definition;
  readonly request?: Definition;
  readonly response: Definition;
}): JsonObject {
  const { query, request, response } = bodies;
  return {
    ...(query === undefined ? {} : { query: query.name }),
    ...(request === undefined ? {} : { request: request.name }),
    response: response.name,
  };
}
