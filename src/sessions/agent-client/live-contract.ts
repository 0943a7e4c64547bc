import type { ContractDefinition } from "../../gen/contract.ts";
import type { AgentTransport } from "../agent-transport.ts";
import { type CallDeadline, DeadlinePassed } from "./call-deadline.ts";
import { type ContractVerdict, compareLive } from "./client-contract.ts";

/** One comparison that several calls may wait for. */
interface Look {
  readonly verdict: Promise<ContractVerdict>;
  readonly abort: AbortController;
  waiting: number;
}

/** What is known of the live card of one agent, asked for once for all calls of a client. */
export class LiveContract {
  readonly #definition: ContractDefinition;
  readonly #transport: AgentTransport;
  #known: { readonly asked: number; readonly verdict: ContractVerdict } | undefined;
  #asked = 0;
  #look: Look | undefined;

  constructor(definition: ContractDefinition, transport: AgentTransport) {
    this.#definition = definition;
    this.#transport = transport;
  }

  /** Asks the registry. Only an answer is remembered, and never an older one than what is known. */
  async ask(signal?: AbortSignal): Promise<ContractVerdict> {
    this.#asked += 1;
    const asked = this.#asked;
    const verdict = await compareLive(this.#definition, this.#transport, signal);
    if (asked > (this.#known?.asked ?? 0)) this.#known = { asked, verdict };
    return verdict;
  }

  /**
   * The newest answer; without one, that of a request that all callers of the moment share. It goes on while one of
   * them still waits.
   *
   * @throws {DeadlinePassed} This caller does not.
   */
  async recall(deadline: CallDeadline): Promise<ContractVerdict> {
    if (deadline.passed) throw new DeadlinePassed();
    if (this.#known !== undefined) return this.#known.verdict;
    this.#look ??= this.#startLook();
    const look = this.#look;
    look.waiting += 1;
    try {
      return await deadline.race(look.verdict);
    } finally {
      look.waiting -= 1;
      if (look.waiting === 0) this.#endLook(look);
    }
  }

  #startLook(): Look {
    const abort = new AbortController();
    return { abort, waiting: 0, verdict: this.ask(abort.signal) };
  }

  #endLook(look: Look): void {
    look.abort.abort();
    if (this.#look === look) this.#look = undefined;
  }
}
