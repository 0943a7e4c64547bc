import type { CatalogueEntry } from "./entry.ts";

const faultOfOurs = "The second opinion exists so that such a file is not written.";
const reportIt = "nothing on your side: report it with the card or schema";

/** What the generator of the package itself reports, and the independent engines of `--verify`. */
export const generatorEntries = {
  "invalid-example": {
    severity: "error",
    title: "an example that its schema refuses",
    meaning: "A value under `examples` is not valid against its schema.",
    reason: "Examples go into doc comments and documentation.",
    example: {
      kind: "story",
      broken: '{ "type": "integer", "examples": [1.5] }, under --verify',
      mended: '{ "type": "integer", "examples": [1] }',
    },
  },
  "invalid-route": {
    severity: "error",
    title: "a route that makes no sense",
    meaning: "An entry of `schemas/backend/routes.json` breaks the rules of the route table.",
    reason: "Typed calls are made from it.",
    example: {
      kind: "story",
      broken: '{ "path": "/tasks/{id}" } without a parameter called id',
      mended: "declare the parameter in the request's schema",
    },
  },
  "invalid-template": {
    severity: "error",
    title: "a template beyond the strict subset",
    meaning: "A file in `templates/` uses a construct that the template compiler does not take.",
    reason: "Templates become plain typed functions; helpers, partials and raw output cannot.",
    example: { kind: "story", broken: "{{{body}}}", mended: "{{body}}" },
  },
  "no-schemas": {
    severity: "error",
    title: "no schema in the folder",
    meaning: "The schema folder holds no file that ends in `.schema.json`.",
    reason: "Everything generated would count as stale and be removed.",
    example: { kind: "story", broken: "an empty folder", mended: "name the folder of the schemas" },
  },
  "tool-missing": {
    severity: "error",
    title: "an engine of --verify is not installed",
    meaning: "`--verify` needs an optional package that is not there.",
    reason: "A second opinion that was asked for is not skipped silently.",
    example: {
      kind: "story",
      broken: "blocks gen --verify without prettier",
      mended: "npm install --save-dev prettier",
    },
  },
  "verify-api": {
    severity: "error",
    title: "the module exports something else",
    meaning: "The exports of a generated module are not those that its contract asks for.",
    reason: faultOfOurs,
    example: { kind: "story", broken: "a client without its factory", mended: reportIt },
  },
  "verify-compile": {
    severity: "error",
    title: "TypeScript refuses the file",
    meaning: "A generated file does not compile.",
    reason: faultOfOurs,
    example: { kind: "story", broken: "a type that is not declared", mended: reportIt },
  },
  "verify-format": {
    severity: "error",
    title: "Prettier would change the file",
    meaning: "A generated file is not laid out as Prettier lays it out.",
    reason: "Formatters in editors would change generated files.",
    example: { kind: "story", broken: "a line that is broken elsewhere", mended: reportIt },
  },
  "verify-load": {
    severity: "error",
    title: "the module does not load",
    meaning: "Importing a generated module throws.",
    reason: faultOfOurs,
    example: { kind: "story", broken: "a module that throws at its top", mended: reportIt },
  },
  "verify-schema": {
    severity: "error",
    title: "AJV cannot compile the schema",
    meaning: "The independent validator refuses a schema that the generator took.",
    reason: "One of the two is wrong about it.",
    example: {
      kind: "story",
      broken: "a pattern that no engine takes",
      mended: "write the pattern as JavaScript takes it, or report it",
    },
  },
  "verify-syntax": {
    severity: "error",
    title: "Prettier cannot read the file",
    meaning: "A generated file is not TypeScript.",
    reason: faultOfOurs,
    example: { kind: "story", broken: "an unclosed brace", mended: reportIt },
  },
  "verify-instance": {
    severity: "error",
    title: "AJV judges a generated instance differently",
    meaning:
      "A fake answers with a value that AJV refuses, or fixtures hold one on the wrong side; the message shows it.",
    reason: "One of the two is wrong.",
    example: {
      kind: "story",
      broken: "among the valid instances here, refused there",
      mended: reportIt,
    },
  },
  "verify-type": {
    severity: "error",
    title: "another generator types it differently",
    meaning:
      "The generator json-schema-to-typescript gives another type, and no known rule explains the difference.",
    reason: "One of the two types is wrong.",
    example: { kind: "story", broken: "string here, number there", mended: reportIt },
  },
  "verify-validator": {
    severity: "error",
    title: "AJV judges a value differently",
    meaning: "A generated validator and AJV disagree about the value that the message shows.",
    reason: "One of the two is wrong.",
    example: { kind: "story", broken: "valid here, refused there", mended: reportIt },
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
