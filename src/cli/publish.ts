import { publishAgent } from "../../generated/routes/backend.ts";
import type { AgentCard } from "../../generated/types/agent-card.ts";
import type { PublishAgentRequest } from "../../generated/types/backend.ts";
import { namingRefusedKey } from "../backend/backend-errors.ts";
import { BlocksError } from "../support/errors.ts";
import { protocolVersion } from "../support/protocol-version.ts";
import { readAgentProject } from "./agent-project.ts";
import { checkProject, reportCheck } from "./card-check.ts";
import { connectCliBackend, requireApiKey } from "./cli-backend.ts";
import type { CommandInput, CommandResult } from "./command.ts";
import { exitCodes } from "./exit-codes.ts";

/** `blocks publish`: checks the card, then makes it the published one of its name. */
export async function run(input: CommandInput): Promise<CommandResult> {
  const { options, context } = input;
  const billing = billingOf(options);
  const project = await readAgentProject(context.cwd, input.arguments[0]);
  const check = await checkProject(project);
  reportCheck(check, project, context.reporter);
  if (check.failed || check.card === undefined) {
    context.reporter.note("Nothing was published.");
    return { exitCode: exitCodes.failed, json: { ok: false, diagnostics: check.diagnostics } };
  }

  const { backend, apiKey } = await connectCliBackend(input);
  const answer = await backend
    .call(publishAgent, {
      body: publishRequest(check.card, { listing: listingOf(options), ...billing }),
      bearer: requireApiKey(apiKey, "publish"),
      signal: context.signal,
    })
    .catch((error: unknown) => {
      throw namingRefusedKey(error, backend.baseUrl);
    });
  const listing = answer.effectiveListing ?? listingOf(options);
  const { agentName } = check.card.identity;
  context.reporter.result(
    `published ${agentName} ${check.card.identity.version} (${listing}, ${billing.billingMode}) on ${backend.baseUrl}`,
  );
  return {
    exitCode: exitCodes.done,
    json: {
      ok: true,
      agentName,
      listing,
      billingMode: billing.billingMode,
      origin: backend.baseUrl,
    },
  };
}

type Billing = Pick<
  PublishAgentRequest,
  | "billingMode"
  | "freeMinutesPerConsumer"
  | "freeTasksPerConsumer"
  | "pricePerMinute"
  | "pricePerTask"
  | "tcAcceptedAt"
>;

function publishRequest(
  card: AgentCard,
  terms: Billing & { readonly listing: "public" | "private" },
): PublishAgentRequest {
  return {
    agentName: card.identity.agentName,
    // The registry keeps the card as JSON of its own.
    card: card as unknown as PublishAgentRequest["card"],
    protocolVersions: [protocolVersion],
    preferredProtocolVersion: protocolVersion,
    ...terms,
  };
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
