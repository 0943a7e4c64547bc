import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder with these files and a `package.json`, gone after the test. */
export interface ScratchProject {
  readonly cwd: string;
  /** Writes a text as it is, anything else as JSON. */
  write(name: string, content: unknown): void;
  read(name: string): string;
}

export function scratchProject(files: Readonly<Record<string, unknown>> = {}): ScratchProject {
  const cwd = mkdtempSync(join(tmpdir(), "blocks-row-"));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  const write = (name: string, content: unknown): void => {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    const text = typeof content === "string" ? content : JSON.stringify(content, null, 2);
    writeFileSync(join(cwd, name), text);
  };
  write("package.json", { type: "module" });
  for (const [name, content] of Object.entries(files)) write(name, content);
  return { cwd, write, read: (name) => readFileSync(join(cwd, name), "utf8") };
}

/** A whole card: takes a sentence, gives a form whose schema this is. */
export function smallCard(agentName: string, schema: unknown = { type: "object" }): object {
  return {
    identity: {
      agentName,
      displayName: agentName,
      description: "Says something.",
      version: "1.0.0",
      provider: { organization: "Example Works" },
    },
    tags: [{ id: "main", name: "Main" }],
    capabilities: { taskKinds: ["request"] },
    io: {
      inputs: [
        { id: "question", contentType: "text/plain", description: "What to say.", required: true },
      ],
      outputs: [
        {
          id: "answer",
          contentType: "application/json",
          description: "What was said.",
          guaranteed: true,
          schema,
        },
      ],
    },
  };
}
