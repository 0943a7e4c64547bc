import { defaultConcurrency, defaultExpectedInstances } from "./agents/registration-defaults.ts";
import { inlineLimitBytes, maxUploadBytes } from "./artifacts/limits.ts";
import { defaultCdmUrl } from "./backend/cdm.ts";

/** What applies where a program says nothing (consumer sheet 8.7). */
export const DEFAULTS = {
  /** Address of the hosted configuration document. */
  cdmUrl: defaultCdmUrl,
  /** Largest content that travels inside a message, in bytes before encoding. */
  inlineLimitBytes,
  /** Largest file that the backend takes, in bytes. */
  maxUploadBytes,
  /** Tasks that an instance works on at a time. */
  concurrency: defaultConcurrency,
  /** Instances that an agent expects to have. */
  expectedInstances: defaultExpectedInstances,
} as const;
