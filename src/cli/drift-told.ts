import type {
  CardDriftResult,
  Diagnostic,
  DriftDocument,
  DriftEntry,
  DriftPlace,
  DriftResult,
  UntoldDrift,
} from "../../codegen/index.ts";
import { exitCodes } from "./exit-codes.ts";

/** What a comparison came to. */
export type Told =
  | { readonly entry: DriftEntry }
  | {
      readonly untold: UntoldDrift;
      /** `unreachable`: another try may tell. `failed`: somebody has to mend something first. */
      readonly exitCode: typeof exitCodes.failed | typeof exitCodes.unreachable;
      /** Of documents that cannot be read. */
      readonly faults?: Faults;
    };

export interface Faults {
  readonly diagnostics: readonly Diagnostic[];
  /** Those that diagnostics may be about. */
  readonly documents: readonly DriftDocument[];
}

/**
 * The result of a comparison. Documents with errors were not compared, whatever level a run fails at.
 *
 * @param about.documents The two that were compared.
 */
export function toldOf(
  result: DriftResult | CardDriftResult,
  about: {
    readonly name: string;
    readonly documents: readonly DriftDocument[];
    readonly lock?: DriftPlace;
  },
): Told {
  const { name, documents, lock } = about;
  const place = lock === undefined ? {} : { lock };
  const diagnostics = result.diagnostics.filter(({ severity }) => severity === "error");
  const [first] = diagnostics;
  if (first === undefined) return { entry: { name, result, ...place } };
  const { file, line, column, message } = first;
  const more = diagnostics.length === 1 ? "" : `, and ${diagnostics.length - 1} more`;
  const untold = {
    name,
    message: `${file}:${line}:${column}  ${message}${more}`,
    ...(first.hint === undefined ? {} : { hint: first.hint }),
    ...place,
  };
  return { untold, exitCode: exitCodes.failed, faults: { diagnostics, documents } };
}
