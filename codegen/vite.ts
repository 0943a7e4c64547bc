// The entry `@blocks-network/sdk/vite`. Vite's own types are not imported: what is used of them is below.
import { renderDiagnostic } from "./diagnostics/render.ts";
import { generateProject } from "./project/generate-project.ts";
import type { ProjectResult } from "./project/project-options.ts";
import { watchProject } from "./project/watch-project.ts";

export interface BlocksPluginOptions {
  /** Folder whose config and lock are generated. Default: Vite's root. */
  readonly root?: string;
  /** The config to read, false for none. Default: beside the nearest `package.json`, upwards. */
  readonly config?: string | false;
}

/** A Vite plugin, as far as this one goes. */
export interface BlocksPlugin {
  readonly name: string;
  configResolved(config: { readonly root: string; readonly command: string }): void;
  buildStart(this: { error(message: string): unknown; warn(message: string): void }): Promise<void>;
  configureServer(server: DevServer): void;
  buildEnd(): void;
}

interface DevServer {
  readonly ws: {
    // biome-ignore lint/suspicious/noExplicitAny: Vite's payload is a union of its own.
    send(payload: any): void;
    on(event: "connection", listener: () => void): void;
  };
}

/**
 * Generates clients when a build starts, and in the dev server whenever a card, the config or the
 * lock is saved; diagnostics are shown in the overlay. Cards of the registry come from their
 * snapshots: nothing is fetched.
 */
export function blocks({ root, config }: BlocksPluginOptions = {}): BlocksPlugin {
  let project = { cwd: root ?? ".", config };
  let isServer = false;
  const closing = new AbortController();
  return {
    name: "blocks",
    configResolved: (vite) => {
      project = { cwd: root ?? vite.root, config };
      isServer = vite.command === "serve";
    },
    async buildStart() {
      if (isServer) return;
      const result = await generateProject(project);
      for (const { severity, text } of messagesOf(result)) {
        if (severity === "error") this.error(text);
        else this.warn(text);
      }
    },
    configureServer: ({ ws }) => {
      let shown: object | undefined;
      ws.on("connection", () => shown && ws.send(shown));
      const onRun = ({ result }: { readonly result: ProjectResult }): void => {
        const before = shown;
        shown = overlayOf(result);
        // A reload takes the overlay away; files that were written are Vite's own matter.
        if (shown ?? before) ws.send(shown ?? { type: "full-reload" });
      };
      const watching = watchProject({ ...project, signal: closing.signal, onRun });
      watching.catch((error: Error) =>
        ws.send({ type: "error", err: { ...error, stack: "", message: error.message } }),
      );
    },
    buildEnd: () => closing.abort(),
  };
}

function messagesOf({
  diagnostics,
  sources,
}: ProjectResult): readonly { readonly severity: string; readonly text: string }[] {
  const textOf = (file: string): string | undefined => sources.get(file);
  return diagnostics.map((one) => ({
    severity: one.severity,
    text: renderDiagnostic(one, { textOf }),
  }));
}

/** What the overlay shows; undefined when nothing is wrong. */
function overlayOf(result: ProjectResult): object | undefined {
  const first = result.diagnostics.find(({ severity }) => severity === "error");
  if (first === undefined) return undefined;
  const errors = messagesOf(result).filter(({ severity }) => severity === "error");
  const { file, line, column } = first;
  const message = errors.map(({ text }) => text).join("\n\n");
  return {
    type: "error",
    err: { message, stack: "", plugin: "blocks", id: file, loc: { file, line, column } },
  };
}
