import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Text in, text out, and a file that comes back. */
const card = {
  identity: {
    agentName: "waiter",
    displayName: "Waiter",
    description: "Answers when it is let go.",
    version: "1.0.0",
    provider: { organization: "Example Works" },
  },
  capabilities: { taskKinds: ["request"] },
  io: {
    inputs: [
      {
        id: "name",
        description: "A name",
        contentType: "text/plain",
        required: true,
        example: "a",
      },
      { id: "photo", description: "Any file", contentType: "image/png", required: false },
    ],
    outputs: [
      { id: "answer", contentType: "text/plain", guaranteed: true },
      { id: "copy", contentType: "image/png", guaranteed: false },
    ],
  },
  tags: [{ id: "test", name: "Test" }],
  runtime: { handler: "./handler.ts", concurrency: 10, maxRunningTimeSec: 60 },
};

// An empty file `began-<name>` tells that a task began, and one called `go-<name>` lets it end.
const handler = `
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { defineHandler } from "./agent.gen.ts";

const folder = import.meta.dirname;

export default defineHandler(async ({ name, photo }, ctx) => {
  ctx.reportStatus(\`waiting for \${name}\`);
  writeFileSync(join(folder, \`began-\${name}\`), "");
  while (!existsSync(join(folder, \`go-\${name}\`))) await pause(20, undefined, { signal: ctx.cancelSignal });
  const copy = await photo?.bytes();
  return { answer: \`hello \${name}\`, ...(copy === undefined ? {} : { copy }) };
});
`;

export interface WaiterProject {
  readonly folder: string;
  hasBegun(name: string): boolean;
  letGo(name: string): void;
}

/** Writes an agent whose tasks the test holds and lets go by name. */
export function writeWaiter(workspace: string): WaiterProject {
  const folder = join(workspace, "waiter");
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(join(folder, "agent-card.json"), JSON.stringify(card, null, 2));
  writeFileSync(join(folder, "handler.ts"), handler);
  return {
    folder,
    hasBegun: (name) => readdirSync(folder).includes(`began-${name}`),
    letGo: (name) => writeFileSync(join(folder, `go-${name}`), ""),
  };
}
