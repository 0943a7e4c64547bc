import type { Issue } from "../../gen/contract.ts";
import { AbortedError, BlocksError, TimeoutError } from "../../support/errors.ts";
import type { TaskArtifact } from "./agent-task.ts";

/** The input does not fit the card. Nothing was sent. */
export class InputContractError extends BlocksError {
  override readonly name: string = "InputContractError";
  readonly agentName: string;
  /** Pointers start at the input's id. */
  readonly issues: readonly Issue[];

  constructor(agentName: string, issues: readonly Issue[]) {
    super("input-contract", `the input does not fit the card of ${agentName}${listIssues(issues)}`);
    this.agentName = agentName;
    this.issues = issues;
  }
}

/** What the agent delivered does not fit its card: an output is missing or has the wrong shape. */
export class OutputContractError extends BlocksError {
  override readonly name: string = "OutputContractError";
  readonly agentName: string;
  readonly taskId: string;
  /** Pointers start at the output's id. */
  readonly issues: readonly Issue[];
  /** Everything that was delivered, as it came. */
  readonly artifacts: readonly TaskArtifact[];

  constructor(options: {
    readonly agentName: string;
    readonly taskId: string;
    readonly issues: readonly Issue[];
    readonly artifacts: readonly TaskArtifact[];
    readonly cause?: unknown;
  }) {
    const { agentName, taskId, issues, artifacts, cause } = options;
    super(
      "output-contract",
      `the output of task ${taskId} does not fit the card of ${agentName}${listIssues(issues)}`,
      cause === undefined ? undefined : { cause },
    );
    this.agentName = agentName;
    this.taskId = taskId;
    this.issues = issues;
    this.artifacts = artifacts;
  }
}

/** An event of a typed stream does not fit the card. One that was to be written was not sent. */
export class EventContractError extends BlocksError {
  override readonly name: string = "EventContractError";
  readonly taskId: string;
  readonly streamKey: string;
  readonly issues: readonly Issue[];
  /** The event as it came. */
  readonly event: unknown;

  constructor(options: {
    readonly taskId: string;
    readonly streamKey: string;
    readonly issues: readonly Issue[];
    readonly event: unknown;
  }) {
    const { taskId, streamKey, issues, event } = options;
    super(
      "event-contract",
      `an event of stream ${quote(streamKey)} of task ${taskId} does not fit the card${listIssues(issues)}`,
    );
    this.taskId = taskId;
    this.streamKey = streamKey;
    this.issues = issues;
    this.event = event;
  }
}

/** The live card is not the one that the client was made from. Nothing was sent. */
export class ContractDriftError extends BlocksError {
  override readonly name: string = "ContractDriftError";
  readonly agentName: string;
  readonly issues: readonly Issue[];

  constructor(agentName: string, issues: readonly Issue[]) {
    super(
      "contract-drift",
      `the live card of ${agentName} is not the one that this client was made from${listIssues(issues)}`,
    );
    this.agentName = agentName;
    this.issues = issues;
  }
}

/** The task ended without completing. */
export class TaskFailedError extends BlocksError {
  override readonly name: string = "TaskFailedError";
  readonly taskId: string;
  readonly state: "failed" | "canceled";
  /** What the agent or the backend says went wrong. */
  readonly error: string | undefined;
  readonly reason: string | undefined;
  readonly completionReason: string | undefined;

  constructor(
    taskId: string,
    end: {
      readonly state: "failed" | "canceled";
      readonly error?: string;
      readonly reason?: string;
      readonly completionReason?: string;
    },
  ) {
    const why = end.error ?? end.reason;
    super(
      "task-failed",
      `task ${taskId} ${verbOf(end.state)}${why === undefined ? "" : `: ${printable(why)}`}`,
    );
    this.taskId = taskId;
    this.state = end.state;
    this.error = end.error;
    this.reason = end.reason;
    this.completionReason = end.completionReason;
  }
}

/** The task belongs to another agent. */
export class AgentMismatchError extends BlocksError {
  override readonly name: string = "AgentMismatchError";
  readonly taskId: string;
  readonly expected: string;
  /** Undefined when the system does not say whose task it is. */
  readonly actual: string | undefined;

  constructor(
    taskId: string,
    agents: { readonly expected: string; readonly actual: string | undefined },
  ) {
    super(
      "agent-mismatch",
      `task ${taskId} belongs to ${agents.actual ?? "an unnamed agent"}, not to ${agents.expected}; attach with that agent's client`,
    );
    this.taskId = taskId;
    this.expected = agents.expected;
    this.actual = agents.actual;
  }
}

/** A time-out of a call that the agent may have. */
export class TaskTimeoutError extends TimeoutError {
  /** Undefined when the agent had not accepted the call yet. */
  readonly taskId: string | undefined;
  /** Why the task could not be canceled, when it could not. */
  readonly cancelFailure: unknown;

  constructor(operation: string, timeoutMs: number, task: InterruptedTask) {
    super(operation, timeoutMs);
    this.taskId = task.taskId;
    this.cancelFailure = task.cancelFailure;
  }
}

/** An abort of a call that the agent may have. `cause` is the signal's reason. */
export class TaskAbortedError extends AbortedError {
  /** Undefined when the agent had not accepted the call yet. */
  readonly taskId: string | undefined;
  /** Why the task could not be canceled, when it could not. */
  readonly cancelFailure: unknown;

  constructor(operation: string, reason: unknown, task: InterruptedTask) {
    super(operation, { cause: reason });
    this.taskId = task.taskId;
    this.cancelFailure = task.cancelFailure;
  }
}

/** What is known of the task behind a call that was given up. */
export interface InterruptedTask {
  readonly taskId: string | undefined;
  readonly cancelFailure?: unknown;
}

const maxListedIssues = 20;

function listIssues(issues: readonly Issue[]): string {
  const lines = issues
    .slice(0, maxListedIssues)
    .map(
      ({ path, message }) =>
        `\n  ${path === "" ? "(root)" : printable(path)}: ${printable(message)}`,
    );
  const rest = issues.length - lines.length;
  return `:${lines.join("")}${rest > 0 ? `\n  and ${rest} more` : ""}`;
}

function verbOf(state: "failed" | "canceled"): string {
  return state === "failed" ? "failed" : "was canceled";
}

/** Text of other people ends up on terminals, where control characters are commands. */
export function printable(text: string): string {
  return text.replaceAll(
    /(?![\n\t])[\p{Cc}\p{Cf}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}

function quote(text: string): string {
  return JSON.stringify(text);
}
