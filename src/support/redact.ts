/** Stands where a secret stood. */
export const redacted = "[redacted]";

const secretName =
  /^(?:.*[-_.])?(?:token|secret|password|passwd|authorization|cookie|signature|credentials?|jwt|pam)$|(?:token|secret|password|apikey|api_key|api-key|accesskey|privatekey)$/i;

const bearer = /\b(bearer|basic)\s+[A-Za-z0-9._~+/=-]+/gi;
const jsonWebToken = /\beyJ[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*/g;
const queryCredential =
  /([?&](?:auth|token|signature|access_token|refresh_token|api_key|key)=)[^&\s"'#]+/gi;

const maxDepth = 6;
const maxMembers = 100;

/**
 * A copy of `value` fit for a log: strings under secret names and credentials inside other text are
 * replaced, errors become `{ name, code, message, cause }`, bytes become their length, and depth and
 * width are bounded.
 */
export function redact(value: unknown): unknown {
  return copy(value, { depth: 0, seen: new Set() });
}

/** `text` without bearer credentials, JSON web tokens and credentials in query strings. */
export function redactText(text: string): string {
  return text
    .replace(bearer, `$1 ${redacted}`)
    .replace(jsonWebToken, redacted)
    .replace(queryCredential, `$1${redacted}`);
}

interface CopyState {
  readonly depth: number;
  readonly seen: Set<object>;
}

function copy(value: unknown, state: CopyState): unknown {
  if (typeof value === "string") return redactText(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function" || typeof value === "symbol") return `[${typeof value}]`;
  if (typeof value !== "object" || value === null) return value;
  if (state.seen.has(value)) return "[circular]";
  if (state.depth >= maxDepth) return "[deep]";

  state.seen.add(value);
  const inner = { depth: state.depth + 1, seen: state.seen };
  const result = copyObject(value, inner);
  state.seen.delete(value);
  return result;
}

function copyObject(value: object, inner: CopyState): unknown {
  if (value instanceof Error) return copyError(value, inner);
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) {
    return `[${value.byteLength} bytes]`;
  }
  if (Array.isArray(value)) return value.slice(0, maxMembers).map((item) => copy(item, inner));

  const entries = Object.entries(value)
    .slice(0, maxMembers)
    .map(([name, member]) => [name, isSecret(name, member) ? redacted : copy(member, inner)]);
  return Object.fromEntries(entries);
}

function copyError(error: Error, inner: CopyState): unknown {
  const { code } = error as { code?: unknown };
  return {
    name: error.name,
    ...(code === undefined ? {} : { code: copy(code, inner) }),
    message: redactText(error.message),
    ...(error.cause === undefined ? {} : { cause: copy(error.cause, inner) }),
  };
}

// Only text can be a secret: `tokenTtlMinutes: 60` and `token: null` say something useful.
function isSecret(name: string, member: unknown): boolean {
  return typeof member === "string" && member !== "" && secretName.test(name);
}
