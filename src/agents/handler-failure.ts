import { AbortedError } from "../support/errors.ts";
import { redactText } from "../support/redact.ts";

const maxLength = 2_000;

/** What a consumer is told about what a handler threw: its message, never its stack. */
export function failureText(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : textOf(error);
  return redactText(text).slice(0, maxLength);
}

/** True for what the signal, or something that was given the signal, throws on abort. */
export function isAbort(error: unknown, signal: AbortSignal): boolean {
  return (
    error === signal.reason ||
    error instanceof AbortedError ||
    (error instanceof Error && error.name === "AbortError")
  );
}

function textOf(thrown: unknown): string {
  return typeof thrown === "string" && thrown !== "" ? thrown : "the handler failed";
}
