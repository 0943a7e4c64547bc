import type {
  AgentPipe,
  AgentTask,
  EventReader,
  EventWriter,
  FileInput,
  FileOutput,
  HandlerContext,
  PipeOptions,
  RequestOptions,
} from "../../src/gen/v1.ts";

// Nothing here runs: the compiler is the test.

interface Output {
  readonly route: { readonly km: number };
  readonly map?: FileOutput;
}
interface OneStream {
  readonly steps: EventReader<{ readonly label: string }>;
}
interface TwoStreams extends OneStream {
  readonly orders: EventWriter<{ readonly go: boolean }>;
}

export async function keys(
  one: AgentTask<Output, OneStream>,
  two: AgentPipe<Output, TwoStreams>,
  none: AgentTask<Output, Readonly<Record<never, never>>>,
): Promise<void> {
  for await (const { label } of one.stream().events()) label.toUpperCase();
  for await (const { label } of two.stream("steps")) label.toUpperCase();
  for await (const stream of two.streams("orders")) await stream.write({ go: true });

  // @ts-expect-error two streams need a key
  two.stream();
  // @ts-expect-error no such stream
  one.stream("stepz");
  // @ts-expect-error no stream at all
  none.stream();
  // @ts-expect-error written streams cannot be read
  two.stream("orders").events();
  // @ts-expect-error read streams cannot be written
  one.stream().write({ label: "a" });
  // @ts-expect-error not an event of this stream
  await two.stream("orders").write({ go: 1 });
}

export async function outputs(task: AgentTask<Output, OneStream>): Promise<void> {
  const { route, map } = await task.output();
  route.km.toFixed();
  // @ts-expect-error not guaranteed
  map.bytes();
  for await (const output of task.outputs()) {
    if (output.id === "route") output.value.km.toFixed();
    else await output.value.saveTo("map.png");
  }
}

export async function events(task: AgentTask<Output, OneStream>): Promise<void> {
  for await (const event of task.events()) {
    if (event.type === "progress") event.message?.toUpperCase();
    if (event.type === "terminal") event.state satisfies "completed" | "failed" | "canceled";
    // @ts-expect-error no such type
    if (event.type === "finished") return;
  }
}

export function options(signal: AbortSignal | undefined): void {
  const request: RequestOptions = { signal, timeoutMs: undefined, contract: { drift: "warn" } };
  const file: FileInput = new Uint8Array();
  // @ts-expect-error a pipe needs its duration
  const pipe: PipeOptions = { signal };
  // @ts-expect-error no such mode
  const mode: RequestOptions = { contract: "strict" };
  void [request, file, pipe, mode];
}

export async function handle(context: HandlerContext<TwoStreams>): Promise<void> {
  await context.stream("orders").write({ go: context.isCancelled });
  // @ts-expect-error two streams need a key
  context.stream();
}
