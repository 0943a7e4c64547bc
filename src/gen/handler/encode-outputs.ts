import type { ArtifactEntry, TaskContext } from "../../agents/handler.ts";
import { contentName } from "../../artifacts/file-content.ts";
import { asFile } from "../../sessions/agent-client/encode-file.ts";
import { OutputContractError } from "../../sessions/agent-client/errors.ts";
import { formText } from "../../sessions/agent-client/form-text.ts";
import { issuesUnder } from "../../sessions/agent-client/json-pointer.ts";
import { typeName, unknownKeys } from "../../sessions/agent-client/object-keys.ts";
import { isObject } from "../../support/json.ts";
import type { Issue, OutputContract } from "../contract.ts";
import { issuesOf } from "../issues-of.ts";

export interface EncodeOutputsOptions {
  readonly agentName: string;
  readonly outputs: readonly OutputContract[];
  readonly context: Pick<TaskContext, "taskId" | "isCancelled">;
  /** What the typed handler returned; undefined is an object without outputs. */
  readonly returned: unknown;
}

/**
 * Returned outputs as artifacts, in the card's order.
 *
 * @throws {OutputContractError} With every issue. A handler that stopped because its task was
 *   canceled owes no outputs: then what is right is published.
 */
export function encodeOutputs(options: EncodeOutputsOptions): ArtifactEntry[] {
  const { agentName, outputs, context } = options;
  const returned = options.returned ?? {};
  const fail = (issues: readonly Issue[]): OutputContractError =>
    new OutputContractError({ agentName, taskId: context.taskId, issues, artifacts: [] });
  if (!isObject(returned)) {
    const message = `must be an object of outputs, not ${typeName(returned)}`;
    throw fail([{ path: "", keyword: "type", message }]);
  }

  const ids = outputs.map((output) => output.id);
  const results = outputs.map((output) => encodeOutput(output, returned));
  const issues = [
    ...unknownKeys(ids, returned, "output"),
    ...results.flatMap((result, index) => issuesUnder(ids[index] ?? "", result.issues)),
  ];
  if (issues.length > 0 && !context.isCancelled) throw fail(issues);
  return results.flatMap((result) => (result.issues.length === 0 ? (result.entry ?? []) : []));
}

interface OutputResult {
  readonly entry?: ArtifactEntry;
  readonly issues: readonly Issue[];
}

function encodeOutput(
  output: OutputContract,
  returned: Readonly<Record<string, unknown>>,
): OutputResult {
  const value = Object.hasOwn(returned, output.id) ? returned[output.id] : undefined;
  if (value === undefined) {
    const message = `is guaranteed by the card (${output.contentType})`;
    return output.guaranteed ? wrong("required", message) : { issues: [] };
  }
  const about = { mimeType: output.contentType, outputId: output.id };

  switch (output.class) {
    case "form": {
      const form = formText(value);
      if ("issue" in form) return { issues: [form.issue] };
      const issues = issuesOf(output.check, JSON.parse(form.text));
      return { entry: { ...about, data: form.text }, issues };
    }
    case "text":
      if (typeof value !== "string")
        return wrong("type", `must be a string, not ${typeName(value)}`);
      return { entry: { ...about, data: value }, issues: issuesOf(output.check, value) };
    case "file": {
      const file = asFile(value);
      if (file === undefined) {
        return wrong(
          "type",
          `must be bytes, a Blob, a File or a file part, not ${typeName(value)}`,
        );
      }
      const fileName = file.part?.fileName ?? contentName(file.content);
      const named = fileName === undefined ? about : { ...about, fileName };
      return { entry: { ...named, data: file.content }, issues: [] };
    }
  }
}

function wrong(keyword: string, message: string): OutputResult {
  return { issues: [{ path: "", keyword, message }] };
}
