import { codePoints } from "../../templates/validator/code-points.ts";
import { counted } from "../../templates/validator/counted.ts";
import { multiple } from "../../templates/validator/multiple.ts";
import { formats as checkedFormats } from "../formats/formats.ts";
import { testFormat } from "../formats/test-format.ts";
import type { ArrayFacet, NumberFacet, StringFacet } from "../model/nodes.ts";
import { compilePattern, testPattern } from "../pattern/compile-pattern.ts";

/** A constraint that a value breaks; the message follows the path of the value. */
export interface Fault {
  readonly keyword: string;
  readonly message: string;
}

/** The first constraint on a number that does not hold. */
export function numberFault(facet: NumberFacet, value: number): Fault | undefined {
  const { exclusiveMaximum, exclusiveMinimum, maximum, minimum, multipleOf } = facet;
  if (minimum !== undefined && value < minimum)
    return { keyword: "minimum", message: `must be at least ${minimum}` };
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum)
    return { keyword: "exclusiveMinimum", message: `must be more than ${exclusiveMinimum}` };
  if (maximum !== undefined && value > maximum)
    return { keyword: "maximum", message: `must be at most ${maximum}` };
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum)
    return { keyword: "exclusiveMaximum", message: `must be less than ${exclusiveMaximum}` };
  if (multipleOf !== undefined && !multiple(value, multipleOf))
    return { keyword: "multipleOf", message: `must be a multiple of ${multipleOf}` };
  return undefined;
}

/** The first constraint on a string that does not hold. */
export function stringFault(facet: StringFacet, value: string): Fault | undefined {
  const { formats, maxLength, minLength, patterns } = facet;
  if (minLength !== undefined && minLength > 0 && codePoints(value) < minLength) {
    const words = minLength === 1 ? "not be empty" : `have at least ${minLength} characters`;
    return { keyword: "minLength", message: `must ${words}` };
  }
  if (maxLength !== undefined && codePoints(value) > maxLength)
    return {
      keyword: "maxLength",
      message: `must have at most ${counted(maxLength, "character")}`,
    };
  const pattern = patterns.find((one) => !matches(one, value));
  if (pattern !== undefined) return { keyword: "pattern", message: `must match ${pattern}` };
  const format = formats.find((one) => !testFormat(one, value));
  if (format === undefined) return undefined;
  return { keyword: "format", message: `must be ${checkedFormats.get(format)?.words}` };
}

/** Every constraint on the length of a list that does not hold. */
export function lengthFaults(facet: ArrayFacet, length: number): readonly Fault[] {
  const { maxItems, minItems } = facet;
  const faults: Fault[] = [];
  if (minItems !== undefined && length < minItems)
    faults.push({
      keyword: "minItems",
      message: `must have at least ${counted(minItems, "item")}`,
    });
  if (maxItems !== undefined && length > maxItems)
    faults.push({ keyword: "maxItems", message: `must have at most ${counted(maxItems, "item")}` });
  return faults;
}

/** Whether a pattern of a schema finds anything in the text. */
export function matches(pattern: string, text: string): boolean {
  return testPattern(compilePattern(pattern), text);
}
