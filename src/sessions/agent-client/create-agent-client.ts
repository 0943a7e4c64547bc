import type { ContractDefinition } from "../../gen/contract.ts";
import type { AgentHost } from "../agent-transport.ts";
import { AgentCaller } from "./agent-caller.ts";
import type { AttachOptions, PipeOptions, RequestOptions, StartOptions } from "./call-options.ts";
import type { ClientContract } from "./client-contract.ts";

/**
 * A generated client, which the module that asks for it has the type of. A type argument would be one more thing that the
 * compiler works out for each client.
 */
export function agentClient(host: AgentHost, definition: ContractDefinition): unknown {
  return createAgentClient(host, definition);
}

/**
 * The members of a generated client: `contract`, `attach`, and `request`, `start`, `pipe` as far as
 * the card has them. A card without inputs has no input argument.
 *
 * @template Client The generated interface. It is trusted to say what `definition` says.
 */
export function createAgentClient<Client extends { readonly contract: ClientContract }>(
  host: AgentHost,
  definition: ContractDefinition,
): Client {
  const caller = new AgentCaller(host.transport, definition);
  const takesInput = definition.inputs.length > 0;
  // A call is `(input, options)`, or `(options)` on a card without inputs.
  const call =
    <Options, Result>(send: (input: unknown, options: Options | undefined) => Promise<Result>) =>
    (...given: readonly unknown[]): Promise<Result> =>
      takesInput ? send(given[0], given[1] as Options) : send(undefined, given[0] as Options);

  const kinds = new Set(definition.taskKinds);
  const members = {
    contract: caller.contract,
    attach: (taskId: string, options?: AttachOptions) => caller.attach(taskId, options),
    ...(kinds.has("request") && {
      request: call((input, options?: RequestOptions) => caller.request(input, options)),
      start: call((input, options?: StartOptions) => caller.start(input, options)),
    }),
    ...(kinds.has("pipe") && {
      pipe: call((input, options?: PipeOptions) => caller.pipe(input, options)),
    }),
  };
  return members as unknown as Client;
}
