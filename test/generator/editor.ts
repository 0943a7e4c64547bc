import { readFileSync } from "node:fs";
import { join } from "node:path";
import typescript from "typescript-5.9";
import { root } from "./consumer-modules.ts";

/** What a person reads when the pointer rests on a name. */
export interface Hover {
  /** `(property) from: string`. */
  readonly signature: string;
  readonly text: string;
  /** `@minimum 0`, in the order of the comment. */
  readonly tags: readonly string[];
}

/** An open program in an editor. A place in it is a text that occurs once, with `|` in front of the name in question. */
export interface Editor {
  hover(place: string): Hover;
  completions(place: string): ReadonlyMap<string, readonly string[]>;
  /** What the editor underlines. */
  faults(): readonly string[];
}

/** Opens a program in TypeScript's own language service, which is what editors ask. */
export function openEditor(file: string): Editor {
  const service = typescript.createLanguageService(hostOf(file));
  const text = readFileSync(file, "utf8");
  const at = (place: string): number => offsetOf(text, place);
  return {
    hover: (place) => hoverOf(service.getQuickInfoAtPosition(file, at(place))),
    completions: (place) => {
      const found = service.getCompletionsAtPosition(file, at(place), undefined)?.entries ?? [];
      return new Map(found.map((one) => [one.name, (one.kindModifiers ?? "").split(",")]));
    },
    faults: () =>
      [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)].map(
        ({ messageText }) => typescript.flattenDiagnosticMessageText(messageText, "\n"),
      ),
  };
}

/** Where a place is in a program. */
export function offsetOf(text: string, place: string): number {
  const found = text.indexOf(place.replace("|", ""));
  if (found === -1) throw new Error(`${place} is not in the program`);
  return found + place.indexOf("|");
}

function hostOf(file: string): typescript.LanguageServiceHost {
  const { sys } = typescript;
  const options: typescript.CompilerOptions = {
    ...{ strict: true, noEmit: true, allowImportingTsExtensions: true, types: [] },
    ...{ target: typescript.ScriptTarget.ES2022, lib: ["lib.es2022.d.ts", "lib.dom.d.ts"] },
    ...{ module: typescript.ModuleKind.ESNext, baseUrl: root },
    moduleResolution: typescript.ModuleResolutionKind.Bundler,
    paths: {
      "@blocks-network/sdk/gen/v1": ["src/gen/v1.ts"],
      pubnub: ["src/realtime/pubnub.d.ts"],
    },
  };
  return {
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (name) => {
      const text = sys.readFile(name);
      return text === undefined ? undefined : typescript.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (settings) => typescript.getDefaultLibFilePath(settings),
    fileExists: sys.fileExists,
    readFile: sys.readFile,
    readDirectory: sys.readDirectory,
    directoryExists: sys.directoryExists,
    useCaseSensitiveFileNames: () => true,
  };
}

function hoverOf(info: typescript.QuickInfo | undefined): Hover {
  if (info === undefined) throw new Error("an editor shows nothing here");
  const shown = typescript.displayPartsToString;
  return {
    signature: shown(info.displayParts),
    text: shown(info.documentation),
    tags: (info.tags ?? []).map(({ name, text }) => `@${name} ${shown(text)}`.trim()),
  };
}

/** A path in a folder, with forward slashes as TypeScript has it. */
export function pathIn(folder: string, name: string): string {
  return join(folder, name).replaceAll("\\", "/");
}
