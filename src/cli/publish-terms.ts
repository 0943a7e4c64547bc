import type { PublishAgentRequest } from "../../generated/types/backend.ts";
import { BlocksError } from "../support/errors.ts";
import type { CommandInput } from "./command.ts";

/** What of a publish request is no part of the card: for whom, and for how much. */
export type PublishTerms = Billing & { readonly listing: "public" | "private" };

type Billing = Pick<
  PublishAgentRequest,
  | "billingMode"
  | "freeMinutesPerConsumer"
  | "freeTasksPerConsumer"
  | "pricePerMinute"
  | "pricePerTask"
  | "tcAcceptedAt"
>;

/** @throws {BlocksError} `usage`: flags that do not fit together. */
export function publishTerms(options: CommandInput["options"]): PublishTerms {
  return { listing: listingOf(options), ...billingOf(options) };
}

function listingOf(options: CommandInput["options"]): "public" | "private" {
  return options.listing === "public" ? "public" : "private";
}

const paidOnly = ["pricePerTask", "pricePerMinute", "freeTasks", "freeMinutes"] as const;

/** The billing options, with the rules that need no server: prices belong to paid agents alone. */
function billingOf(options: CommandInput["options"]): Billing {
  if (options.billingMode !== "paid") {
    const given = paidOnly.find((name) => options[name] !== undefined);
    if (given === undefined) return { billingMode: "free" };
    throw new BlocksError("usage", `${flagOf(given)} needs --billing-mode paid`);
  }
  if (options.acceptTerms !== true) {
    throw new BlocksError("usage", "--billing-mode paid needs --accept-terms");
  }
  const prices = {
    ...priceOf("pricePerTask", options),
    ...priceOf("pricePerMinute", options),
  };
  if (!Object.values(prices).some((price) => Number(price) > 0)) {
    throw new BlocksError(
      "usage",
      "--billing-mode paid needs --price-per-task or --price-per-minute above 0",
    );
  }
  return {
    billingMode: "paid",
    ...prices,
    ...countOf("freeTasks", "freeTasksPerConsumer", options),
    ...countOf("freeMinutes", "freeMinutesPerConsumer", options),
    tcAcceptedAt: new Date().toISOString(),
  };
}

function priceOf(
  name: "pricePerTask" | "pricePerMinute",
  options: CommandInput["options"],
): Record<string, string> {
  const text = options[name];
  if (text === undefined) return {};
  if (typeof text === "string" && /^\d+(\.\d+)?$/.test(text)) return { [name]: text };
  throw new BlocksError("usage", `${flagOf(name)} takes a price in USD such as 0.25, not ${text}`);
}

function countOf(
  name: "freeTasks" | "freeMinutes",
  member: string,
  options: CommandInput["options"],
): Record<string, number> {
  const text = options[name];
  if (text === undefined) return {};
  if (typeof text === "string" && /^\d{1,9}$/.test(text)) return { [member]: Number(text) };
  throw new BlocksError("usage", `${flagOf(name)} takes a whole number, not ${text}`);
}

function flagOf(name: string): string {
  return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
