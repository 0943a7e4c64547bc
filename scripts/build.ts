import { rmSync } from "node:fs";
import { run } from "./run.ts";

rmSync("dist", { recursive: true, force: true });
await run("node_modules/typescript/bin/tsc", ["-p", "tsconfig.build.json"]);
