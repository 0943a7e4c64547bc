import type { Failure } from "./part.ts";

/** Why some tests of the suite are not met, by the end of a heading and the start of a test's name. */
const reasons: readonly (readonly [heading: string, test: string, reason: string])[] = [
  [
    "optional/cross-draft.json",
    "refs to",
    "documents of draft 2019-09 are not read: this package knows 2020-12 and draft-07",
  ],
  [
    "draft7/optional/content.json",
    "validation of",
    "contentEncoding and contentMediaType are annotations here, as 2020-12 has it",
  ],
  [
    "/additionalProperties.json",
    "additionalProperties with schema",
    "an index signature has to take every named member, of which one may be anything",
  ],
  [
    "/not.json",
    "collect annotations inside a 'not'",
    "no type says: not an object with this member alone",
  ],
  [
    "/oneOf.json",
    "oneOf complex types",
    "an integer is no type of its own, so the other arm cannot exclude it",
  ],
  [
    "/required.json",
    "required properties whose names are Javascript object property names",
    "every object has the inherited toString and constructor that are wanted here",
  ],
  [
    "/unevaluatedItems.json",
    "unevaluatedItems with",
    "alternatives may hold together, and no type says that one of them does not",
  ],
  [
    "/unevaluatedProperties.json",
    "unevaluatedProperties with anyOf",
    "alternatives may hold together, and no type says that one of them does not",
  ],
  [
    "/unevaluatedProperties.json",
    "dynamic evalation inside nested refs",
    "a name of which a pattern takes any part has no form that a template literal says alone",
  ],
];

/** The reason of a failure that is known, beside what was seen. */
export function reasonOf({ heading, reason, test }: Failure): string {
  const [, , why] =
    reasons.find(([end, start]) => heading.endsWith(end) && test.startsWith(start)) ?? [];
  return why === undefined ? reason : `${reason}: ${why}`;
}
