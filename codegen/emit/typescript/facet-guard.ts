import { type Code, raw } from "../code.ts";
import { ifHead, not, when } from "./expression.ts";
import { whole, wrongType } from "./faults.ts";
import { typeCondition } from "./scalar-conditions.ts";
import { block } from "./statements.ts";
import type { Owner } from "./validator-module.ts";

const value = raw("value");

/** Whether the facet is all that the node takes, and where its functions belong. */
export interface FacetContext {
  readonly isOnly: boolean;
  readonly owner: Owner;
}

/** Turns away values of another JSON type; they are at fault only when the node takes no other. */
export function guardOf(
  type: "array" | "object",
  { isOnly, goesOn }: { readonly isOnly: boolean; readonly goesOn: boolean },
): Code {
  const test = not(typeCondition(type, {}, value));
  if (!isOnly) return when(test, raw("return;"));
  const fault = wrongType(type === "array" ? "an array" : "an object", whole);
  return block(ifHead(test), goesOn ? [fault, raw("return;")] : [fault]);
}
