import { adviceEntries } from "./catalogue/advice-entries.ts";
import { cardEntries } from "./catalogue/card-entries.ts";
import { fileEntries } from "./catalogue/file-entries.ts";
import { generatorEntries } from "./catalogue/generator-entries.ts";
import { jsonEntries } from "./catalogue/json-entries.ts";
import { projectEntries } from "./catalogue/project-entries.ts";
import { schemaEntries } from "./catalogue/schema-entries.ts";

/** Every diagnostic that the generator can give, by group. A new code is an entry in one of the groups. */
export const catalogue = {
  "JSON text": jsonEntries,
  "Agent cards: errors": cardEntries,
  "Agent cards: advice": adviceEntries,
  Schemas: schemaEntries,
  "Files and the lock": fileEntries,
  "Configuration, sources and emitters": projectEntries,
  "The generator itself, and --verify": generatorEntries,
} as const;

type Groups = typeof catalogue;

/** The closed set of codes: stable, never reused. */
export type DiagnosticCode = { [Group in keyof Groups]: keyof Groups[Group] }[keyof Groups];
