import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type {
  AgentHost,
  AgentTask,
  AttachOptions,
  FileInput,
  FileOutput,
  RequestOptions,
  StartOptions,
} from "../../src/gen/v1.ts";

type WaiterTask = AgentTask<WaiterOutput, Readonly<Record<never, never>>>;

interface WaiterInput {
  readonly name: string;
  readonly photo?: FileInput;
}

interface WaiterOutput {
  readonly answer: string;
  readonly copy?: FileOutput;
}

/** What `blocks gen` makes of the waiter's card. */
export interface Waiter {
  request(input: WaiterInput, options?: RequestOptions): Promise<WaiterOutput>;
  start(input: WaiterInput, options?: StartOptions): Promise<WaiterTask>;
  attach(taskId: string, options?: AttachOptions): Promise<WaiterTask>;
}

/** The client that was generated into `folder`, on `host`. */
export async function loadWaiter(folder: string, host: AgentHost): Promise<Waiter> {
  const { href } = pathToFileURL(join(folder, "agents/waiter.ts"));
  const module = (await import(href)) as { waiter(host: AgentHost): Waiter };
  return module.waiter(host);
}
