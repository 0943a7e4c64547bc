import { decided, narrows, type RuleEntry, widens } from "./entry.ts";

/** What may happen to the values of one place in a schema. */
export const valueRules = {
  "type-removed": {
    of: "schema",
    title: "a JSON type is no longer taken",
    severity: narrows,
    why: "A value of that type was valid and is refused now.",
    example: schemas({ type: ["string", "null"] }, { type: "string" }),
  },
  "type-added": {
    of: "schema",
    title: "another JSON type is taken",
    severity: widens,
    why: "A reader meets values of a type that it was never told of.",
    example: schemas({ type: "string" }, { type: ["string", "null"] }),
  },
  "integer-required": {
    of: "schema",
    title: "numbers have to be whole",
    severity: narrows,
    why: "A number with a fraction was valid and is refused now.",
    example: schemas({ type: "number" }, { type: "integer" }),
  },
  "integer-dropped": {
    of: "schema",
    title: "numbers may have a fraction",
    severity: widens,
    why: "A reader that counts on whole numbers gets others.",
    example: schemas({ type: "integer" }, { type: "number" }),
  },
  "enum-value-removed": {
    of: "schema",
    title: "a listed value is gone",
    severity: narrows,
    why: "Whoever sends the value is refused.",
    example: schemas({ enum: ["km", "mi"] }, { enum: ["km"] }),
  },
  "enum-value-added": {
    of: "schema",
    title: "another value is listed",
    severity: widens,
    why: "A reader that tells the listed values apart has no case for the new one.",
    example: schemas({ enum: ["km"] }, { enum: ["km", "mi"] }),
  },
  "enum-added": {
    of: "schema",
    title: "values are limited to a list",
    severity: narrows,
    why: "Every value that is not in the list was valid and is refused now.",
    example: schemas({ type: "string" }, { type: "string", enum: ["km", "mi"] }),
  },
  "enum-removed": {
    of: "schema",
    title: "values are no longer limited to a list",
    severity: widens,
    why: "A reader meets values that were not in the list.",
    example: schemas({ type: "string", enum: ["km", "mi"] }, { type: "string" }),
  },
  "minimum-raised": {
    of: "schema",
    title: "the lowest number is higher, or there is one now",
    severity: narrows,
    why: "Numbers below it were valid and are refused now. Exclusive bounds count as well.",
    example: schemas({ type: "number", minimum: 0 }, { type: "number", minimum: 1 }),
  },
  "minimum-lowered": {
    of: "schema",
    title: "the lowest number is lower, or there is none now",
    severity: widens,
    why: "A reader gets numbers below what it was told. Exclusive bounds count as well.",
    example: schemas({ type: "number", minimum: 0 }, { type: "number" }),
  },
  "maximum-lowered": {
    of: "schema",
    title: "the highest number is lower, or there is one now",
    severity: narrows,
    why: "Numbers above it were valid and are refused now. Exclusive bounds count as well.",
    example: schemas({ type: "number", maximum: 9 }, { type: "number", maximum: 5 }),
  },
  "maximum-raised": {
    of: "schema",
    title: "the highest number is higher, or there is none now",
    severity: widens,
    why: "A reader gets numbers above what it was told. Exclusive bounds count as well.",
    example: schemas({ type: "number", maximum: 5 }, { type: "number", maximum: 9 }),
  },
  "multiple-of-changed": {
    of: "schema",
    title: "numbers are multiples of something else",
    severity: decided,
    why: "Every multiple of 6 is one of 3, but not the other way round, so the numbers themselves decide.",
    example: schemas({ type: "number", multipleOf: 3 }, { type: "number", multipleOf: 6 }),
  },
  "min-length-raised": {
    of: "schema",
    title: "texts have to be longer",
    severity: narrows,
    why: "Shorter texts were valid and are refused now. A length is in code points.",
    example: schemas({ type: "string" }, { type: "string", minLength: 1 }),
  },
  "min-length-lowered": {
    of: "schema",
    title: "texts may be shorter",
    severity: widens,
    why: "A reader gets shorter texts than it was told: an empty one, for example.",
    example: schemas({ type: "string", minLength: 1 }, { type: "string" }),
  },
  "max-length-lowered": {
    of: "schema",
    title: "texts have to be shorter",
    severity: narrows,
    why: "Longer texts were valid and are refused now. A length is in code points.",
    example: schemas({ type: "string", maxLength: 9 }, { type: "string", maxLength: 5 }),
  },
  "max-length-raised": {
    of: "schema",
    title: "texts may be longer",
    severity: widens,
    why: "A reader gets longer texts than it was told: its column may be too narrow.",
    example: schemas({ type: "string", maxLength: 5 }, { type: "string", maxLength: 9 }),
  },
  "pattern-changed": {
    of: "schema",
    title: "texts have to match another expression",
    severity: decided,
    why: "Whether one expression takes everything that another takes cannot always be told. A text that only one of them takes makes it breaking.",
    example: schemas({ type: "string" }, { type: "string", pattern: "^[a-z]+$" }),
  },
  "format-changed": {
    of: "schema",
    title: "texts have another format",
    severity: decided,
    why: "A format that is checked takes some texts only; one that is not checked is documentation.",
    example: schemas({ type: "string" }, { type: "string", format: "date" }),
  },
} as const satisfies Readonly<Record<string, RuleEntry>>;

function schemas(before: unknown, after: unknown): RuleEntry["example"] {
  return { kind: "schemas", before: JSON.stringify(before), after: JSON.stringify(after) };
}
