import type { OutputContract } from "../../gen/contract.ts";
import type { AgentCall, CallArtifact } from "../agent-transport.ts";
import { brokenOutput, missingIssues, type OutputContext, waitForEnd } from "./collect-output.ts";
import { decodeOutput } from "./decode-output.ts";
import { createDeferred } from "./deferred.ts";
import { claimingOutput, withoutRepeats } from "./match-artifacts.ts";

/** One output with its id. */
export interface ArrivedOutput {
  readonly id: string;
  readonly value: unknown;
}

/** Each output as its artifact comes, from the call's beginning to its end. */
export async function* iterateOutputs(context: OutputContext): AsyncGenerator<ArrivedOutput, void> {
  const { call, definition, policy } = context;
  const arrivals = followArtifacts(call, waitForEnd(context));
  let unclaimed: CallArtifact | undefined;
  try {
    for await (const artifact of arrivals.items()) {
      // Whether it is the only artifact is known at the end.
      const output = claimingOutput(artifact, definition.outputs, Number.POSITIVE_INFINITY);
      if (output === undefined) unclaimed = artifact;
      else yield await arrived(context, output, artifact);
    }
  } finally {
    arrivals.stop();
  }

  const count = withoutRepeats(call.artifacts()).length;
  const output = unclaimed && claimingOutput(unclaimed, definition.outputs, count);
  if (unclaimed && output) yield await arrived(context, output, unclaimed);
  const issues = missingIssues(context);
  policy.judge({
    side: "output",
    taskId: call.id,
    issues,
    error: () => brokenOutput(context, issues),
  });
}

async function arrived(
  context: OutputContext,
  output: OutputContract,
  artifact: CallArtifact,
): Promise<ArrivedOutput> {
  const { value, issues } = await decodeOutput(output, artifact, context);
  const error = (): Error => brokenOutput(context, issues);
  context.policy.judge({ side: "output", taskId: context.call.id, issues, error });
  return { id: output.id, value };
}

/** Every artifact once, until `end` settles and all of them were taken. */
function followArtifacts(
  call: AgentCall,
  end: Promise<unknown>,
): { items(): AsyncGenerator<CallArtifact, void>; stop(): void } {
  let artifacts: CallArtifact[] = [];
  let news = createDeferred<void>();
  let ended = false;
  let failure: { readonly error: unknown } | undefined;
  const add = (...more: readonly CallArtifact[]): void => {
    artifacts = withoutRepeats([...artifacts, ...more]);
  };
  const wake = (): void => {
    news.resolve();
    news = createDeferred();
  };

  end
    .catch((error: unknown) => {
      failure = { error };
    })
    .finally(() => {
      ended = true;
      // The last read of the stored record may find some when listeners are no longer called.
      add(...call.artifacts());
      wake();
    });
  const stop = call.onArtifact((artifact) => {
    add(artifact);
    wake();
  });

  async function* items(): AsyncGenerator<CallArtifact, void> {
    for (let taken = 0; ; taken += 1) {
      while (taken >= artifacts.length && !ended) await news.promise;
      const artifact = artifacts[taken];
      if (artifact !== undefined) yield artifact;
      else if (failure !== undefined) throw failure.error;
      else return;
    }
  }
  return { items, stop };
}
