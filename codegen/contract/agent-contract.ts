import type {
  AgentCard,
  AgentInput,
  AgentOutput,
  StreamDeclaration,
} from "../../generated/types/agent-card.ts";
import type { FormatCheck } from "../../generated/types/file.ts";
import { createReport, type Report } from "../diagnostics/report.ts";
import { escapePointer } from "../load/json-value.ts";
import type { Source } from "../load/source.ts";
import { buildModel } from "../model/build.ts";
import type { Dialect } from "../model/keywords.ts";
import type { Definition, Model } from "../model/nodes.ts";
import { resolve } from "../resolve/resolve.ts";
import { siteId } from "../resolve/site.ts";
import { tellMisfits } from "./card-rules/form-warnings.ts";
import { ioParts } from "./card-rules/places.ts";
import { type ContentClass, contentClass } from "./content-class.ts";

/** A card as the emitters see it: classes decided, schemas modelled. */
export interface AgentContract {
  readonly card: AgentCard;
  /** The card as it was read. */
  readonly source: Source;
  readonly inputs: readonly ContractInput[];
  readonly outputs: readonly ContractOutput[];
  readonly streams: readonly ContractStream[];
  /** Every schema of the card that can be typed, and what those refer to. */
  readonly model: Model;
  /** What its checks do with `format`. */
  readonly formats: FormatCheck;
}

export interface ContractInput {
  readonly declaration: AgentInput;
  readonly class: ContentClass;
  /** Of a form input. */
  readonly type?: Definition;
}

export interface ContractOutput {
  readonly declaration: AgentOutput;
  readonly class: ContentClass;
  /** Of a form output with a schema that can be typed. */
  readonly type?: Definition;
}

export interface ContractStream {
  readonly key: string;
  readonly declaration: StreamDeclaration;
  /** Of events from the agent, where a schema says it. */
  readonly outbound?: Definition;
  /** Of events to the agent, where a schema says it. */
  readonly inbound?: Definition;
}

/**
 * Models a card that passed `checkCard`.
 *
 * Faults of form schemas are errors. Outputs and streams may hold any JSON: what cannot be typed
 * there is a warning, and the value is any JSON.
 *
 * @param options.stem Begins the name of every type: `RoutePlanner` for `RoutePlannerTripInput`.
 * @param options.taken Names that the module needs for something else.
 * @param options.formats Whether checks refuse what lacks its `format`. Default `assert`.
 */
export function readAgentContract(
  options: {
    readonly card: AgentCard;
    readonly source: Source;
    readonly stem: string;
    readonly taken: readonly string[];
    readonly formats?: FormatCheck | undefined;
  },
  report: Report,
): AgentContract {
  const { card, source, stem, taken, formats = "assert" } = options;
  const requests = schemaRequests(card, stem);
  const model = modelSchemas({ source, requests, taken, formats }, report);
  const typeAt = (pointer: string): { readonly type: Definition } | undefined => {
    const type = model.definitions.get(siteId({ source, pointer }));
    return type === undefined ? undefined : { type };
  };
  const inputs = (card.io?.inputs ?? []).map((declaration, index) => ({
    declaration,
    class: knownClass(declaration.contentType),
    ...typeAt(`/io/inputs/${index}/schema`),
  }));
  for (const [index, input] of ioParts(source, "inputs").entries()) {
    const node = inputs[index]?.type?.node;
    if (node !== undefined) tellMisfits({ card: source, input, node, model }, report);
  }
  const outputs = (card.io?.outputs ?? []).map((declaration, index) => ({
    declaration,
    class: knownClass(declaration.contentType),
    ...typeAt(`/io/outputs/${index}/schema`),
  }));
  const streams = Object.entries(card.streams ?? {}).map(([key, declaration]) => {
    const pointer = `/streams/${escapePointer(key)}`;
    const plain = typeAt(`${pointer}/schema`)?.type;
    const outbound = typeAt(`${pointer}/outboundSchema`)?.type;
    const inbound = typeAt(`${pointer}/inboundSchema`)?.type;
    return contractStream(key, declaration, { plain, outbound, inbound });
  });
  return { card, source, inputs, outputs, streams, model, formats };
}

