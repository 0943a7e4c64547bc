import { conditionCases } from "./conditions.ts";
import { documentationCases } from "./documentation.ts";
import { draftCases } from "./drafts.ts";
import { listCases } from "./lists.ts";
import { memberCases } from "./members.ts";
import { numberAndTextCases } from "./numbers-and-texts.ts";
import { objectCases } from "./objects.ts";
import { referenceCases } from "./references.ts";
import type { SchemaCase } from "./schema-case.ts";
import { severalCases } from "./several.ts";
import { spellingCases } from "./spellings.ts";
import { typeCases } from "./types.ts";
import { undecidedCases } from "./undecided.ts";
import { unionCases } from "./unions.ts";

/** Every pair of schemas. */
export const schemaCases: readonly SchemaCase[] = [
  ...typeCases,
  ...numberAndTextCases,
  ...listCases,
  ...memberCases,
  ...objectCases,
  ...unionCases,
  ...conditionCases,
  ...spellingCases,
  ...referenceCases,
  ...undecidedCases,
  ...draftCases,
  ...documentationCases,
  ...severalCases,
];
