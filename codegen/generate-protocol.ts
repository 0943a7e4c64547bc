import type { ProtocolOptions, ProtocolResult } from "./pipeline.ts";

/**
 * Our own schemas to `generated/`: the protocol door. Its stages are loaded when it is called, because the
 * contract door, which shares the entry, needs few of them.
 */
export async function generateProtocol(options: ProtocolOptions): Promise<ProtocolResult> {
  const pipeline = await import("./pipeline.ts");
  return await pipeline.generateProtocol(options);
}
