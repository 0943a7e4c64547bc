/** Ids that are no identifiers, mean something to a language or a disk, hide, or collide with one another. */
export const hostileIds: readonly string[] = [
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "prototype", "valueOf"],
  ...["class", "delete", "await", "default", "then", "arguments", "undefined"],
  ...["Foo", "foo", "FOO", "f-oo", "f_oo", "to-string", "to_string", "tostring"],
  ...["😀", "👩‍👩‍👧", "\u200f\u202emark\u2069", "\u200b", "\ufeff", "a\u0301", "á"],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text is to look like code
  ...["con", "9lives", "a b", " ", "\n", "\u2028", "\0", "*/", "${1}", "`", '"', "'", "\\", "a/~b"],
  ..."天气 عدد ꟋꟌ".split(" "),
  "x".repeat(300),
];

/** What a form of hostile members holds: a text and a number for each of the ids. */
export function hostileForm(): Readonly<Record<string, string>> {
  return Object.fromEntries(hostileIds.map((id, index) => [id, `value ${index}`]));
}

const schema = {
  type: "object",
  properties: Object.fromEntries(hostileIds.map((id) => [id, { type: "string" }])),
  required: hostileIds,
};

/** Of one event, for the streams. */
const event = {
  type: "object",
  properties: { ["__proto__"]: { type: "string" }, constructor: { type: "number" } },
  required: ["constructor"],
};

/** A card whose inputs, outputs, streams and members of forms are all called by such ids. */
export function hostileCard(agentName: string): object {
  return {
    identity: {
      agentName,
      displayName: "Hostile",
      description: "Echoes what it gets.",
      version: "1.0.0",
      provider: { organization: "Example Works" },
    },
    capabilities: { taskKinds: ["request", "pipe"] },
    io: {
      inputs: [
        ...hostileIds.map((id) => ({
          id,
          description: "A text.",
          contentType: "text/plain",
          required: true,
        })),
        {
          id: "the form",
          description: "A form.",
          contentType: "application/json",
          required: true,
          example: hostileForm(),
          schema,
        },
      ],
      outputs: [
        ...hostileIds.map((id) => ({
          id,
          description: "The text.",
          contentType: "text/plain",
          guaranteed: true,
        })),
        {
          id: "the form",
          description: "The form.",
          contentType: "application/json",
          guaranteed: true,
          schema,
        },
      ],
    },
    streams: Object.fromEntries(
      hostileIds.map((id) => [id, { direction: "outbound", format: "events", schema: event }]),
    ),
    tags: [{ id: "hostile", name: "Hostile" }],
    runtime: { handler: "./handler.ts", maxRunningTimeSec: 60 },
  };
}

/** The object with one own member more, whatever it is called. */
export function withOwn(object: object, name: string, value: unknown): object {
  return Object.fromEntries([...Object.entries(object), [name, value]]);
}
