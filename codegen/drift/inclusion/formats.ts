/** What is known of the texts of a format. */
interface Outline {
  /** An expression for all of its texts. */
  readonly pattern: string;
  /** The expression is found in its texts alone. */
  readonly isExact?: true;
  /** Formats that have all of its texts. */
  readonly within?: readonly string[];
}

const date = "\\d{4}-\\d\\d-\\d\\d";
const time = "\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:[zZ]|[+-]\\d\\d:\\d\\d)";
const byte = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const hex = "[\\dA-Fa-f]";

const outlines: ReadonlyMap<string, Outline> = new Map(
  Object.entries<Outline>({
    date: { pattern: `^${date}$` },
    time: { pattern: `^${time}$` },
    "date-time": { pattern: `^${date}[Tt]${time}$` },
    email: { pattern: "^[ -~]+@[ -~]+$", within: ["idn-email"] },
    hostname: { pattern: "^[\\dA-Za-z.-]{1,253}$", within: ["idn-hostname"] },
    ipv4: { pattern: `^${byte}(?:\\.${byte}){3}$`, isExact: true },
    ipv6: { pattern: "^[\\dA-Fa-f:.]{2,45}$" },
    uri: {
      pattern: "^[A-Za-z][\\dA-Za-z+.-]*:[!-~]*$",
      within: ["uri-reference", "iri", "iri-reference"],
    },
    "uri-reference": { pattern: "^[!-~]*$", within: ["iri-reference"] },
    iri: { pattern: "^[A-Za-z][\\dA-Za-z+.-]*:", within: ["iri-reference"] },
    uuid: { pattern: `^${hex}{8}(?:-${hex}{4}){3}-${hex}{12}$`, isExact: true },
    "json-pointer": { pattern: "^(?:/(?:[^~]|~[01])*)?$", isExact: true },
  }),
);

/** The formats, and those that have all of their texts. */
export function withWider(formats: Iterable<string>): ReadonlySet<string> {
  return new Set(
    [...formats].flatMap((format) => [format, ...(outlines.get(format)?.within ?? [])]),
  );
}

/** An expression that is found in every text of the format. */
export function outlineOf(format: string): string | undefined {
  return outlines.get(format)?.pattern;
}

/** An expression that is found in the texts of the format and in no other. */
export function patternOf(format: string): string | undefined {
  const outline = outlines.get(format);
  return outline?.isExact === true ? outline.pattern : undefined;
}
