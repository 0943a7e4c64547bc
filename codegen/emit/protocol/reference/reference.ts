import type { Definition } from "../../../model/nodes.ts";
import { blank, type Code, concat, lines, raw, separate } from "../../code.ts";
import type { EmittedFile } from "../../file.ts";
import { header } from "../header.ts";
import { type Family, messageUnion, type ProtocolModel } from "../protocol-model.ts";
import { definitionSection } from "./definition-section.ts";
import { familyDescriptions } from "./families.ts";
import { anchorOf, codeSpan, heading, link, prose, table } from "./markdown.ts";
import { createContext, type ReferenceContext, routePage } from "./reference-context.ts";
import { referenceIndex } from "./reference-index.ts";
import { routeSections } from "./route-sections.ts";

/** `docs/protocol`: a page a family, one of the backend's calls, a start page, and an index for programs. */
export function emitReference(protocol: ProtocolModel): readonly EmittedFile[] {
  const context = createContext(protocol);
  const hasCalls = protocol.routes.length + protocol.methods.length > 0;
  const { families } = protocol;
  return [
    { path: "README.md", content: page("schemas", startPage(families, hasCalls)) },
    { path: "index.json", content: referenceIndex(protocol) },
    ...families.map((family) => ({
      path: `${family.name}.md`,
      content: page(`schemas/${family.name}`, familyPage(family, context)),
    })),
    ...(hasCalls ? [{ path: routePage, content: callPage(context) }] : []),
  ];
}

function page(source: string, paragraphs: readonly Code[]): Code {
  const [first = "", ...rest] = header(source);
  const comment = lines(
    raw(`<!-- ${first}`),
    ...rest.map((text) => raw(`     ${text}`)),
    raw("-->"),
  );
  return separate([comment, ...paragraphs], blank);
}

function startPage(families: readonly Family[], hasCalls: boolean): readonly Code[] {
  const rows = families.map(({ definitions, name }) => [
    link(raw(name), `${name}.md`),
    raw(String(definitions.length)),
    prose(familyDescriptions[name] ?? ""),
  ]);
  return [
    heading(1, "Protocol reference"),
    concat(
      raw("Everything that crosses a wire or is kept in a file, as "),
      link(codeSpan("schemas/"), "../../schemas/README.md"),
      raw(" has it."),
    ),
    table(["Family", "Types", "About"], rows),
    ...(hasCalls
      ? [concat(raw("The backend's calls are on a page of their own: "), callLink(), raw("."))]
      : []),
    concat(
      raw("Every type and call has the anchor of its name in lower case. Programs read "),
      link(codeSpan("index.json"), "index.json"),
      raw(", which leads from a name to schema, page and anchor."),
    ),
  ];
}

function callLink(): Code {
  return link(codeSpan(routePage), routePage);
}

function familyPage(family: Family, context: ReferenceContext): readonly Code[] {
  const { name } = family;
  const isUnion = (one: Definition): boolean => {
    return messageUnion(one, context.protocol.model) !== undefined;
  };
  // What holds the others together comes first.
  const definitions = [
    ...family.definitions.filter(isUnion),
    ...family.definitions.filter((one) => !isUnion(one)),
  ];
  const about = familyDescriptions[name];
  return [
    heading(1, name),
    ...(about === undefined ? [] : [prose(about)]),
    table(
      ["Type", "Description"],
      definitions.map((one) => summary(one, context)),
    ),
    ...definitions.flatMap((definition) => definitionSection(definition, context)),
  ];
}

function summary({ name, node }: Definition, context: ReferenceContext): readonly Code[] {
  const text = node.doc.description ?? "";
  return [link(raw(name), `#${anchorOf(name)}`), prose(text, context.linkOf)];
}

function callPage(context: ReferenceContext): Code {
  const text =
    "Every call of the backend. Answers outside 2xx have a BackendErrorBody; a table lists those with a meaning of their own.";
  return page("schemas/backend/routes.json", [
    heading(1, "Calls of the backend"),
    prose(text, context.linkOf),
    ...routeSections(context),
  ]);
}