/** The class of what a card that passed `checkCard` names. */
export function knownClass(contentType: string): ContentClass {
  const found = contentClass(contentType);
  // Only an output can overlap: form comes first in the recommended order.
  if (found === "overlap") return "form";
  if (found === "unknown") throw new Error(`${contentType} passed the check of its card`);
  return found;
}

function contractStream(
  key: string,
  declaration: StreamDeclaration,
  types: Readonly<Record<"plain" | "outbound" | "inbound", Definition | undefined>>,
): ContractStream {
  const { direction } = declaration;
  const outbound = direction === "outbound" ? types.plain : types.outbound;
  const inbound = direction === "inbound" ? types.plain : types.inbound;
  return {
    key,
    declaration,
    ...(outbound === undefined ? {} : { outbound }),
    ...(inbound === undefined ? {} : { inbound }),
  };
}

/** A schema of a card that is to be typed. */
export interface SchemaRequest {
  readonly pointer: string;
  readonly name: string;
  readonly dialect: Dialect;
}

/** Every schema of a card that is to be typed. */
export function schemaRequests(card: AgentCard, stem: string): readonly SchemaRequest[] {
  const requests: SchemaRequest[] = [];
  const add = (pointer: string, name: string, dialect: Dialect): void => {
    requests.push({ pointer, name, dialect });
  };
  for (const [index, input] of (card.io?.inputs ?? []).entries()) {
    if (input.schema === undefined) continue;
    add(`/io/inputs/${index}/schema`, `${stem} ${input.id} Input`, "closed");
  }
  for (const [index, output] of (card.io?.outputs ?? []).entries()) {
    // Text and files are what their content type says; a schema says nothing about them.
    if (output.schema === undefined || knownClass(output.contentType) !== "form") continue;
    add(`/io/outputs/${index}/schema`, `${stem} ${output.id} Output`, "free");
  }
  for (const [key, stream] of Object.entries(card.streams ?? {})) {
    const pointer = `/streams/${escapePointer(key)}`;
    if (stream.schema !== undefined) add(`${pointer}/schema`, `${stem} ${key} Event`, "free");
    if (stream.outboundSchema !== undefined) {
      add(`${pointer}/outboundSchema`, `${stem} ${key} OutboundEvent`, "free");
    }
    if (stream.inboundSchema !== undefined) {
      add(`${pointer}/inboundSchema`, `${stem} ${key} InboundEvent`, "free");
    }
  }
  return requests;
}

interface ModelOptions {
  readonly source: Source;
  readonly requests: readonly SchemaRequest[];
  readonly taken: readonly string[];
  readonly formats: FormatCheck;
}

/** Models schemas of a card. What is wrong with those that may hold any JSON is a warning. */
export function modelSchemas(options: ModelOptions, report: Report): Model {
  const attempt = createReport();
  const model = build(options, attempt);
  const errors = attempt.diagnostics.filter(({ severity }) => severity === "error");
  const isFree = (request: SchemaRequest): boolean => request.dialect === "free";
  const broken = options.requests.filter(
    (request) =>
      isFree(request) && errors.some(({ pointer }) => isWithin(pointer, request.pointer)),
  );
  for (const diagnostic of attempt.diagnostics) {
    const request = broken.find(({ pointer }) => isWithin(diagnostic.pointer, pointer));
    if (request === undefined) report.add(diagnostic);
    else {
      const hint = diagnostic.hint ?? "until then its type is JsonValue, and nothing is checked";
      report.add({ ...diagnostic, severity: "warning", hint });
    }
  }
  if (broken.length === 0) return model;
  const requests = options.requests.filter((request) => !broken.includes(request));
  return build({ ...options, requests }, createReport());
}

function build({ source, requests, taken, formats }: ModelOptions, report: Report): Model {
  const graph = resolve(
    requests.map(({ pointer }) => ({ source, pointer })),
    report,
  );
  const definitions = requests.flatMap(({ pointer, name, dialect }) => {
    const site = graph.site({ source, pointer });
    if (site !== undefined) return [{ site, name, dialect }];
    const message = "This is no schema: an object, true or false is";
    report.warn({ code: "invalid-schema", message, at: { source, pointer } });
    return [];
  });
  return buildModel({ graph, definitions, taken, formats }, report);
}

function isWithin(pointer: string, root: string): boolean {
  return pointer === root || pointer.startsWith(`${root}/`);
}
