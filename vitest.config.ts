import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    // Generated clients import the package by its published name; tests run them on the sources.
    alias: [
      { find: /^@blocks-network\/sdk$/, replacement: source("./src/index.ts") },
      { find: /^@blocks-network\/sdk\/codegen$/, replacement: source("./codegen/index.ts") },
      { find: /^@blocks-network\/sdk\/network$/, replacement: source("./src/network/index.ts") },
      { find: /^@blocks-network\/sdk\/gen\/v1$/, replacement: source("./src/gen/v1.ts") },
      {
        find: /^@blocks-network\/sdk\/(stream|agent|testing)$/,
        replacement: `${source("./src")}/$1.ts`,
      },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    execArgv: ["--disable-warning=ExperimentalWarning"],
  },
});
