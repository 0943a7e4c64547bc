export type { LocalNetwork, StartNetworkOptions } from "./local-network.ts";
export { startNetwork } from "./local-network.ts";
