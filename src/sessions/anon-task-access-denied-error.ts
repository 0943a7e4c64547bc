import { BlocksError } from "../support/errors.ts";

/** An anonymous viewer asked for a task that was not submitted with its fingerprint. */
export class AnonTaskAccessDeniedError extends BlocksError {
  override readonly name: string = "AnonTaskAccessDeniedError";
  readonly taskId: string;

  constructor(taskId: string, cause: unknown) {
    // Programs look for the number in the text.
    super("anon-access-denied", `task ${taskId} is not open to this viewer (HTTP 403)`, { cause });
    this.taskId = taskId;
  }
}
