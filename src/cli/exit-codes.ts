import { BlocksError } from "../support/errors.ts";

/** Exit codes of every command. */
export const exitCodes = {
  done: 0,
  /** An input, a contract or a check failed. */
  failed: 1,
  /** The command line is wrong. */
  usage: 2,
  /** A service cannot be reached, or it refused the credential. */
  unreachable: 3,
  /** Our bug. */
  internal: 70,
  /** Ended by Ctrl-C. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

const usageCodes = new Set(["usage", "invalid-option"]);
const unreachableCodes = new Set([
  "agent-auth-fatal",
  "auth-failed",
  "auth-refresh-failed",
  "backend-unreachable",
  "cdm-invalid",
  "cdm-unavailable",
]);
/** HTTP statuses that say that the credential, and not the request, was refused. */
const refusedStatuses = new Set([401, 403]);

/** The exit code that a thrown value stands for. */
export function exitCodeOf(error: unknown): ExitCode {
  if (!(error instanceof BlocksError)) return exitCodes.internal;
  if (typeof error.code === "number") {
    return refusedStatuses.has(error.code) ? exitCodes.unreachable : exitCodes.failed;
  }
  if (error.code === "internal") return exitCodes.internal;
  if (error.code === "aborted") return exitCodes.interrupted;
  if (usageCodes.has(error.code)) return exitCodes.usage;
  return unreachableCodes.has(error.code) ? exitCodes.unreachable : exitCodes.failed;
}
