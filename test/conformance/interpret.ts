import { createReport } from "../../codegen/diagnostics/report.ts";
import { evaluate } from "../../codegen/evaluate/evaluate.ts";
import { fits } from "../../codegen/evaluate/fits.ts";
import type { CompileSchemaOptions } from "../../codegen/index.ts";
import type { JsonValue } from "../../codegen/load/json-value.ts";
import { modelSchema } from "../../codegen/schema/model-schema.ts";

/** The verdict of the interpreter on the same model, or what is wrong with it. */
export function interpret(
  schema: JsonValue,
  options: Omit<CompileSchemaOptions, "name"> = {},
): (value: JsonValue) => boolean | string {
  const model = modelSchema(schema, { ...options, name: "Root" }, createReport());
  const [root] = model.definitions.values();
  if (root === undefined) return () => "no model";
  return (value) => {
    const verdict = fits(root.node, value, model);
    const issues = evaluate(root.node, value, model).length === 0;
    return verdict === issues ? verdict : `fits says ${verdict}, evaluate says ${issues}`;
  };
}
