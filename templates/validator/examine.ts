import { askAdditionalProperties } from "./ask-additional-properties.ts";
import { askAllOf } from "./ask-all-of.ts";
import { askAnyOf } from "./ask-any-of.ts";
import { askCheck } from "./ask-check.ts";
import { askClosedAfter } from "./ask-closed-after.ts";
import { askContains } from "./ask-contains.ts";
import { askDependentRequired } from "./ask-dependent-required.ts";
import { askDependentSchemas } from "./ask-dependent-schemas.ts";
import { askEnter } from "./ask-enter.ts";
import { askEqual } from "./ask-equal.ts";
import { askExclusiveMaximum } from "./ask-exclusive-maximum.ts";
import { askExclusiveMinimum } from "./ask-exclusive-minimum.ts";
import { askIf } from "./ask-if.ts";
import { askInstead } from "./ask-instead.ts";
import { askMaxItems } from "./ask-max-items.ts";
import { askMaxLength } from "./ask-max-length.ts";
import { askMaxProperties } from "./ask-max-properties.ts";
import { askMaximum } from "./ask-maximum.ts";
import { askMembers } from "./ask-members.ts";
import { askMinItems } from "./ask-min-items.ts";
import { askMinLength } from "./ask-min-length.ts";
import { askMinProperties } from "./ask-min-properties.ts";
import { askMinimum } from "./ask-minimum.ts";
import { askMultipleOf } from "./ask-multiple-of.ts";
import { askNot } from "./ask-not.ts";
import { askOneOf } from "./ask-one-of.ts";
import { askPatternProperties } from "./ask-pattern-properties.ts";
import { askPrefixItems } from "./ask-prefix-items.ts";
import { askPresent } from "./ask-present.ts";
import { askPropertyNames } from "./ask-property-names.ts";
import { askRef } from "./ask-ref.ts";
import { askRefuse } from "./ask-refuse.ts";
import { askRequired } from "./ask-required.ts";
import { askRestItems } from "./ask-rest-items.ts";
import { askSealed } from "./ask-sealed.ts";
import { askTag } from "./ask-tag.ts";
import { askTests } from "./ask-tests.ts";
import { askType } from "./ask-type.ts";
import { askUniqueBy } from "./ask-unique-by.ts";
import { askUniqueItems } from "./ask-unique-items.ts";
import { examineBy } from "./examine-by.ts";
import type { Issue } from "./issue.ts";
import type { ValueRule } from "./value-rule.ts";

/** Everything that is wrong with a value, whatever its rule asks for. */
export function examine(rule: ValueRule, value: unknown): Issue[] {
  return examineBy(everyKeyword, { enter: () => rule }, value);
}

const everyKeyword = {
  additionalProperties: askAdditionalProperties,
  allOf: askAllOf,
  anyOf: askAnyOf,
  check: askCheck,
  closedAfter: askClosedAfter,
  contains: askContains,
  dependentRequired: askDependentRequired,
  dependentSchemas: askDependentSchemas,
  enter: askEnter,
  enum: askEqual,
  exclusiveMaximum: askExclusiveMaximum,
  exclusiveMinimum: askExclusiveMinimum,
  format: askTests,
  if: askIf,
  instead: askInstead,
  items: askRestItems,
  maxItems: askMaxItems,
  maxLength: askMaxLength,
  maxProperties: askMaxProperties,
  maximum: askMaximum,
  members: askMembers,
  minItems: askMinItems,
  minLength: askMinLength,
  minProperties: askMinProperties,
  minimum: askMinimum,
  multipleOf: askMultipleOf,
  not: askNot,
  oneOf: askOneOf,
  pattern: askTests,
  patternProperties: askPatternProperties,
  prefixItems: askPrefixItems,
  present: askPresent,
  propertyNames: askPropertyNames,
  ref: askRef,
  refuse: askRefuse,
  required: askRequired,
  sealed: askSealed,
  tag: askTag,
  type: askType,
  uniqueBy: askUniqueBy,
  uniqueItems: askUniqueItems,
};
