import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { createReport } from "../diagnostics/report.ts";
import type { JsonValue } from "../load/json-value.ts";
import type { Place } from "../load/source.ts";
import { type Engines, installedEngines } from "./engines.ts";
import { createIndependentAjv } from "./independent-ajv.ts";
import type { Instance } from "./instance.ts";

/** Instances that a generated module holds. */
export interface InstancesSubject {
  /** As messages call the schema. */
  readonly name: string;
  readonly at: Place;
  readonly instances: readonly Instance[];
}

/** Asks AJV whether instances are what they are given out as. One opinion per schema, with the shortest that is not. */
export async function judgeInstances(
  subjects: readonly InstancesSubject[],
  engines: Engines = installedEngines,
): Promise<readonly Diagnostic[]> {
  const sources = [...new Set(subjects.map(({ at }) => at.source))];
  const ajv = await createIndependentAjv(sources, engines);
  if ("missing" in ajv) return ajv.missing;
  const report = createReport();
  for (const { at, instances, name } of subjects) {
    const verdict = ajv.verdictOf(at);
    if (verdict === undefined) continue;
    const wrong = instances
      .map(({ isValid, value }) => ({ isValid, text: shown(value), fault: verdict(value) }))
      .filter(({ fault, isValid }) => isValid !== (fault === undefined))
      .sort((left, right) => left.text.length - right.text.length);
    const [first] = wrong;
    if (first === undefined) continue;
    const message = first.isValid
      ? `${name} has ${first.text} among its valid instances, which AJV refuses: ${first.fault}`
      : `${name} has ${first.text} among its invalid instances, which AJV takes`;
    const hint = "this is a fault of the generator: report it with the schema";
    report.error({ code: "verify-instance", message, at, hint });
  }
  return [...ajv.opinions, ...report.diagnostics];
}

const longestValue = 300;

function shown(value: JsonValue): string {
  const text = JSON.stringify(value);
  return text.length <= longestValue ? text : `${text.slice(0, longestValue)}…`;
}
