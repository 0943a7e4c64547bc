import type { AuthProvider } from "./auth-provider.ts";

/**
 * What happens before every authenticated operation: broken credentials get one refresh, and are
 * raised before anything is sent when that does not help.
 *
 * @throws {AuthRefreshFailedError} Still broken after the refresh.
 */
export async function preflight(auth: AuthProvider): Promise<void> {
  if (auth.getLastAuthError?.() != null) {
    await auth.onAuthFailure();
    const error = auth.getLastAuthError();
    if (error != null) throw error;
  }
  await auth.ensureReady?.();
}
