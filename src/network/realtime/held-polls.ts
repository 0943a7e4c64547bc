import type { CachedMessage } from "./channel-cache.ts";
import { subscriptionsFor } from "./channel-names.ts";
import type { Filter } from "./filter-expression.ts";

/** A message with the subscription name under which a poll receives it. */
export interface Delivery {
  readonly message: CachedMessage;
  readonly subscription: string;
}

/** A subscribe request that waits for its first message. */
export interface HeldPoll {
  readonly subscriptions: readonly string[];
  readonly filter: Filter | undefined;
  /** Called at most once, by the first message that fits. The poll is no longer held then. */
  answer(delivery: Delivery): void;
  /** Called instead of `answer` when the service closes. */
  end(): void;
}

/** Waiting polls, found by subscription name without looking at the others. */
export class HeldPolls {
  readonly #bySubscription = new Map<string, Set<HeldPoll>>();

  add(poll: HeldPoll): void {
    for (const name of poll.subscriptions) {
      const polls = this.#bySubscription.get(name);
      if (polls === undefined) this.#bySubscription.set(name, new Set([poll]));
      else polls.add(poll);
    }
  }

  remove(poll: HeldPoll): void {
    for (const name of poll.subscriptions) {
      const polls = this.#bySubscription.get(name);
      polls?.delete(poll);
      if (polls?.size === 0) this.#bySubscription.delete(name);
    }
  }

  /** Answers every poll that waits for `message`. */
  deliver(message: CachedMessage): void {
    for (const subscription of subscriptionsFor(message.channel)) {
      for (const poll of [...(this.#bySubscription.get(subscription) ?? [])]) {
        if (!passes(poll.filter, message)) continue;
        this.remove(poll);
        poll.answer({ message, subscription });
      }
    }
  }

  close(): void {
    const polls = new Set([...this.#bySubscription.values()].flatMap((held) => [...held]));
    this.#bySubscription.clear();
    for (const poll of polls) poll.end();
  }
}

/** Presence events carry no metadata, so a filter lets them through. */
export function passes(filter: Filter | undefined, message: CachedMessage): boolean {
  return filter === undefined || message.isPresence || filter(message);
}
