/** An element as a strict reader of XML sees it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements and texts, in their order. */
  readonly children: readonly (XmlElement | string)[];
}

/** Characters that XML 1.0 allows. */
const allowed = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const token = /<\/(\w[\w-]*)>|<(\w[\w-]*)((?: [\w-]+="[^"<]*")*)(\/?)>|([^<]+)/y;
const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Reads the part of XML 1.0 that reports are written in. @throws {Error} It is not well-formed. */
export function readXml(text: string): XmlElement {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!text.startsWith(declaration)) throw new Error("no declaration");
  if (!allowed.test(text)) throw new Error("a character that XML does not allow");
  const open: {
    name: string;
    attributes: Record<string, string>;
    children: (XmlElement | string)[];
  }[] = [{ name: "", attributes: {}, children: [] }];
  token.lastIndex = declaration.length;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const found = token.exec(text);
    if (found === null) throw new Error(`not well-formed at ${at}: ${text.slice(at, at + 40)}`);
    const [, end, name, attributes = "", isEmpty, content] = found;
    const around = open.at(-1);
    if (end !== undefined) {
      const closed = open.pop();
      if (closed?.name !== end) throw new Error(`</${end}> closes <${closed?.name}>`);
    } else if (name !== undefined) {
      const element = { name, attributes: readAttributes(attributes), children: [] };
      around?.children.push(element);
      if (isEmpty === "") open.push(element);
    } else if (content !== undefined) {
      if (content.includes("]]>")) throw new Error("]]> in a text");
      around?.children.push(decoded(content));
    }
  }
  const [document] = open;
  const elements = document?.children.filter((child) => typeof child !== "string") ?? [];
  const [root] = elements;
  if (open.length !== 1 || root === undefined || elements.length !== 1)
    throw new Error("no one root");
  return root;
}

function readAttributes(text: string): Record<string, string> {
  const read = [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [
    name,
    decoded(value),
  ]);
  const attributes: Record<string, string> = Object.fromEntries(read);
  if (Object.keys(attributes).length !== read.length) throw new Error("an attribute twice");
  return attributes;
}

function decoded(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|(\w+))?(;?)/g, (_, number?: string, name = "", end = "") => {
    const found = number === undefined ? entities[name] : String.fromCodePoint(Number(number));
    if (found === undefined || end === "") throw new Error("an & that begins no reference");
    return found;
  });
}
