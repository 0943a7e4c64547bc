import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

interface Ajv {
  compile(schema: object): unknown;
}

/** AJV's validator of a schema as source text. It asks for its own helpers by `require`, so it is bundled. */
export function standaloneSource(schema: object): string {
  const { Ajv2020 } = require("ajv/dist/2020.js") as {
    readonly Ajv2020: new (options: object) => Ajv;
  };
  const standalone = require("ajv/dist/standalone") as {
    default(ajv: Ajv, validate: unknown): string;
  };
  const ajv = new Ajv2020({ strict: false, code: { source: true } });
  return standalone.default(ajv, ajv.compile(schema));
}
