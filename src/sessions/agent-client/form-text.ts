import type { Issue } from "../../gen/contract.ts";
import { typeName } from "./object-keys.ts";

/** A value as JSON text, or why it has none. */
export function formText(value: unknown): { readonly text: string } | { readonly issue: Issue } {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    return { issue: jsonIssue(`cannot be written as JSON: ${reason}`) };
  }
  if (text === undefined)
    return { issue: jsonIssue(`is ${typeName(value)}, which has no JSON form`) };
  return { text };
}

function jsonIssue(message: string): Issue {
  return { path: "", keyword: "json", message };
}
