import { type Code, importType, importValue } from "../../emit/code.ts";

/** The only module that generated code imports. */
export const genModule = "@blocks-network/sdk/gen/v1";

const typeNames = [
  "AgentFake",
  "AgentHost",
  "AgentPipe",
  "AgentTask",
  "AttachOptions",
  "ByteDuplex",
  "ByteReader",
  "ByteWriter",
  "ClientContract",
  "ContractDefinition",
  "EventDuplex",
  "EventReader",
  "EventWriter",
  "FakeDefinition",
  "FakeOptions",
  "FileInput",
  "FileOutput",
  "HandlerContext",
  "HandlerFn",
  "InputContract",
  "Issue",
  "JsonValue",
  "OutputContract",
  "PipeOptions",
  "RequestOptions",
  "StartOptions",
  "StreamContract",
  "TypedHandler",
  "ValueRule",
] as const;
const valueNames = ["agentClient", "createFake", "createHandler"] as const;

type GenName = (typeof typeNames)[number] | (typeof valueNames)[number];

/** Every name of it that a module may import, so that no declaration takes one. */
export const genNames: ReadonlySet<string> = new Set([...typeNames, ...valueNames]);

/** What `gen/v1` exports, as symbols: printing one brings its import into the module. */
export const gen: Readonly<Record<GenName, Code>> = Object.fromEntries([
  ...typeNames.map((name) => [name, importType(name, genModule)]),
  ...valueNames.map((name) => [name, importValue(name, genModule)]),
]);
