import type { Clock, ScheduledCall } from "../support/clock.ts";

const renewalPoint = 0.8;

/** A token that reads one task's channel, as the backend gives it (consumer sheet 3.5). */
export interface ReadToken {
  readonly token: string;
  readonly ttlMinutes?: number | undefined;
}

export interface ReadAccessOptions {
  /** Null when the answer to SendMessage had none. */
  readonly initial: ReadToken | null;
  /** Asks the backend for another. Absent without credentials. */
  readonly mint?: (() => Promise<ReadToken>) | undefined;
  readonly clock: Clock;
  /** Called with each new token, also by itself at 80 % of a token's life. */
  readonly onToken: (token: string) => void;
}

/** Keeps one session's read token alive. */
export class ReadAccess {
  readonly #options: ReadAccessOptions;
  #token: string | null;
  #renewing: Promise<string> | undefined;
  #timer: ScheduledCall | undefined;
  #closed = false;

  constructor(options: ReadAccessOptions) {
    this.#options = options;
    this.#token = options.initial?.token ?? null;
    this.#arm(options.initial?.ttlMinutes);
  }

  get token(): string | null {
    return this.#token;
  }

  get canRenew(): boolean {
    return this.#options.mint !== undefined;
  }

  /** Gets a new token; everybody who asks meanwhile gets the same. */
  renew(): Promise<string> {
    this.#renewing ??= this.#mint().finally(() => {
      this.#renewing = undefined;
    });
    return this.#renewing;
  }

  /** No more renewals by itself. */
  close(): void {
    this.#closed = true;
    this.#timer?.cancel();
  }

  async #mint(): Promise<string> {
    const { mint, onToken } = this.#options;
    if (mint === undefined) throw new Error("no credentials to ask for another read token with");
    const { token, ttlMinutes } = await mint();
    this.#token = token;
    this.#arm(ttlMinutes);
    onToken(token);
    return token;
  }

  #arm(ttlMinutes: number | undefined): void {
    this.#timer?.cancel();
    const canRenew = ttlMinutes !== undefined && ttlMinutes > 0 && this.canRenew && !this.#closed;
    if (!canRenew) return;
    this.#timer = this.#options.clock.schedule(ttlMinutes * 60_000 * renewalPoint, () => {
      // When this fails, the service will deny access, and the session renews again then.
      this.renew().catch(() => {});
    });
  }
}
