import type { ContractDefinition } from "../../gen/contract.ts";
import type { AgentHost } from "../agent-transport.ts";
import type { ClientContract } from "./client-contract.ts";

/**
 * The members of a generated client, untyped. A generated factory returns this as its own interface.
 *
 * @template Client The generated interface: `contract`, `attach`, and `request`, `start`, `pipe` as
 *   the card has them.
 */
export declare function createAgentClient<Client extends { readonly contract: ClientContract }>(
  host: AgentHost,
  definition: ContractDefinition,
): Client;
