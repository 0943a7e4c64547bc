import type { Report } from "../diagnostics/report.ts";
import type { FormattedFile } from "../format/format.ts";
import { judgeFormat } from "../verify/judge-format.ts";

/**
 * Asks the independent engines about a module before it is written.
 *
 * @returns False when one of them disagrees or is not installed, which the report tells.
 */
export async function verifyModule(module: FormattedFile, report: Report): Promise<boolean> {
  const opinions = await judgeFormat([module]);
  for (const opinion of opinions) report.add(opinion);
  return opinions.length === 0;
}
