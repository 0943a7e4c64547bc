import type { Issue, OutputContract } from "../../gen/contract.ts";
import { issuesOf } from "../../gen/issues-of.ts";
import type { CallArtifact } from "../agent-transport.ts";
import { createFileOutput } from "./file-output.ts";
import { issuesUnder } from "./json-pointer.ts";

export interface DecodeOptions {
  /** Largest form or text that is read into memory. */
  readonly maxOutputBytes: number;
  readonly signal?: AbortSignal | undefined;
}

/** A value, and what is wrong with it. With issues the value is the closest thing to what came. */
export interface DecodedOutput {
  readonly value: unknown;
  readonly issues: readonly Issue[];
}

/**
 * One artifact as the value of its output: parsed JSON, text, or a file that is not fetched yet.
 * Pointers of issues start at the output's id.
 */
export async function decodeOutput(
  output: OutputContract,
  artifact: CallArtifact,
  options: DecodeOptions,
): Promise<DecodedOutput> {
  if (output.class === "file") return { value: createFileOutput(artifact), issues: [] };
  const { value, issues } = await decodeText(output, artifact, options);
  return { value, issues: issuesUnder(output.id, issues) };
}

async function decodeText(
  output: OutputContract,
  artifact: CallArtifact,
  options: DecodeOptions,
): Promise<DecodedOutput> {
  const { maxOutputBytes, signal } = options;
  const tooLarge = (size: number): DecodedOutput => {
    const message = `has ${size} bytes; maxOutputBytes allows ${maxOutputBytes}`;
    return wrong(createFileOutput(artifact), "maxOutputBytes", message);
  };

  if (artifact.size > maxOutputBytes) return tooLarge(artifact.size);
  const bytes = await artifact.bytes(signal === undefined ? {} : { signal });
  // The sender says the size; the content is what counts.
  if (bytes.byteLength > maxOutputBytes) return tooLarge(bytes.byteLength);

  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return wrong(createFileOutput(artifact), "encoding", "is not UTF-8 text");
  }
  if (output.class === "text") return { value: text, issues: issuesOf(output.check, text) };
  return decodeJson(output, text);
}

function decodeJson(output: OutputContract, text: string): DecodedOutput {
  try {
    const value: unknown = JSON.parse(text);
    return { value, issues: issuesOf(output.check, value) };
  } catch (error) {
    const reason = error instanceof SyntaxError ? `: ${error.message}` : "";
    return wrong(text, "json", `is not JSON${text === "" ? ": it is empty" : reason}`);
  }
}

function wrong(value: unknown, keyword: string, message: string): DecodedOutput {
  return { value, issues: [{ path: "", keyword, message }] };
}
