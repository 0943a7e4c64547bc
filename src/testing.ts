export type { CardDocument, TestNetwork } from "./testing/test-network.ts";
export { startTestNetwork } from "./testing/test-network.ts";
