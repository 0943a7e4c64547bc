import { createHmac } from "node:crypto";
import type { Log } from "../../support/log.ts";
import type { RevokedTokens } from "../store/revoked-tokens.ts";
import { type AccessToken, mintToken, readToken, type TokenGrant } from "./access-token.ts";
import { errorReply, jsonReply, type Reply } from "./reply.ts";

export interface AccessRequest {
  readonly token: string | undefined;
  readonly uuid: string | undefined;
  readonly channels: readonly string[];
  /** The one permission bit that every channel needs. */
  readonly permission: number;
  /** For the log: clients of a subscription never see why they were refused. */
  readonly operation: string;
}

export interface AccessControlOptions {
  readonly keyset: string;
  readonly secret: Uint8Array;
  readonly nowMs: () => number;
  readonly revoked: RevokedTokens;
  readonly log: Log;
}

const service = "Access Manager";
const maxCachedTokens = 1_000;
const maxCachedPatterns = 1_000;

/** Mints the tokens of one keyset and decides what their holders may do. */
export class AccessControl {
  readonly #options: AccessControlOptions;
  readonly #secret: Uint8Array;
  readonly #tokens = new Map<string, AccessToken>();
  readonly #patterns = new Map<string, RegExp>();

  constructor(options: AccessControlOptions) {
    this.#options = options;
    // A key of its own for each keyset, so that a token of one opens nothing on the other.
    this.#secret = createHmac("sha256", options.secret).update(options.keyset).digest();
  }

  grant(grant: TokenGrant): string {
    return mintToken(grant, this.#secret, Math.floor(this.#options.nowMs() / 1_000));
  }

  revoke(token: string): void {
    const known = this.#read(token);
    if (known !== undefined) this.#options.revoked.add(token, known.expiresAt);
  }

  /** The 403 for a request that is not allowed, `undefined` for one that is. */
  refuse(request: AccessRequest): Reply | undefined {
    const token = request.token === undefined ? undefined : this.#read(request.token);
    if (token === undefined) {
      const reason = request.token === undefined ? "no token" : "the token is not valid";
      return this.#forbidden(request, request.channels, reason);
    }
    if (this.#options.revoked.has(request.token ?? "")) {
      return this.#denied(request, "Token is revoked");
    }
    if (this.#options.nowMs() >= token.expiresAt * 1_000) {
      return this.#denied(request, "Token is expired");
    }
    if (token.uuid !== undefined && token.uuid !== request.uuid) {
      return this.#forbidden(request, request.channels, "the token belongs to another user id");
    }
    const denied = request.channels.filter(
      (name) => !this.#allows(token, name, request.permission),
    );
    if (denied.length === 0) return undefined;
    return this.#forbidden(request, denied, "the token lacks the permission");
  }

  /** By its exact name or by any pattern that matches it. */
  #allows(token: AccessToken, channel: string, permission: number): boolean {
    if (((token.channels.get(channel) ?? 0) & permission) !== 0) return true;
    return [...token.patterns].some(
      ([pattern, bits]) => (bits & permission) !== 0 && this.#pattern(pattern).test(channel),
    );
  }

  #read(token: string): AccessToken | undefined {
    const known = this.#tokens.get(token);
    if (known !== undefined) return known;
    const read = readToken(token, this.#secret);
    if (read !== undefined) remember(this.#tokens, token, read, maxCachedTokens);
    return read;
  }

  #pattern(source: string): RegExp {
    const known = this.#patterns.get(source);
    if (known !== undefined) return known;
    const pattern = new RegExp(source);
    remember(this.#patterns, source, pattern, maxCachedPatterns);
    return pattern;
  }

  #forbidden(request: AccessRequest, channels: readonly string[], reason: string): Reply {
    this.#tell(request, channels, reason);
    const payload = { channels };
    return jsonReply(403, { message: "Forbidden", payload, error: true, service, status: 403 });
  }

  #denied(request: AccessRequest, message: string): Reply {
    this.#tell(request, request.channels, message);
    return errorReply(403, service, message);
  }

  #tell(request: AccessRequest, channels: readonly string[], reason: string): void {
    const { operation, uuid } = request;
    this.#options.log.info(`${operation} refused`, {
      reason,
      uuid,
      channels: channels.slice(0, 8),
    });
  }
}

function remember<V>(cache: Map<string, V>, name: string, value: V, limit: number): void {
  const [oldest] = cache.keys();
  if (cache.size >= limit && oldest !== undefined) cache.delete(oldest);
  cache.set(name, value);
}
