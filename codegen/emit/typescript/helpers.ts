import {
  type ValidatorHelper,
  validatorHelpers,
} from "../../../generated/templates/validator-helpers.ts";

/**
 * Functions that a validator module prints for itself, only those that it uses; they are written in
 * `templates/validator`. None begins with `is`, `check`, `gather` or `rule` and a capital, so none can meet the name of a
 * validator or of its rule.
 */
export const helperSources: ReadonlyMap<string, ValidatorHelper> = new Map(
  Object.entries(validatorHelpers),
);

/** Every name that a helper may declare in a module. */
export const helperNames: ReadonlySet<string> = new Set(
  [...helperSources.values()].flatMap((helper) => helper.declares),
);

/** Those that are types. */
export const typeHelpers: ReadonlySet<string> = new Set(
  [...helperSources].flatMap(([name, { text }]) => {
    return new RegExp(`^(?:interface|type) ${name}\\b`, "m").test(text) ? [name] : [];
  }),
);
