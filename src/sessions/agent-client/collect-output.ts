import type { ContractDefinition, Issue } from "../../gen/contract.ts";
import type { Clock } from "../../support/clock.ts";
import { delay } from "../../support/retry.ts";
import type { AgentCall, CallArtifact, CallEnd } from "../agent-transport.ts";
import type { TaskArtifact } from "./agent-task.ts";
import type { ContractPolicy } from "./contract-policy.ts";
import { decodeOutput } from "./decode-output.ts";
import { createDeferred } from "./deferred.ts";
import { OutputContractError, TaskFailedError } from "./errors.ts";
import { createFileOutput } from "./file-output.ts";
import { pointerTo } from "./json-pointer.ts";
import { byTimetoken, matchArtifacts, missingOutputs, withoutRepeats } from "./match-artifacts.ts";

/** A call, and how its output is to be read. */
export interface OutputContext {
  readonly call: AgentCall;
  readonly definition: ContractDefinition;
  readonly policy: ContractPolicy;
  readonly clock: Clock;
  readonly maxOutputBytes: number;
  readonly signal: AbortSignal;
}

/** When the stored record is read again for outputs that the end of a call overtook. */
const lateReadsMs = [0, 250, 1_000];

/** The outputs of a call that has to end first. */
export async function outputAtEnd(context: OutputContext): Promise<Record<string, unknown>> {
  const failure = await waitForEnd(context);
  return decodeAll(context, failure);
}

/** The outputs as soon as every guaranteed one is there; none guaranteed: at the end. */
export async function outputWhenGuaranteed(
  context: OutputContext,
): Promise<Record<string, unknown>> {
  const { call, definition } = context;
  if (!definition.outputs.some((output) => output.guaranteed)) return outputAtEnd(context);

  const complete = createDeferred<void>();
  const stop = call.onArtifact(() => {
    if (missing(context).length === 0) complete.resolve();
  });
  try {
    const failure = await Promise.race([complete.promise, waitForEnd(context)]);
    return await decodeAll(context, failure);
  } finally {
    stop();
  }
}

/**
 * Waits for the end, then for artifacts that come after it.
 *
 * @returns Why the last late read failed, if it did.
 * @throws {TaskFailedError} The call did not complete.
 */
export async function waitForEnd(context: OutputContext): Promise<unknown> {
  const { call, clock, signal } = context;
  const end = await call.ended();
  throwIfFailed(call.id, end);

  let failure: unknown;
  let waitedMs = 0;
  for (const atMs of lateReadsMs) {
    if (missing(context).length === 0) return undefined;
    if (atMs > waitedMs) await delay(atMs - waitedMs, { clock, signal, operation: "late read" });
    waitedMs = atMs;
    try {
      await call.refreshArtifacts();
      failure = undefined;
    } catch (error) {
      failure = error;
    }
  }
  return failure;
}

export function throwIfFailed(taskId: string, end: CallEnd): void {
  const { state } = end;
  if (state !== "completed") throw new TaskFailedError(taskId, { ...end, state });
}

/** Everything delivered so far, oldest first, each once. */
export function deliveredArtifacts(call: AgentCall): CallArtifact[] {
  return withoutRepeats(call.artifacts()).sort(byTimetoken);
}

export function taskArtifact(artifact: CallArtifact): TaskArtifact {
  const { outputId, timetoken } = artifact;
  return {
    ...createFileOutput(artifact),
    ...(outputId === undefined ? {} : { outputId }),
    timetoken,
  };
}

async function decodeAll(context: OutputContext, cause: unknown): Promise<Record<string, unknown>> {
  const { call, definition, policy } = context;
  const claimed = matchArtifacts(definition.outputs, deliveredArtifacts(call));
  const issues = missingIssues(context);

  const values: [string, unknown][] = [];
  for (const output of definition.outputs) {
    const artifact = claimed.get(output.id);
    if (artifact === undefined) continue;
    const decoded = await decodeOutput(output, artifact, context);
    issues.push(...decoded.issues);
    values.push([output.id, decoded.value]);
  }

  policy.judge({
    side: "output",
    taskId: call.id,
    issues,
    error: () => brokenOutput(context, issues, cause),
  });
  // Defines members and assigns none, so an output may be called `__proto__`.
  return Object.fromEntries(values);
}

export function brokenOutput(
  context: OutputContext,
  issues: readonly Issue[],
  cause?: unknown,
): OutputContractError {
  const { call, definition } = context;
  return new OutputContractError({
    agentName: definition.name,
    taskId: call.id,
    issues,
    artifacts: deliveredArtifacts(call).map(taskArtifact),
    cause,
  });
}

export function missingIssues(context: OutputContext): Issue[] {
  return missing(context).map((id) => ({
    path: pointerTo(id),
    keyword: "required",
    message: "is guaranteed, but no artifact is for it",
  }));
}

function missing({ call, definition }: OutputContext): string[] {
  return missingOutputs(definition.outputs, deliveredArtifacts(call));
}
