import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, extname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { checkConfigFile, isConfigFile } from "../../generated/validators/file.ts";
import type { Emitter } from "../contract/emitter.ts";
import { slashPath } from "../contract/write-files.ts";
import { createReport, type Report } from "../diagnostics/report.ts";
import { isObject, type JsonValue, member } from "../load/json-value.ts";
import { loadText } from "../load/load.ts";
import { parseJson } from "../load/parse-json.ts";
import { createSource, type Source } from "../load/source.ts";
import type { BlocksConfig } from "./config.ts";
import { configFaults } from "./config-fault.ts";
import { checkDriftSettings } from "./drift-settings.ts";
import { reportIdleSeverities } from "./idle-severities.ts";
import { leavesProject } from "./leaves-project.ts";
import { configsIn, jsonConfigName, nearestProject } from "./project-folder.ts";

/** A config as it was found; an empty one when there is none. */
export interface LoadedConfig {
  readonly config: BlocksConfig;
  /** Absolute; undefined when there is no config. */
  readonly path: string | undefined;
  /** Absolute folder that its paths are relative to, in which the lock stands. */
  readonly folder: string;
  /** Of a JSON config. */
  readonly text?: string;
}

export interface ConfigPlace {
  /** Absolute. */
  readonly cwd: string;
  /** The file to read, false for none. Default: beside the nearest `package.json`, upwards. */
  readonly config?: string | false | undefined;
  /** Gets the text of a JSON config, for the frames of diagnostics. */
  readonly sources: Map<string, string>;
}

/**
 * Reads the project's config. A config in code is run by Node, which strips its types.
 *
 * @returns Undefined when there is one that cannot be used, which the report tells.
 */
export async function readConfig(
  place: ConfigPlace,
  report: Report,
): Promise<LoadedConfig | undefined> {
  const found = findConfig(place, report);
  if (found === undefined) return undefined;
  const { path, folder } = found;
  if (path === undefined) return { config: {}, path, folder };
  const file = slashPath(relative(place.cwd, path));
  return extname(path) === ".json"
    ? await readJsonConfig({ path, folder, file }, { report, sources: place.sources })
    : await readCodeConfig({ path, folder, file }, report);
}

interface FoundConfig {
  readonly path: string | undefined;
  readonly folder: string;
}

/** A config that is there. */
export interface ConfigAt extends FoundConfig {
  readonly path: string;
  /** What diagnostics call it. */
  readonly file: string;
}

function findConfig({ cwd, config }: ConfigPlace, report: Report): FoundConfig | undefined {
  if (typeof config === "string") {
    const path = resolve(cwd, config);
    if (statSync(path, { throwIfNoEntry: false })?.isFile() === true) {
      return { path, folder: dirname(path) };
    }
    tellConfig(report, config, { message: "There is no config at this path" });
    return undefined;
  }
  const folder = nearestProject(cwd, config !== false) ?? cwd;
  if (config === false) return { path: undefined, folder };
  const names = configsIn(folder);
  // A webapp project has a file of this name, too: its own, which says nothing about generating.
  const isTaken = names.length > 1 && isWebappConfig(join(folder, jsonConfigName));
  const [path, second] = isTaken ? names.slice(1) : names;
  if (second === undefined) {
    return { path: path === undefined ? undefined : join(folder, path), folder };
  }
  const message = `There is a second config beside it, ${second}`;
  const file = slashPath(relative(cwd, join(folder, path ?? "")));
  tellConfig(report, file, { message, hint: "keep one of them, or name one with --config" });
  return undefined;
}

/** Whether a file is the `blocks.config.json` that `blocks` keeps for a webapp. */
export function isWebappConfig(path: string): boolean {
  if (!existsSync(path)) return false;
  const { value } = parseJson(readFileSync(path, "utf8"));
  return value !== undefined && isWebapp(value);
}

function isWebapp(value: JsonValue): boolean {
  return isObject(value) && Object.hasOwn(value, "templateVersion");
}

/** Reads a config that is data. Undefined when it cannot be used, which the report tells. */
export async function readJsonConfig(
  { path, folder, file }: ConfigAt,
  { report, sources }: { readonly report: Report; readonly sources: Map<string, string> },
): Promise<LoadedConfig | undefined> {
  const text = readFileSync(path, "utf8");
  sources.set(file, text);
  const source = loadText({ file, text }, report);
  if (source === undefined) return undefined;
  const config = await checked(source, report);
  if (config === undefined) return undefined;
  return { config, path, folder, text };
}

