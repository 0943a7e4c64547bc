/**
 * Credentials for backend calls, pluggable (consumer sheet, section 2.8). `ConsumerAuth` and
 * `AgentAuth` are the ones this package has.
 */
export interface AuthProvider {
  /** The whole header value, `Bearer ...`, or null while there is none. */
  getAuthHeader(): string | null;
  /**
   * A call was refused for its credentials. True when there are new ones and the call is worth
   * repeating once. `refusedHeader` is what was sent, so that a late refusal of an old token does
   * not spend a refresh.
   */
  onAuthFailure(refusedHeader?: string): Promise<boolean>;
  /** Gets the first credentials. Idempotent. */
  ensureReady?(): Promise<void>;
  /** Why the credentials are known to be broken; null while they are not. */
  getLastAuthError?(): Error | null;
}

/** A fixed JSON web token that can not be refreshed. */
export function staticAuth(token: string): AuthProvider {
  return {
    getAuthHeader: () => `Bearer ${token}`,
    onAuthFailure: () => Promise.resolve(false),
  };
}
