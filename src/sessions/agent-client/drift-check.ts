import type { ContractDefinition, Issue } from "../../gen/contract.ts";
import { type CallDeadline, DeadlinePassed } from "./call-deadline.ts";
import type { ContractVerdict } from "./client-contract.ts";
import type { ContractPolicy } from "./contract-policy.ts";
import { ContractDriftError, printable } from "./errors.ts";
import type { LiveContract } from "./live-contract.ts";

const maxVersionLength = 100;

/**
 * Holds a call against what is known of the live card, if its mode of `drift` asks for that. A registry that does not
 * answer fails the call in the mode `error`, where nothing is sent unverified; `warn` tells it and goes on. The next
 * call asks again.
 *
 * @throws {ContractDriftError} In the mode `error`: the contracts differ.
 */
export async function checkDrift(
  live: LiveContract,
  definition: ContractDefinition,
  call: {
    readonly policy: ContractPolicy;
    readonly deadline: CallDeadline;
    /** Of a task that exists already. */
    readonly taskId?: string;
  },
): Promise<void> {
  const { policy, deadline, taskId } = call;
  const mode = policy.mode("drift");
  if (mode === "off") return;
  let issues: Issue[];
  try {
    issues = driftIssues(definition, await live.recall(deadline));
  } catch (error) {
    if (error instanceof DeadlinePassed) throw deadline.error({ taskId });
    if (mode === "error") throw error;
    issues = [issue(`cannot be compared: ${messageOf(error)}`)];
  }
  policy.judge({
    side: "drift",
    ...(taskId !== undefined && { taskId }),
    issues,
    error: () => new ContractDriftError(definition.name, issues),
  });
}

function driftIssues(definition: ContractDefinition, verdict: ContractVerdict): Issue[] {
  if (verdict.matches) return [];
  const { name, version, digest, contractDigest } = definition;
  const { liveDigest, liveContractDigest, liveVersion = "unknown" } = verdict;
  if (liveDigest === undefined) {
    return [issue("is not published, or not visible to this client")];
  }
  const [kind, live, own] =
    contractDigest === undefined
      ? ["digest", liveDigest, digest]
      : ["contract digest", liveContractDigest, contractDigest];
  // Whoever published the card wrote its version.
  const shown = printable(liveVersion.slice(0, maxVersionLength));
  return [
    issue(
      `has the ${kind} ${live} (version ${shown}), not ${own} (version ${version}); run \`blocks drift ${name}\` to see what changed, \`blocks gen ${name}\` to follow`,
    ),
  ];
}

function issue(message: string): Issue {
  return { path: "", keyword: "drift", message };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
