import type { Issue } from "../../gen/contract.ts";
import type { CallOptions, ContractIssue, Mode } from "./call-options.ts";

export type Side = ContractIssue["side"];

/** What one call does about each side of the contract. */
export interface ContractPolicy {
  mode(side: Side): Mode;
  /** Throws in `error` mode, tells the caller's listener in `warn` mode. No issues: nothing happens. */
  judge(finding: Finding): void;
}

export interface Finding {
  readonly side: Side;
  readonly taskId?: string;
  readonly issues: readonly Issue[];
  readonly error: () => Error;
}

export function contractPolicy(
  agentName: string,
  options: Pick<CallOptions, "contract" | "onContractIssue"> = {},
): ContractPolicy {
  const { contract, onContractIssue } = options;
  const mode = (side: Side): Mode => {
    if (typeof contract === "object") return contract[side] ?? defaultMode(side);
    return side === "drift" ? "off" : (contract ?? "error");
  };

  return {
    mode,
    judge({ side, taskId, issues, error }) {
      if (issues.length === 0 || mode(side) === "off") return;
      if (mode(side) === "error") throw error();
      try {
        onContractIssue?.({ side, agentName, issues, ...(taskId === undefined ? {} : { taskId }) });
      } catch {
        // A listener that throws must not turn a warning into a failed call.
      }
    },
  };
}

function defaultMode(side: Side): Mode {
  return side === "drift" ? "off" : "error";
}
