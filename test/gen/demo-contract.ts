import {
  type AgentPipe,
  type AgentTask,
  type AttachOptions,
  type ClientContract,
  type ContractDefinition,
  createAgentClient,
  type EventDuplex,
  type EventReader,
  type EventWriter,
  type FileInput,
  type FileOutput,
  type InputContract,
  type Issue,
  type OutputContract,
  type PipeOptions,
  type RequestOptions,
  type StartOptions,
  type StreamContract,
} from "../../src/gen/v1.ts";
import type { InMemoryTransport } from "./in-memory-transport.ts";

/** Says that a value is an object whose `name` is a string, as a printed validator would. */
export function checkNamed(value: unknown): Issue[] {
  const name = (value as { name?: unknown } | null)?.name;
  if (typeof name === "string") return [];
  return [{ path: "/name", keyword: "type", message: `must be string, got ${typeof name}` }];
}

export const inputs: readonly InputContract[] = [
  { id: "trip", contentType: "application/json", required: true, class: "form", check: checkNamed },
  { id: "note", contentType: "text/plain", required: false, class: "text" },
  {
    id: "photo",
    contentType: "image/png",
    required: false,
    class: "file",
    accept: ["image/*", "application/pdf"],
    maxSizeBytes: 100,
  },
];

export const outputs: readonly OutputContract[] = [
  {
    id: "route",
    contentType: "application/json",
    guaranteed: true,
    class: "form",
    check: checkNamed,
  },
  { id: "story", contentType: "text/markdown", guaranteed: false, class: "text" },
  { id: "map", contentType: "image/png", guaranteed: false, class: "file" },
];

export const steps: StreamContract = {
  key: "steps",
  direction: "outbound",
  format: "events",
  affinity: "dedicated",
  checkOutbound: checkNamed,
};

export const orders: StreamContract = {
  key: "orders",
  direction: "inbound",
  format: "events",
  affinity: "dedicated",
  checkInbound: checkNamed,
};

export const chat: StreamContract = {
  key: "chat",
  direction: "bidirectional",
  format: "events",
  affinity: "dedicated",
};

export function contract(part: Partial<ContractDefinition> = {}): ContractDefinition {
  return {
    name: "demo",
    version: "1.0.0",
    digest: "sha256:00",
    taskKinds: ["request", "pipe"],
    inputs,
    outputs,
    streams: [steps],
    ...part,
  };
}

interface Named {
  readonly name: string;
}

export interface DemoInput {
  readonly trip: Named;
  readonly note?: string;
  readonly photo?: FileInput;
}

export interface DemoOutput {
  readonly route: Named;
  readonly story?: string;
  readonly map?: FileOutput;
}

export interface DemoStreams {
  readonly steps: EventReader<Named>;
  readonly orders: EventWriter<Named>;
  readonly chat: EventDuplex<unknown, unknown>;
}

export interface Demo {
  readonly contract: ClientContract;
  request(input: DemoInput, options?: RequestOptions): Promise<DemoOutput>;
  start(input: DemoInput, options?: StartOptions): Promise<AgentTask<DemoOutput, DemoStreams>>;
  pipe(input: DemoInput, options: PipeOptions): Promise<AgentPipe<DemoOutput, DemoStreams>>;
  attach(taskId: string, options?: AttachOptions): Promise<AgentTask<DemoOutput, DemoStreams>>;
}

export function demo(transport: InMemoryTransport, part: Partial<ContractDefinition> = {}): Demo {
  return createAgentClient<Demo>({ transport }, contract(part));
}

export const input: DemoInput = { trip: { name: "Oslo" } };
