import type { FormProperty } from "../../../generated/types/agent-card.ts";
import { isFormSchema } from "../../../generated/validators/agent-card.ts";
import type { Report } from "../../diagnostics/report.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { evaluate } from "../../evaluate/evaluate.ts";
import { fits } from "../../evaluate/fits.ts";
import { escapePointer, type JsonObject, type JsonValue, member } from "../../load/json-value.ts";
import type { Source } from "../../load/source.ts";
import type { Model, SchemaNode } from "../../model/nodes.ts";
import { contentClass } from "../content-class.ts";
import { formModel, formNode } from "./form-node.ts";
import { type CardRule, faultAt, ioParts, type Located, quoted, textMember } from "./places.ts";

/** Examples and defaults fit their schemas, or a form starts out wrong (sheet 11.2 f). */
export const fittingExamples: CardRule = (card, report) => {
  for (const part of ioParts(card, "inputs")) {
    const [root] = schemasOf(part);
    if (root === undefined) continue;
    const node = formNode(root.schema as JsonObject, { source: card, pointer: root.pointer });
    tellMisfits({ card, input: part, node, model: formModel }, report);
  }
};

/** The same of one input whose schema is modelled already. */
export function tellMisfits(
  form: {
    readonly card: Source;
    readonly input: Located;
    readonly node: SchemaNode;
    readonly model: Model;
  },
  report: Report,
): void {
  const { card, input, model } = form;
  const tell = (
    value: JsonValue,
    node: SchemaNode,
    at: string,
    what: "example" | "default",
  ): void => {
    // Where nothing can fit, the schema is what is told of.
    if (node.kind === "never" || fits(node, value, model)) return;
    for (const { message, path } of evaluate(node, value, model)) {
      const text = `The ${what} does not fit its schema: it ${message}`;
      report.warn(faultAt(card, at + path, { code: `${what}-misfit`, message: text }));
    }
  };
  const example = member(input.value, "example");
  if (example !== undefined) tell(example, form.node, `${input.pointer}/example`, "example");
  for (const node of nodesIn(form.node)) {
    const value = node.doc.default;
    if (value !== undefined && node !== form.node)
      tell(value, node, `${node.at.pointer}/default`, "default");
  }
}

/** A node of a form and every node inside it. */
function* nodesIn(node: SchemaNode): Iterable<SchemaNode> {
  yield node;
  if (node.kind === "all") for (const part of node.parts) yield* nodesIn(part);
  if (node.kind !== "shape") return;
  const { array, object } = node.facets;
  for (const one of object?.members ?? []) yield* nodesIn(one.node);
  if (array !== undefined) yield* nodesIn(array.rest);
}

/** `required` names declared properties, or no form can satisfy it (sheet 11.2 g). */
export const declaredRequired: CardRule = (card, report) => {
  for (const { pointer, schema } of ioParts(card, "inputs").flatMap(schemasOf)) {
    const declared = schema.properties ?? {};
    for (const [index, name] of (schema.required ?? []).entries()) {
      if (Object.hasOwn(declared, name)) continue;
      const message = `${quoted(name)} is required, but "properties" does not declare it`;
      const hint = didYouMean(name, Object.keys(declared));
      const at = `${pointer}/required/${index}`;
      report.warn(faultAt(card, at, { code: "required-undeclared", message, hint }));
    }
  }
};

interface SchemaPlace {
  readonly pointer: string;
  readonly schema: FormProperty;
}

/** The schema of a form input and every schema inside it, the outer one first; none when it is broken. */
function schemasOf(input: Located): readonly SchemaPlace[] {
  const isForm = contentClass(textMember(input.value, "contentType") ?? "") === "form";
  const schema: unknown = member(input.value, "schema");
  return isForm && isFormSchema(schema) ? [...placesIn(schema, `${input.pointer}/schema`)] : [];
}

function* placesIn(schema: FormProperty, pointer: string): Iterable<SchemaPlace> {
  yield { pointer, schema };
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    yield* placesIn(property, `${pointer}/properties/${escapePointer(name)}`);
  }
  if (schema.items !== undefined) yield* placesIn(schema.items, `${pointer}/items`);
}
