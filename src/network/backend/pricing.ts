import type { PricingLimits, PublishAgentRequest } from "../../../generated/types/backend.ts";
import type { Violation } from "./http/refusal.ts";

/** USD, and tasks or minutes per consumer's organization (CLI sheet 11.2). */
export const pricingLimits = {
  minPricePerTask: 0.0001,
  maxPricePerTask: 25,
  minPricePerMinute: 0.01,
  maxPricePerMinute: 1,
  maxFreeTasksAllowed: 100,
  maxFreeMinutesAllowed: 30,
} as const satisfies PricingLimits;

/** What is wrong with the prices of a publish. A paid agent needs a price for one of its kinds. */
export function limitViolations(request: PublishAgentRequest): readonly Violation[] {
  const limits = pricingLimits;
  const issues = [
    ...outside("pricePerTask", request, [limits.minPricePerTask, limits.maxPricePerTask]),
    ...outside("pricePerMinute", request, [limits.minPricePerMinute, limits.maxPricePerMinute]),
    ...outside("freeTasksPerConsumer", request, [0, limits.maxFreeTasksAllowed]),
    ...outside("freeMinutesPerConsumer", request, [0, limits.maxFreeMinutesAllowed]),
  ];
  const prices = [request.pricePerTask, request.pricePerMinute].map((price) => Number(price ?? 0));
  const priced = prices.some((price) => price > 0);
  if (request.billingMode === "free" && priced) {
    issues.push(violation("billingMode", "a free agent has no price"));
  }
  if (request.billingMode === "paid" && !priced) {
    issues.push(violation("billingMode", "a paid agent needs pricePerTask or pricePerMinute"));
  }
  return issues;
}

function outside(
  name: "pricePerTask" | "pricePerMinute" | "freeTasksPerConsumer" | "freeMinutesPerConsumer",
  request: PublishAgentRequest,
  [least, most]: readonly [number, number],
): Violation[] {
  const value = Number(request[name] ?? 0);
  // 0 means that the kind has no price of its own.
  if (value === 0 || (value >= least && value <= most)) return [];
  return [violation(name, `must be from ${least} to ${most}, and is ${request[name]}`)];
}

function violation(name: string, message: string): Violation {
  return { path: `/${name}`, keyword: "limit", message };
}
