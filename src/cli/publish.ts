import { DriftDocument } from "../../codegen/index.ts";
import { publishAgent } from "../../generated/routes/backend.ts";
import type { AgentCard } from "../../generated/types/agent-card.ts";
import type { PublishAgentRequest } from "../../generated/types/backend.ts";
import { namingRefusedKey } from "../backend/backend-errors.ts";
import { protocolVersion } from "../support/protocol-version.ts";
import { readAgentProject } from "./agent-project.ts";
import { checkProject, reportCheck } from "./card-check.ts";
import { connectCliBackend, requireApiKey } from "./cli-backend.ts";
import type { CommandInput, CommandResult } from "./command.ts";
import { exitCodes } from "./exit-codes.ts";
import { guardCallers } from "./publish-guard.ts";
import { type PublishTerms, publishTerms } from "./publish-terms.ts";
import { PublishedAgents } from "./published-agents.ts";

/** `blocks publish`: checks the card, tells what it changes for callers, then makes it the published one of its name. */
export async function run(input: CommandInput): Promise<CommandResult> {
  const { options, context } = input;
  const { reporter, signal } = context;
  const terms = publishTerms(options);
  const project = await readAgentProject(context.cwd, input.arguments[0]);
  const check = await checkProject(project);
  reportCheck(check, project, reporter);
  if (check.failed || check.card === undefined) {
    reporter.note("Nothing was published.");
    return { exitCode: exitCodes.failed, json: { ok: false, diagnostics: check.diagnostics } };
  }

  const connection = await connectCliBackend(input);
  const { backend, keyName } = connection;
  const bearer = requireApiKey(connection.apiKey, "publish");
  const { agentName, version } = check.card.identity;
  const document = new DriftDocument({ file: project.cardFile, text: project.cardText });
  const guarded = await guardCallers(new PublishedAgents(connection, signal), {
    card: { agentName, version, document, envelope: terms },
    input,
  });
  const drift = guarded.drift && { drift: guarded.drift };
  if (!guarded.mayPublish) {
    reporter.note("Nothing was published.");
    return { exitCode: exitCodes.failed, json: { ok: false, agentName, ...drift } };
  }

  const answer = await backend
    .call(publishAgent, { body: publishRequest(check.card, terms), bearer, signal })
    .catch((error: unknown) => {
      throw namingRefusedKey(error, backend.baseUrl, keyName);
    });
  const { billingMode } = terms;
  const listing = answer.effectiveListing ?? terms.listing;
  reporter.result(
    `published ${agentName} ${version} (${listing}, ${billingMode}) on ${backend.baseUrl}`,
  );
  const origin = backend.baseUrl;
  return {
    exitCode: exitCodes.done,
    json: { ok: true, agentName, listing, billingMode, origin, ...drift },
  };
}

function publishRequest(card: AgentCard, terms: PublishTerms): PublishAgentRequest {
  return {
    agentName: card.identity.agentName,
    // The registry keeps the card as JSON of its own.
    card: card as unknown as PublishAgentRequest["card"],
    protocolVersions: [protocolVersion],
    preferredProtocolVersion: protocolVersion,
    ...terms,
  };
}
