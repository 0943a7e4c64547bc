import { fitsDate } from "../../templates/validator/fits-date.ts";
import { fitsDateTime } from "../../templates/validator/fits-date-time.ts";
import { fitsDuration } from "../../templates/validator/fits-duration.ts";
import { fitsEmail } from "../../templates/validator/fits-email.ts";
import { fitsHostname } from "../../templates/validator/fits-hostname.ts";
import { fitsIdnEmail } from "../../templates/validator/fits-idn-email.ts";
import { fitsIdnHostname } from "../../templates/validator/fits-idn-hostname.ts";
import { fitsIpv4 } from "../../templates/validator/fits-ipv4.ts";
import { fitsIpv6 } from "../../templates/validator/fits-ipv6.ts";
import { fitsIri } from "../../templates/validator/fits-iri.ts";
import { fitsIriReference } from "../../templates/validator/fits-iri-reference.ts";
import { fitsJsonPointer } from "../../templates/validator/fits-json-pointer.ts";
import { fitsRegex } from "../../templates/validator/fits-regex.ts";
import { fitsRelativeJsonPointer } from "../../templates/validator/fits-relative-json-pointer.ts";
import { fitsTime } from "../../templates/validator/fits-time.ts";
import { fitsUri } from "../../templates/validator/fits-uri.ts";
import { fitsUriReference } from "../../templates/validator/fits-uri-reference.ts";
import { fitsUriTemplate } from "../../templates/validator/fits-uri-template.ts";
import { fitsUuid } from "../../templates/validator/fits-uuid.ts";

const tests: ReadonlyMap<string, (text: string) => boolean> = new Map(
  Object.entries({
    date: fitsDate,
    time: fitsTime,
    "date-time": fitsDateTime,
    duration: fitsDuration,
    email: fitsEmail,
    "idn-email": fitsIdnEmail,
    hostname: fitsHostname,
    "idn-hostname": fitsIdnHostname,
    ipv4: fitsIpv4,
    ipv6: fitsIpv6,
    uri: fitsUri,
    "uri-reference": fitsUriReference,
    iri: fitsIri,
    "iri-reference": fitsIriReference,
    uuid: fitsUuid,
    "uri-template": fitsUriTemplate,
    "json-pointer": fitsJsonPointer,
    "relative-json-pointer": fitsRelativeJsonPointer,
    regex: fitsRegex,
  }),
);

/** The verdict that printed validators give. A format that is not checked takes every text. */
export function testFormat(format: string, text: string): boolean {
  return tests.get(format)?.(text) ?? true;
}
