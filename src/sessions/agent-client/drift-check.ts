import type { Issue } from "../../gen/contract.ts";
import { type CallDeadline, DeadlinePassed } from "./call-deadline.ts";
import type { ClientContract, ContractVerdict } from "./client-contract.ts";
import type { ContractPolicy } from "./contract-policy.ts";
import { ContractDriftError } from "./errors.ts";

/** Compares the live card with the client's, if the mode of `drift` asks for it. */
export type DriftCheck = (policy: ContractPolicy, deadline: CallDeadline) => Promise<void>;

export function createDriftCheck(contract: ClientContract): DriftCheck {
  let verified = false;

  return async (policy, deadline) => {
    if (verified || policy.mode("drift") === "off") return;
    try {
      const verdict = await deadline.race(contract.verify({ signal: deadline.signal }));
      verified = verdict.matches;
      const issues = driftIssues(contract, verdict);
      const error = (): Error => new ContractDriftError(contract.name, issues);
      policy.judge({ side: "drift", issues, error });
    } catch (error) {
      if (error instanceof DeadlinePassed) throw deadline.error({ taskId: undefined });
      throw error;
    }
  };
}

function driftIssues(contract: ClientContract, verdict: ContractVerdict): Issue[] {
  if (verdict.matches) return [];
  const { liveDigest, liveVersion } = verdict;
  const message =
    liveDigest === undefined
      ? "is not published, or not visible to this client"
      : `is ${liveDigest} (version ${liveVersion ?? "unknown"}); this client was made from ${contract.digest} (version ${contract.version})`;
  return [{ path: "", keyword: "drift", message }];
}
