import { hasDoc } from "../../model/doc.ts";
import type { Doc } from "../../model/nodes.ts";

/**
 * The doc of a type or member as people are told it.
 *
 * @param options.name What it is called: a title that only repeats the name is left out.
 * @param options.behind The doc of what a reference leads to. An editor that shows the member does not show it, so it
 *   speaks where the member has nothing to say itself.
 */
export function toldDoc(
  doc: Doc,
  { name, behind }: { readonly name: string; readonly behind?: Doc | undefined },
): Doc {
  const isSilent = !hasDoc(doc) && doc.title === undefined && doc.constraints.length === 0;
  const told = isSilent && behind !== undefined ? behind : doc;
  const { description, title } = told;
  if (description !== undefined || title === undefined || repeats(title, name)) return told;
  return { ...told, description: title };
}

function repeats(title: string, name: string): boolean {
  const said = letters(title);
  return said === "" || letters(name).includes(said);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
