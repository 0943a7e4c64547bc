import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ProtocolCandidate } from "../pipeline.ts";
import { type Engines, installedEngines } from "./engines.ts";
import { generatorFault } from "./generator-fault.ts";
import { judgeFormat } from "./judge-format.ts";
import { judgeValidators, type ValidatorSubject } from "./judge-validators.ts";
import { type RunningModule, runPrinted } from "./printed-modules.ts";

/** The second opinion on what `npm run generate` is about to write: every engine is asked. */
export async function judgeProtocol(
  candidate: ProtocolCandidate,
  engines: Engines = installedEngines,
): Promise<readonly Diagnostic[]> {
  return [
    ...(await judgeProtocolValidators(candidate, engines)),
    ...(await judgeFormat(candidate.files, engines)),
  ];
}

/** AJV on the validators of each family, which run from memory. */
export async function judgeProtocolValidators(
  { files, protocol, sources }: ProtocolCandidate,
  engines: Engines,
): Promise<readonly Diagnostic[]> {
  const paths = protocol.families.map((family) => `validators/${family.name}.ts`);
  const { modules, opinions } = await runPrinted(files, paths);
  const faults: Diagnostic[] = [...opinions];
  const subjects = protocol.families.flatMap((family) => {
    const file = `validators/${family.name}.ts`;
    const running = modules.get(file);
    if (running === undefined) return [];
    return family.definitions.flatMap(({ name, at }) =>
      [`is${name}`, `check${name}`].flatMap((exported): readonly ValidatorSubject[] => {
        const run = functionOf(running, exported);
        if (run !== undefined) return [{ name: exported, at, run }];
        const message = `The module exports no function ${exported}`;
        faults.push(generatorFault({ code: "verify-api", message, file }));
        return [];
      }),
    );
  });
  return [...faults, ...(await judgeValidators({ sources, subjects }, engines))];
}

function functionOf(
  running: RunningModule,
  name: string,
): ((value: unknown) => unknown) | undefined {
  const found = running[name];
  return typeof found === "function" ? (value) => found(value) : undefined;
}
