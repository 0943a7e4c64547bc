import type { ConfigFile } from "../../generated/types/file.ts";
import type { Emitter } from "../contract/emitter.ts";

/** What `blocks.config.json` may say, and what a config in code says beyond it. */
export interface BlocksConfig extends ConfigFile {
  /** Targets of the project's own, for every agent. Only a config in code can have them. */
  readonly emitters?: readonly Emitter[];
}

/**
 * Types the object that `blocks.config.ts` exports as its default.
 *
 * ```ts
 * export default defineConfig({ agents: ["./cards/*.json"], out: "src/agents" });
 * ```
 */
export function defineConfig(config: BlocksConfig): BlocksConfig {
  return config;
}
