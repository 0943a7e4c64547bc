import type { FormProperty } from "../../../generated/types/agent-card.ts";
import { isFormSchema } from "../../../generated/validators/agent-card.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { escapePointer, type JsonValue, member } from "../../load/json-value.ts";
import { contentClass } from "../content-class.ts";
import { misfits } from "./form-misfits.ts";
import { type CardRule, faultAt, ioParts, type Located, quoted, textMember } from "./places.ts";

/** Examples and defaults fit their schemas, or a form starts out wrong (sheet 11.2 f). */
export const fittingExamples: CardRule = (card, report) => {
  for (const part of ioParts(card, "inputs")) {
    const [root, ...below] = schemasOf(part);
    if (root === undefined) continue;
    const tell = (
      value: JsonValue,
      place: SchemaPlace,
      at: string,
      what: "example" | "default",
    ): void => {
      for (const { pointer, message } of misfits(value, place.schema)) {
        const text = `The ${what} does not fit its schema: ${message}`;
        report.warn(faultAt(card, at + pointer, { code: `${what}-misfit`, message: text }));
      }
    };
    const example = member(part.value, "example");
    if (example !== undefined) tell(example, root, `${part.pointer}/example`, "example");
    for (const place of below) {
      const value = place.schema.default;
      if (value !== undefined) tell(value, place, `${place.pointer}/default`, "default");
    }
  }
};

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
