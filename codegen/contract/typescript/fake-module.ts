import { fake } from "../../../generated/templates/fake.ts";
import { type Code, code, empty, raw } from "../../emit/code.ts";
import { fromTemplate } from "../../emit/template.ts";
import { documented, printComment } from "../../emit/typescript/doc-comment.ts";
import { helperNames } from "../../emit/typescript/helpers.ts";
import { identifier, printJson } from "../../emit/typescript/literals.ts";
import { paragraphs } from "../../emit/typescript/type-parts.ts";
import type { TypeScope } from "../../emit/typescript/types.ts";
import { printFunction } from "../../emit/typescript/validators.ts";
import { isObject, type JsonValue } from "../../load/json-value.ts";
import { emptyDoc } from "../../model/doc.ts";
import { camelCase } from "../../model/names.ts";
import type { AgentContract, ContractStream } from "../agent-contract.ts";
import type { AgentNames } from "../agent-names.ts";
import { fakeSamples } from "../fake-samples.ts";
import type { ModelledAgent } from "../model-agent.ts";
import { noMembers, printDataTypes } from "./client-types.ts";
import { fileName, moduleScope, printPieces } from "./contract-code.ts";
import { printField, printInterface, typeArguments } from "./field.ts";
import { gen, genNames } from "./gen-symbols.ts";

/** The whole module of one agent's fake. It stands alone, so that it also serves without a client beside it. */
export function printFakeModule(agent: ModelledAgent, cardFile: string): Code {
  const { contract, names } = agent;
  const scope = moduleScope(contract);
  const factory = printFactory(contract, names);
  const samplesType = gen.FakeDefinition;
  const dataNames = { input: names.input, output: names.output, streams: names.streams };
  const types = [
    ...printDataTypes({ ...contract, streams: [] }, { names: dataNames, scope, side: "agent" }),
    ...printEvents(contract, names, scope),
    printFake(contract, names),
  ];
  const exported = code`${factory}${samplesType}`;
  const pieces = printPieces(contract, { ...agent, scope, types, exported });
  const samples = printJson(samplesOf(agent));
  return fromTemplate(
    fake({ ...pieces, factory, samples, samplesType, cardFile: fileName(cardFile) }),
  );
}

/** The function that the module exports. */
export function fakeFactory({ agentName }: ModelledAgent): string {
  return factoryOf(agentName);
}

function factoryOf(agentName: string): string {
  return `${camelCase(agentName)}Fake`;
}

function samplesOf({ checked, contract }: ModelledAgent): JsonValue {
  const card = isObject(checked.source.value) ? checked.source.value : {};
  return { card, ...fakeSamples(contract) } as unknown as JsonValue;
}

function sentStreams({ streams }: AgentContract): readonly ContractStream[] {
  return streams.filter((stream) => stream.declaration.direction !== "inbound");
}

/** What may be put in the place of the samples of each stream. */
function printEvents(
  contract: AgentContract,
  names: AgentNames,
  scope: TypeScope,
): readonly Code[] {
  const members = sentStreams(contract).map((stream) => {
    const { description, format } = stream.declaration;
    const event = stream.outbound === undefined ? scope.jsonValue : scope.typeName(stream.outbound);
    const item = format === "events" ? event : raw("(Uint8Array | string)");
    const type = code`readonly ${item}[]`;
    const doc = { ...emptyDoc, ...(description === undefined ? {} : { description }) };
    return printField({ name: stream.key, required: true, type, doc });
  });
  if (members.length === 0) return [];
  const doc = printComment([
    `What the fake of ${contract.card.identity.agentName} sends, by stream.`,
  ]);
  return [printInterface({ name: identifier(names.events), doc, members })];
}

function printFake(contract: AgentContract, names: AgentNames): Code {
  const { agentName } = contract.card.identity;
  return printInterface({
    name: identifier(names.fake),
    doc: printComment([`An agent for tests that answers as ${agentName} may.`]),
    extends: typeArguments(gen.AgentFake, argumentsOf(contract, names)),
    members: [],
  });
}

function argumentsOf(contract: AgentContract, names: AgentNames): readonly Code[] {
  return [
    contract.inputs.length === 0 ? noMembers : identifier(names.input),
    identifier(names.output),
    sentStreams(contract).length === 0 ? noMembers : identifier(names.events),
  ];
}

function printFactory(contract: AgentContract, names: AgentNames): Code {
  const { agentName } = contract.card.identity;
  const wanted = factoryOf(agentName);
  const isTaken = genNames.has(wanted) || helperNames.has(wanted);
  const isLocal = isTaken || /^rule[A-Z]/.test(wanted);
  const local = isLocal ? `create${names.fake}` : wanted;
  const type = typeArguments(gen.FakeOptions, argumentsOf(contract, names));
  const declaration = printFunction({
    head: code`${isLocal ? empty : raw("export ")}function ${identifier(local)}`,
    parameters: [code`options?: ${type}`],
    type: identifier(names.fake),
    body: code`return ${gen.createFake}(contract, samples, options);`,
  });
  const sentence = `A fake of ${agentName}, which answers with the examples of its card.`;
  const printed = documented(printComment([sentence]), declaration);
  if (!isLocal) return printed;
  return paragraphs([printed, code`export { ${identifier(local)} as ${identifier(wanted)} };`]);
}
