import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** Loads the independent engines: optional peers, none of which is touched before it is asked. */
export interface Engines {
  readonly prettier: () => Promise<typeof import("prettier")>;
}

/** The engines as they are installed beside us. */
export const installedEngines: Engines = {
  prettier: () => import("prettier"),
};

const packages: Readonly<Record<keyof Engines, readonly string[]>> = {
  prettier: ["prettier"],
};

/** An engine, or the diagnostic that says how to get it. */
export type LoadedEngine<Name extends keyof Engines> =
  | { readonly engine: Awaited<ReturnType<Engines[Name]>> }
  | { readonly missing: Diagnostic };

/**
 * Loads one engine.
 *
 * @throws What importing it throws, unless that is its absence.
 */
export async function loadEngine<Name extends keyof Engines>(
  name: Name,
  engines: Engines,
): Promise<LoadedEngine<Name>> {
  try {
    return { engine: (await engines[name]()) as Awaited<ReturnType<Engines[Name]>> };
  } catch (error) {
    if (!isAbsence(error)) throw error;
    const wanted = packages[name];
    const message = `${wanted.join(" and ")} must be installed to verify generated files`;
    const hint = `run: npm install --save-dev ${wanted.join(" ")}`;
    return {
      missing: {
        ...{ severity: "error", code: "tool-missing", message, hint },
        ...{ file: "package.json", line: 1, column: 1, pointer: "" },
      },
    };
  }
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";
}
