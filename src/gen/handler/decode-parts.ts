import type { RequestPart, TaskContext } from "../../agents/handler.ts";
import { InputContractError } from "../../sessions/agent-client/errors.ts";
import { createFileOutput } from "../../sessions/agent-client/file-output.ts";
import { issuesUnder } from "../../sessions/agent-client/json-pointer.ts";
import type { InputContract, Issue } from "../contract.ts";
import { issuesOf } from "../issues-of.ts";

export interface DecodePartsOptions {
  readonly agentName: string;
  readonly inputs: readonly InputContract[];
  readonly context: Pick<TaskContext, "requestParts" | "downloadInputArtifact">;
}

/**
 * The typed input of a task. Parts that the card does not declare are left out.
 *
 * @throws {InputContractError} With every issue, not the first one.
 */
export async function decodeParts(options: DecodePartsOptions): Promise<Record<string, unknown>> {
  const { agentName, inputs, context } = options;
  const values: [string, unknown][] = [];
  const issues: Issue[] = [];

  for (const input of inputs) {
    const part = partOf(input, inputs, context.requestParts);
    if (part === undefined) {
      if (input.required) issues.push(...issuesUnder(input.id, [missing(input)]));
      continue;
    }
    const decoded = await decodePart(input, part, context);
    issues.push(...issuesUnder(input.id, decoded.issues));
    values.push([input.id, decoded.value]);
  }

  if (issues.length > 0) throw new InputContractError(agentName, issues);
  // Defines members and assigns none, so an input may be called `__proto__`.
  return Object.fromEntries(values);
}

/** The part that names the input; callers that know only one input may name it differently. */
function partOf(
  input: InputContract,
  inputs: readonly InputContract[],
  parts: readonly RequestPart[],
): RequestPart | undefined {
  const named = parts.find((part) => part.partId === input.id);
  if (named !== undefined) return named;
  return inputs.length === 1 && parts.length === 1 ? parts[0] : undefined;
}

interface DecodedPart {
  readonly value?: unknown;
  readonly issues: readonly Issue[];
}

async function decodePart(
  input: InputContract,
  part: RequestPart,
  context: DecodePartsOptions["context"],
): Promise<DecodedPart> {
  if (input.class === "file") return decodeFile(part, context);
  if (part.text === undefined && part.artifactRef === undefined) {
    return wrong("type", "is a part without text");
  }
  const text = part.text ?? (await downloadText(part, context));
  if (input.class === "text") return { value: text, issues: [] };
  try {
    const value: unknown = JSON.parse(text);
    return { value, issues: issuesOf(input.check, value) };
  } catch (error) {
    return wrong("json", `is not JSON: ${error instanceof Error ? error.message : "unreadable"}`);
  }
}

function decodeFile(part: RequestPart, context: DecodePartsOptions["context"]): DecodedPart {
  const { artifactRef } = part;
  if (artifactRef === undefined) return wrong("type", "is a part without a file");
  const { mimeType, size, fileName } = artifactRef;
  const file = createFileOutput({
    mimeType,
    size,
    fileName,
    bytes: () => context.downloadInputArtifact(part),
  });
  return { value: file, issues: [] };
}

async function downloadText(
  part: RequestPart,
  context: DecodePartsOptions["context"],
): Promise<string> {
  return new TextDecoder().decode(await context.downloadInputArtifact(part));
}

function missing(input: InputContract): Issue {
  return { path: "", keyword: "required", message: `is required (${input.contentType})` };
}

function wrong(keyword: string, message: string): DecodedPart {
  return { issues: [{ path: "", keyword, message }] };
}
