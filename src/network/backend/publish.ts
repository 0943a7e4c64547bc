import type {
  PromoteAgentRequest,
  PublishAgentAnswer,
  PublishAgentRequest,
} from "../../../generated/types/backend.ts";
import type { BillingMode } from "../../../generated/types/task-event.ts";
import { checkAuthoredAgentCard } from "../../../generated/validators/agent-card.ts";
import { isObject, type JsonObject } from "../../support/json.ts";
import type { AgentRecord } from "../store/agents.ts";
import { findOwnAgent } from "./agent-access.ts";
import { type Caller, requireKey } from "./callers.ts";
import type { BackendContext } from "./context.ts";
import { sendControl } from "./control.ts";
import { invalidArgument, Refusal, type Violation } from "./http/refusal.ts";
import { presentInstances } from "./presence.ts";
import { limitViolations } from "./pricing.ts";
import { grantControl } from "./realtime-grants.ts";

/** Publishes a card under its name, or replaces what is there (card sheet 14). */
export function publishAgent(
  context: BackendContext,
  caller: Caller,
  request: PublishAgentRequest,
): PublishAgentAnswer {
  const { organization } = requireKey(caller);
  const { agentName, listing, billingMode } = request;
  assertValid(request);
  const known = context.agents.get(agentName);
  if (known !== undefined && known.organizationId !== organization.id) {
    const message = `The name "${agentName}" is taken by another organization`;
    throw new Refusal(409, "AgentNameTaken", message);
  }
  assertStaysPaid(known, billingMode);
  const agent = context.agents.publish(
    {
      agentName,
      organizationId: organization.id,
      listing,
      billingMode,
      card: request.card as JsonObject,
      pricing: pricingOf(request),
    },
    context.clock.now(),
  );
  if (known !== undefined) switchEnvironment(context, known, agent);
  return {
    agentName,
    status: "published",
    ts: agent.updatedMs,
    effectiveListing: listing,
    billingMode,
  };
}

/** Changes listing, billing mode and prices of a published agent, and nothing else. */
export function promoteAgent(
  context: BackendContext,
  caller: Caller,
  change: { agentName: string; request: PromoteAgentRequest },
): PublishAgentAnswer {
  const { agentName, request } = change;
  const known = findOwnAgent(context, requireKey(caller), agentName);
  return publishAgent(context, caller, {
    ...known.pricing,
    agentName,
    card: known.card,
    listing: known.listing,
    billingMode: known.billingMode,
    ...request,
  } as PublishAgentRequest);
}

function assertValid(request: PublishAgentRequest): void {
  const issues = cardViolations(request);
  if (issues.length > 0) throw invalidArgument(`The card of "${request.agentName}"`, issues);
  const prices = limitViolations(request);
  if (prices.length > 0) throw invalidArgument(`The price of "${request.agentName}"`, prices);
}

/** Every violation of the card, with pointers from the card's root. */
function cardViolations(request: PublishAgentRequest): readonly Violation[] {
  const issues: Violation[] = [...checkAuthoredAgentCard(request.card)];
  const { identity } = request.card as { identity?: unknown };
  const name = isObject(identity) ? identity.agentName : undefined;
  if (typeof name === "string" && name !== request.agentName) {
    issues.push({
      path: "/identity/agentName",
      keyword: "const",
      message: `must be the name that is published, "${request.agentName}", and is "${name}"`,
    });
  }
  return issues;
}

function assertStaysPaid(known: AgentRecord | undefined, billingMode: BillingMode): void {
  if (known?.billingMode !== "paid" || billingMode === "paid") return;
  throw new Refusal(
    409,
    "BillingModeInvalid",
    `Agent "${known.agentName}" is published as paid and cannot become free`,
  );
}

/** Instances that run on follow their agent to the other keyset (provider sheet 9.2). */
function switchEnvironment(context: BackendContext, before: AgentRecord, after: AgentRecord): void {
  if (before.billingMode === after.billingMode) return;
  for (const { instanceId } of presentInstances(context, before)) {
    sendControl(context, before, {
      instanceId,
      message: {
        type: "SwitchEnvironment",
        environment: after.billingMode === "paid" ? "network" : "playground",
        pamToken: grantControl(context, after, instanceId),
      },
    });
  }
}

function pricingOf(request: PublishAgentRequest): JsonObject {
  const { pricePerTask, pricePerMinute, freeTasksPerConsumer, freeMinutesPerConsumer } = request;
  return {
    ...(pricePerTask !== undefined && { pricePerTask }),
    ...(pricePerMinute !== undefined && { pricePerMinute }),
    ...(freeTasksPerConsumer !== undefined && { freeTasksPerConsumer }),
    ...(freeMinutesPerConsumer !== undefined && { freeMinutesPerConsumer }),
  };
}
