import type { TokenResult } from "../../generated/types/backend.ts";
import type { Clock, ScheduledCall } from "../support/clock.ts";
import type { Log } from "../support/log.ts";
import { backoff } from "../support/retry.ts";
import { AuthRefreshFailedError } from "./auth-errors.ts";
import type { AuthProvider } from "./auth-provider.ts";
import type { TokenSource } from "./token-source.ts";

const refreshPoint = 0.8;
const proactiveAttempts = 3;
const proactiveDelay = backoff({ baseMs: 5_000, capMs: 30_000 });

/** `broken`: the last refresh failed; the next call tries once more before it is sent. */
export type ConsumerAuthState = "uninitialized" | "healthy" | "refreshing" | "broken" | "destroyed";

export interface ConsumerAuthOptions {
  readonly source: TokenSource;
  readonly clock: Clock;
  readonly log: Log;
  /** Called with the cause each time the credentials turn out to be broken. */
  readonly onAuthError?: ((cause: Error) => void) | undefined;
}

/**
 * A consumer's token, renewed at 80 % of its life and when a call is refused (consumer sheet 2.5).
 * All refreshes, whoever asks, are one at a time: a refresh token is spent by its use.
 */
export class ConsumerAuth implements AuthProvider {
  readonly #options: ConsumerAuthOptions;
  #state: ConsumerAuthState = "uninitialized";
  #header: string | null = null;
  #userId: string | null = null;
  #lastError: AuthRefreshFailedError | null = null;
  #timer: ScheduledCall | undefined;
  #failedProactively = 0;
  #ready: Promise<void> | undefined;
  #refreshing: Promise<void> | undefined;

  constructor(options: ConsumerAuthOptions) {
    this.#options = options;
  }

  get state(): ConsumerAuthState {
    return this.#state;
  }

  getAuthHeader(): string | null {
    return this.#header;
  }

  /** Whom the token stands for; null before the first token, or when the source does not say. */
  getUserId(): string | null {
    return this.#userId;
  }

  getLastAuthError(): AuthRefreshFailedError | null {
    return this.#lastError;
  }

  /** Gets the first token. A failure is the caller's, and a later call tries again. */
  ensureReady(): Promise<void> {
    if (this.#header !== null || this.#state === "destroyed") return Promise.resolve();
    this.#ready ??= this.#options.source
      .acquire()
      .then((token) => this.#apply(token))
      .finally(() => {
        this.#ready = undefined;
      });
    return this.#ready;
  }

  async onAuthFailure(refusedHeader?: string): Promise<boolean> {
    if (this.#state === "destroyed") return false;
    const renewedMeanwhile = refusedHeader !== undefined && refusedHeader !== this.#header;
    if (renewedMeanwhile && this.#header !== null && this.#lastError === null) return true;
    try {
      await this.#refresh();
      return this.#lastError === null;
    } catch (error) {
      this.#recordFailure(error);
      return false;
    }
  }

  /** Stops renewing. The last token stays readable. */
  destroy(): void {
    this.#state = "destroyed";
    this.#timer?.cancel();
  }

  /** The one door to the token source: whoever comes while a refresh runs shares it. */
  #refresh(): Promise<void> {
    this.#refreshing ??= this.#options.source
      .refresh()
      .then((token) => this.#apply(token))
      .finally(() => {
        this.#refreshing = undefined;
      });
    return this.#refreshing;
  }

  #apply(result: TokenResult): void {
    this.#header = `Bearer ${result.token}`;
    this.#userId = result.userId ?? this.#userId;
    this.#lastError = null;
    this.#failedProactively = 0;
    if (this.#state === "destroyed") return;
    this.#state = "healthy";
    this.#arm(result.expiresIn * 1_000 * refreshPoint);
  }

  #arm(delayMs: number): void {
    this.#timer?.cancel();
    this.#timer = undefined;
    if (!(delayMs > 0)) return;
    this.#timer = this.#options.clock.schedule(delayMs, () => void this.#refreshProactively());
  }

  async #refreshProactively(): Promise<void> {
    if (this.#state === "destroyed") return;
    this.#state = "refreshing";
    try {
      await this.#refresh();
    } catch (error) {
      // A reactive refresh that shared this failure has recorded it already.
      if (this.#state !== "refreshing") return;
      this.#failedProactively += 1;
      const isLast =
        this.#failedProactively >= proactiveAttempts || this.#options.source.isPermanent(error);
      if (isLast) this.#recordFailure(error);
      else this.#arm(proactiveDelay(this.#failedProactively));
    }
  }

  #recordFailure(error: unknown): void {
    if (this.#state === "destroyed") return;
    const isNews = this.#state !== "broken";
    this.#state = "broken";
    this.#failedProactively = 0;
    this.#timer?.cancel();
    this.#lastError = new AuthRefreshFailedError(error);
    if (!isNews) return;
    this.#options.log.warn("the access token could not be refreshed", { error });
    try {
      this.#options.onAuthError?.(error instanceof Error ? error : this.#lastError);
    } catch (thrown) {
      this.#options.log.error("onAuthError threw", { error: thrown });
    }
  }
}
