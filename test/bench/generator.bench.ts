import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "../../codegen/index.ts";
import { measure, table } from "./measure.ts";

// Through a variable, because its own types do not compile under skipLibCheck: false.
const peer: string = "json-schema-to-typescript";
const { compile } = (await import(peer)) as {
  compile(schema: object, name: string, options: { format: boolean }): Promise<string>;
};

// One realistic card, printed anew each time under the same name: types, validators and client.
const text = readFileSync(
  join(import.meta.dirname, "../../examples/calculator/agent-card.json"),
  "utf8",
);
const card = JSON.parse(text) as {
  io: Record<"inputs" | "outputs", readonly { readonly schema: object }[]>;
};
const schemas = [...card.io.inputs, ...card.io.outputs].map(({ schema }) => schema);
const folder = mkdtempSync(join(tmpdir(), "blocks-bench-"));
const options = {
  agents: [{ text, file: "agent-card.json" }],
  outDir: join(folder, "agents"),
  lockFile: join(folder, "blocks.lock.json"),
};
// Written once, so that what is measured is the generation and not the disk.
await generate(options);

console.log(
  table(
    "One card with two schemas",
    await measure([
      { name: "`blocks gen`, client, types and validators", run: () => generate(options) },
      {
        name: "json-schema-to-typescript, types alone",
        run: async () => {
          for (const schema of schemas)
            await compile(structuredClone(schema), "Type", { format: false });
        },
      },
    ]),
  ),
);
rmSync(folder, { recursive: true });
