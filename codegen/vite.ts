// The entry `@blocks-network/sdk/vite`. Vite's own types are not imported: what is used of them is below.
import { resolve } from "node:path";
import { renderDiagnostic } from "./diagnostics/render.ts";
import { generateProject } from "./project/generate-project.ts";
import type { ProjectResult } from "./project/project-options.ts";
import { watchProject } from "./project/watch-project.ts";

/** What the plugin may be told. */
export interface BlocksPluginOptions {
  /** Folder whose config and lock are generated. Default: Vite's root, else the current folder. */
  readonly root?: string;
  /** The config to read, false for none. Default: beside the nearest `package.json`, upwards. */
  readonly config?: string | false;
}

/** A plugin of Vite, and of Rollup and Rolldown by the first hooks alone. */
export interface BlocksPlugin {
  readonly name: string;
  buildStart(this: BuildContext): Promise<void>;
  buildEnd(): void;
  configResolved(config: { readonly root: string; readonly command: string }): void;
  configureServer(server: DevServer): void;
}

interface BuildContext {
  error(message: string): unknown;
  warn(message: string): void;
  addWatchFile(path: string): void;
}

interface DevServer {
  readonly config: { readonly logger: Record<"error" | "warn", (message: string) => void> };
  readonly ws: {
    // biome-ignore lint/suspicious/noExplicitAny: Vite's payload is a union of its own.
    send(payload: any): void;
    on(event: "connection", listener: () => void): void;
  };
}

/**
 * Generates clients when a build starts, and in the dev server and in watched builds whenever a card,
 * the config or the lock is saved; the dev server shows errors in the overlay. Cards of the registry
 * come from their snapshots: nothing is fetched.
 */
export function blocks({ root, config }: BlocksPluginOptions = {}): BlocksPlugin {
  let project = { cwd: resolve(root ?? "."), config };
  let isServer = false;
  const closing = new AbortController();
  return {
    name: "blocks",
    configResolved: (vite) => {
      project = { cwd: resolve(root ?? vite.root), config };
      isServer = vite.command === "serve";
    },
    async buildStart() {
      if (isServer) return;
      const result = await generateProject(project);
      const { files, schemas } = result.watched;
      for (const path of [...files, ...schemas]) this.addWatchFile(path);
      for (const text of textsOf(result, "warning")) this.warn(text);
      const errors = textsOf(result, "error");
      if (errors.length > 0) this.error(errors.join("\n\n"));
    },
    configureServer: ({ ws, config: { logger } }) => {
      let shown: object | undefined;
      ws.on("connection", () => shown && ws.send(shown));
      const onRun = ({ result }: { readonly result: ProjectResult }): void => {
        const before = shown;
        for (const text of textsOf(result, "warning")) logger.warn(text);
        const errors = textsOf(result, "error");
        for (const text of errors) logger.error(text);
        shown = errors.length === 0 ? undefined : overlayOf(result, errors);
        // A reload takes the overlay away; files that were written are Vite's own matter.
        if (shown ?? before) ws.send(shown ?? { type: "full-reload" });
      };
      const watching = watchProject({ ...project, signal: closing.signal, onRun });
      watching.catch(({ message }: Error) =>
        ws.send({ type: "error", err: { message, stack: "" } }),
      );
    },
    buildEnd: () => closing.abort(),
  };
}

function textsOf({ diagnostics, sources }: ProjectResult, severity: string): readonly string[] {
  const told = diagnostics.filter((one) => one.severity === severity);
  return told.map((one) => renderDiagnostic(one, { textOf: (file) => sources.get(file) }));
}

function overlayOf({ diagnostics }: ProjectResult, errors: readonly string[]): object {
  const { file, line, column } = diagnostics.find(({ severity }) => severity === "error") ?? {};
  const loc = { file, line, column };
  return {
    type: "error",
    err: { message: errors.join("\n\n"), stack: "", plugin: "blocks", id: file, loc },
  };
}
