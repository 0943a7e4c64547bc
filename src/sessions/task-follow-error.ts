import { BlocksError } from "../support/errors.ts";

/** The task exists and may go on, but this session can not follow it any more. `cause` is why. */
export class TaskFollowError extends BlocksError {
  override readonly name: string = "TaskFollowError";
  readonly taskId: string;

  constructor(taskId: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super("realtime-error", `task ${taskId} can not be followed: ${why}`, { cause });
    this.taskId = taskId;
  }
}