async function readCodeConfig(at: ConfigAt, report: Report): Promise<LoadedConfig | undefined> {
  const { path, folder, file } = at;
  const value = await importDefault(at, report);
  if (value === undefined) return undefined;
  const { emitters, ...plain } = value;
  const faults = createReport();
  if (!areEmitters(emitters)) {
    const message = '"emitters" is a list of objects with a name and a function "emit"';
    tellConfig(faults, file, { message, hint: "make them with defineEmitter" });
  }
  // Places in code are unknown: what is wrong is told with its pointer, at the head of the file.
  const source = codeSource(file, plain);
  const config = source === undefined ? undefined : await checked(source, faults);
  if (source === undefined) tellConfig(faults, file, { message: "The config is not plain data" });
  for (const fault of faults.diagnostics) report.add({ ...fault, line: 1, column: 1 });
  if (config === undefined || faults.hasErrors) return undefined;
  const own = emitters === undefined ? {} : { emitters: emitters as readonly Emitter[] };
  return { config: { ...config, ...own }, path, folder };
}

async function importDefault(
  { path, file }: ConfigAt,
  report: Report,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    // A changed file is another module: Node keeps what it has imported once.
    const version = statSync(path).mtimeMs;
    const module = (await import(`${pathToFileURL(path).href}?v=${version}`)) as {
      default?: unknown;
    };
    const value = module.default;
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      return value as Readonly<Record<string, unknown>>;
    }
    tellConfig(report, file, {
      message: "The config exports no object as its default",
      hint: "export default defineConfig({ … })",
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const [line = why] = why.split("\n");
    tellConfig(report, file, { message: `The config cannot be run: ${line}` });
  }
  return undefined;
}

function areEmitters(value: unknown): boolean {
  if (value === undefined) return true;
  if (!Array.isArray(value)) return false;
  return value.every((one: unknown) => {
    if (typeof one !== "object" || one === null) return false;
    const { name, emit } = one as { readonly name?: unknown; readonly emit?: unknown };
    return typeof name === "string" && name !== "" && typeof emit === "function";
  });
}

function codeSource(file: string, plain: object): Source | undefined {
  try {
    const text = JSON.stringify(plain, null, 2);
    return createSource(file, text, JSON.parse(text) as JsonValue);
  } catch {
    return undefined;
  }
}

/** Holds a config against its schema, and against what that cannot know: the project's folder, codes and rules. */
async function checked(source: Source, report: Report): Promise<BlocksConfig | undefined> {
  const faults = createReport();
  const value: unknown = source.value;
  if (isWebapp(source.value)) {
    faults.error({
      code: "config-file",
      message: "This is the config of a webapp, which says nothing about generating",
      at: { source, pointer: "/templateVersion" },
      hint: "put what blocks gen needs into a blocks.config.ts beside it, or pass --no-config",
    });
  } else {
    if (!isObject(source.value) || !isConfigFile(value)) {
      for (const fault of configFaults(checkConfigFile(value), source)) faults.error(fault);
    }
    for (const { pointer, out } of outFolders(source.value)) {
      if (!leavesProject(out)) continue;
      const message = `${JSON.stringify(out)} is not inside the project`;
      const hint = "name a folder below the config, or pass --out";
      faults.error({ code: "config-file", message, at: { source, pointer }, hint });
    }
  }
  if (!faults.hasErrors) {
    await reportIdleSeverities(value as BlocksConfig, { source, report: faults });
    await checkDriftSettings(value as BlocksConfig, { source, report: faults });
  }
  for (const diagnostic of faults.diagnostics) report.add(diagnostic);
  return faults.hasErrors ? undefined : (value as BlocksConfig);
}

/** Wherever a config, which may have other faults, names one. */
function outFolders(
  config: JsonValue,
): readonly { readonly pointer: string; readonly out: string }[] {
  const entries = ["agents", "schemas"].flatMap((name) => {
    const list = member(config, name);
    if (!Array.isArray(list)) return [];
    return list.map(
      (entry: JsonValue, at) => [`/${name}/${at}/out`, member(entry, "out")] as const,
    );
  });
  return [["/out", member(config, "out")] as const, ...entries].flatMap(([pointer, out]) =>
    typeof out === "string" ? [{ pointer, out }] : [],
  );
}

/** An error about a config as a whole. */
export function tellConfig(
  report: Report,
  file: string,
  fault: { readonly message: string; readonly hint?: string },
): void {
  report.add({
    severity: "error",
    code: "config-file",
    file,
    line: 1,
    column: 1,
    pointer: "",
    ...fault,
  });
}
