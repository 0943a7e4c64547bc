import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { createReport } from "../diagnostics/report.ts";
import { closedName } from "../emit/protocol/protocol-scope.ts";
import type { ProtocolCandidate } from "../pipeline.ts";
import { resolve } from "../resolve/resolve.ts";
import { type Engines, installedEngines, loadEngine } from "./engines.ts";
import { generatorFault } from "./generator-fault.ts";
import { judgeCompilation } from "./judge-compilation.ts";
import { judgeFormat } from "./judge-format.ts";
import { judgeTypes, theirTypes } from "./judge-types.ts";
import { judgeValidators, type ValidatorSubject } from "./judge-validators.ts";
import { type RunningModule, runPrinted } from "./printed-modules.ts";
import { protocolExports } from "./protocol-exports.ts";
import { createTypeProgram } from "./type-program.ts";

/** The second opinion on what `npm run generate` is about to write: every engine is asked. */
export async function judgeProtocol(
  candidate: ProtocolCandidate,
  engines: Engines = installedEngines,
): Promise<readonly Diagnostic[]> {
  const opinions = [
    ...(await judgeProtocolTypes(candidate, engines)),
    ...(await judgeProtocolValidators(candidate, engines)),
    ...(await judgeFormat(candidate.files, engines)),
  ];
  const generated = new Set(candidate.files.map((file) => file.path));
  return opinions.map((opinion) =>
    generated.has(opinion.file) ? { ...opinion, file: `generated/${opinion.file}` } : opinion,
  );
}

/** ts-morph on what the files export and whether they compile, json-schema-to-typescript on their types. */
export async function judgeProtocolTypes(
  { files, protocol, sources }: ProtocolCandidate,
  engines: Engines,
): Promise<readonly Diagnostic[]> {
  const morph = await loadEngine("morph", engines);
  const j2ts = await loadEngine("j2ts", engines);
  if ("missing" in morph || "missing" in j2ts)
    return [morph, j2ts].flatMap((loaded) => ("missing" in loaded ? loaded.missing : []));
  const tools = { morph: morph.engine, j2ts: j2ts.engine };
  const theirs = await theirTypes(protocol.model, resolve(sources, createReport()), tools);
  const program = createTypeProgram([...files, theirs], morph.engine);
  const paths = files.map((file) => file.path);
  const subjects = protocol.families.flatMap((family) =>
    family.definitions.map((definition) => {
      const name = closedName(definition, protocol);
      return { definition, path: `types/${family.name}.ts`, name };
    }),
  );
  return [
    ...judgeCompilation(program, paths, protocolExports(protocol)),
    ...judgeTypes(subjects, program),
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
