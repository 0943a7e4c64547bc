import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** Loads the independent engines: optional peers, none of which is touched before it is asked. */
export interface Engines {
  readonly ajv: () => Promise<{ readonly Ajv2020: typeof import("ajv/dist/2020.js").Ajv2020 }>;
  readonly formats: () => Promise<{ readonly default: typeof import("ajv-formats") }>;
  readonly j2ts: () => Promise<TypePrinter>;
  readonly morph: () => Promise<typeof import("ts-morph")>;
  readonly prettier: () => Promise<typeof import("prettier")>;
}

/** What we use of json-schema-to-typescript: its own types do not compile under `skipLibCheck: false`. */
export interface TypePrinter {
  compile(schema: object, name: string, options: object): Promise<string>;
}

const typePrinterPackage: string = "json-schema-to-typescript";

/** The engines as they are installed beside us. */
export const installedEngines: Engines = {
  ajv: () => import("ajv/dist/2020.js"),
  formats: () => import("ajv-formats"),
  j2ts: () => import(typePrinterPackage),
  morph: () => import("ts-morph"),
  prettier: () => import("prettier"),
};

const packages: Readonly<Record<keyof Engines, string>> = {
  ajv: "ajv",
  formats: "ajv-formats",
  j2ts: "json-schema-to-typescript",
  morph: "ts-morph",
  prettier: "prettier",
};

/** An engine, or the diagnostic that says how to get it. */
export type LoadedEngine<Engine> =
  | { readonly engine: Engine }
  | { readonly missing: readonly Diagnostic[] };

/**
 * Loads one engine.
 *
 * @throws What importing it throws, unless that is its absence.
 */
export async function loadEngine<Name extends keyof Engines>(
  name: Name,
  engines: Engines,
): Promise<LoadedEngine<Awaited<ReturnType<Engines[Name]>>>> {
  try {
    return { engine: (await engines[name]()) as Awaited<ReturnType<Engines[Name]>> };
  } catch (error) {
    if (!isAbsence(error)) throw error;
    const message = `${packages[name]} must be installed to verify generated files`;
    const hint = `run: npm install --save-dev ${packages[name]}`;
    const place = { file: "package.json", line: 1, column: 1, pointer: "" };
    return { missing: [{ severity: "error", code: "tool-missing", message, hint, ...place }] };
  }
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";
}
