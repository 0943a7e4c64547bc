import { createHmac, timingSafeEqual } from "node:crypto";
import { decode, encode } from "cborg";

/** Bits of a permission, as tokens carry them. */
export const permission = {
  read: 1,
  write: 2,
  manage: 4,
  delete: 8,
  get: 32,
  update: 64,
  join: 128,
} as const;

export interface TokenGrant {
  /** 1 to 43,200 (30 days). */
  readonly ttlMinutes: number;
  /** Channel name to permission bits. The name is taken literally, `a.*` included. */
  readonly channels: Readonly<Record<string, number>>;
  /** Regular expression to permission bits; unanchored unless it says otherwise. */
  readonly patterns?: Readonly<Record<string, number>>;
  /** The only user id that may use the token. Absent: everybody. */
  readonly uuid?: string;
}

export interface AccessToken {
  /** Unix seconds. */
  readonly expiresAt: number;
  readonly uuid: string | undefined;
  readonly channels: ReadonlyMap<string, number>;
  readonly patterns: ReadonlyMap<string, number>;
}

const maxTtlMinutes = 43_200;
const maxTokenLength = 32_768;
const scopes = ["chan", "grp", "spc", "usr", "uuid"] as const;
const signatureBytes = 32;
/** CBOR of the last entry without its 32 bytes: byte string "sig", then a byte string of 32. */
const signatureEntry = Buffer.from("43736967" + "5820", "hex");

/**
 * Mints a token of version 3 in the hosted format: base64url of one CBOR map with an HMAC-SHA256 in
 * its last entry.
 *
 * @throws {RangeError} The lifetime is out of range.
 * @throws {SyntaxError} A pattern is no regular expression.
 */
export function mintToken(grant: TokenGrant, secret: Uint8Array, nowSeconds: number): string {
  const { ttlMinutes, channels, patterns = {}, uuid } = grant;
  if (!Number.isInteger(ttlMinutes) || ttlMinutes < 1 || ttlMinutes > maxTtlMinutes) {
    throw new RangeError(`ttlMinutes must be 1 to ${maxTtlMinutes}, got ${ttlMinutes}`);
  }
  for (const pattern of Object.keys(patterns)) new RegExp(pattern);

  const fields = new Map<Buffer, unknown>([
    [key("v"), 2],
    [key("t"), nowSeconds],
    [key("ttl"), ttlMinutes],
    [key("res"), scopeMap(channels)],
    [key("pat"), scopeMap(patterns)],
    [key("meta"), new Map()],
  ]);
  if (uuid !== undefined) fields.set(key("uuid"), uuid);
  fields.set(key("sig"), sign(toCbor(fields), secret));
  return toCbor(fields).toString("base64url");
}

/**
 * Reads a token of ours. The signature is checked on the raw bytes, so nothing that we did not
 * write reaches the decoder. Expiry is the caller's to check.
 *
 * @returns `undefined` when the token is malformed or not signed with `secret`.
 */
export function readToken(token: string, secret: Uint8Array): AccessToken | undefined {
  if (token.length > maxTokenLength) return undefined;
  const bytes = Buffer.from(token, "base64url");
  const signed = bytes.subarray(0, -(signatureEntry.length + signatureBytes));
  const entry = bytes.subarray(signed.length, -signatureBytes);
  if (signed.length === 0 || !entry.equals(signatureEntry)) return undefined;

  // The signature covers the map as it was before its last entry was added.
  const unsigned = Buffer.from(signed);
  unsigned[0] = (unsigned[0] ?? 0) - 1;
  const signature = bytes.subarray(-signatureBytes);
  if (!timingSafeEqual(signature, sign(unsigned, secret))) return undefined;
  return readFields(decode(unsigned, { useMaps: true }));
}

function readFields(decoded: unknown): AccessToken {
  const fields = textKeys(decoded);
  const uuid = fields.get("uuid");
  return {
    expiresAt: Number(fields.get("t")) + Number(fields.get("ttl")) * 60,
    uuid: typeof uuid === "string" ? uuid : undefined,
    channels: bits(fields.get("res")),
    patterns: bits(fields.get("pat")),
  };
}

function bits(scope: unknown): Map<string, number> {
  const channels = textKeys(textKeys(scope).get("chan"));
  return new Map([...channels].map(([name, value]) => [name, Number(value)]));
}

/** Field names are byte strings, resource names are text. */
function textKeys(map: unknown): Map<string, unknown> {
  if (!(map instanceof Map)) return new Map();
  return new Map(
    [...map].map(([name, value]) => [
      name instanceof Uint8Array ? Buffer.from(name).toString("utf8") : String(name),
      value,
    ]),
  );
}

function scopeMap(channels: Readonly<Record<string, number>>): Map<Buffer, Map<string, number>> {
  return new Map(
    scopes.map((scope) => [
      key(scope),
      new Map(scope === "chan" ? Object.entries(channels) : undefined),
    ]),
  );
}

function key(name: string): Buffer {
  return Buffer.from(name, "utf8");
}

function toCbor(fields: ReadonlyMap<Buffer, unknown>): Buffer {
  // Keeps the order of insertion: the signature must come last.
  return Buffer.from(encode(fields, { mapSorter: () => 0 }));
}

function sign(bytes: Uint8Array, secret: Uint8Array): Buffer {
  return createHmac("sha256", secret).update(bytes).digest();
}
