import type { Clock } from "../../support/clock.ts";
import { delay } from "../../support/retry.ts";
import type { AgentCall, AgentTransport, StartRequest } from "../agent-transport.ts";
import { type CallDeadline, DeadlinePassed } from "./call-deadline.ts";
import type { InterruptedTask } from "./errors.ts";

/** How long a call that was given up may still take to name its task, and the cancel to be taken. */
const graceMs = 2_000;

/** One call on its way, and what happens to it when its deadline passes. */
export interface PendingCall {
  readonly transport: AgentTransport;
  readonly deadline: CallDeadline;
  readonly clock: Clock;
  /** Whether the agent is told to stop when the caller gives up. */
  readonly cancels: boolean;
}

/**
 * Hands the call to the transport.
 *
 * @throws {TaskAbortedError} Or {TaskTimeoutError}: with the task's id when it became known in time.
 */
export async function sendCall(pending: PendingCall, request: StartRequest): Promise<AgentCall> {
  const { transport, deadline, clock } = pending;
  if (deadline.passed) throw deadline.error({ taskId: undefined });

  const starting = transport.start({ ...request, signal: deadline.signal });
  try {
    return await deadline.race(starting);
  } catch (error) {
    if (!deadline.passed) throw error;
  }
  const stopping = starting.then((call) => giveUp(pending, call)).catch(() => undefined);
  throw deadline.error((await withinGrace(stopping, clock)) ?? { taskId: undefined });
}

/**
 * Waits for `work` on a call that the agent has, then closes the call.
 *
 * @throws {TaskAbortedError} Or {TaskTimeoutError}: the call was given up, and canceled if it is to be.
 */
export async function finishCall<T>(
  pending: PendingCall,
  call: AgentCall,
  work: Promise<T>,
): Promise<T> {
  let passed = false;
  try {
    return await pending.deadline.race(work);
  } catch (error) {
    passed = error instanceof DeadlinePassed;
    if (!passed) throw error;
    throw pending.deadline.error(await giveUp(pending, call));
  } finally {
    // The result is known; a connection that closes badly does not change it.
    if (!passed) await call.close().catch(() => {});
  }
}

async function giveUp(pending: PendingCall, call: AgentCall): Promise<InterruptedTask> {
  const { cancels, clock } = pending;
  let cancelFailure: unknown;
  if (cancels) {
    const canceling = call.cancel().catch((error: unknown) => {
      cancelFailure = error;
    });
    await withinGrace(canceling, clock);
    // The connection that carries the cancel stays until it is through.
    void canceling.then(() => call.close()).catch(() => {});
  } else {
    await call.close().catch(() => {});
  }
  return { taskId: call.id, cancelFailure };
}

/** The result, or undefined when it takes too long. Leaves no timer behind. */
async function withinGrace<T>(work: Promise<T>, clock: Clock): Promise<T | undefined> {
  const done = new AbortController();
  const tooLong = delay(graceMs, { clock, signal: done.signal }).catch(() => {});
  try {
    return await Promise.race([work, tooLong.then(() => undefined)]);
  } finally {
    done.abort();
  }
}
