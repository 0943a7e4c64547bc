/** A format that validators check. */
export interface Format {
  /** The helper that tests a text. */
  readonly helper: string;
  /** Follows "must be". */
  readonly words: string;
}

/** Every other format is documented only. */
export const formats: ReadonlyMap<string, Format> = new Map(
  Object.entries({
    date: { helper: "fitsDate", words: "a date like 2026-05-01" },
    time: { helper: "fitsTime", words: "a time with an offset like 12:00:00Z" },
    "date-time": {
      helper: "fitsDateTime",
      words: "a date and time like 2026-05-01T12:00:00Z",
    },
    duration: { helper: "fitsDuration", words: "a duration like P1DT12H" },
    email: { helper: "fitsEmail", words: "an email address like jo@example.com" },
    "idn-email": { helper: "fitsIdnEmail", words: "an email address like jo@example.com" },
    hostname: { helper: "fitsHostname", words: "a host name like www.example.com" },
    "idn-hostname": { helper: "fitsIdnHostname", words: "a host name like www.example.com" },
    ipv4: { helper: "fitsIpv4", words: "an IPv4 address like 192.0.2.1" },
    ipv6: { helper: "fitsIpv6", words: "an IPv6 address like 2001:db8::1" },
    uri: { helper: "fitsUri", words: "a URI like https://example.com/path" },
    "uri-reference": { helper: "fitsUriReference", words: "a URI or a reference like ../path" },
    iri: { helper: "fitsIri", words: "an IRI like https://example.com/path" },
    "iri-reference": { helper: "fitsIriReference", words: "an IRI or a reference like ../path" },
    uuid: { helper: "fitsUuid", words: "a UUID like f81d4fae-7dec-11d0-a765-00a0c91e6bf6" },
    "uri-template": { helper: "fitsUriTemplate", words: "a URI template like /items/{id}" },
    "json-pointer": { helper: "fitsJsonPointer", words: "a JSON pointer like /items/0" },
    "relative-json-pointer": {
      helper: "fitsRelativeJsonPointer",
      words: "a relative JSON pointer like 1/items",
    },
    regex: { helper: "fitsRegex", words: "a regular expression like ^[a-z]+$" },
  }),
);
