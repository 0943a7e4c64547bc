import { type Code, raw } from "../../emit/code.ts";
import { toldDoc } from "../../emit/typescript/told-doc.ts";
import type { TypeScope } from "../../emit/typescript/types.ts";
import type { JsonValue } from "../../load/json-value.ts";
import { emptyDoc } from "../../model/doc.ts";
import type { Definition, Doc } from "../../model/nodes.ts";
import type { ContractInput, ContractOutput, ContractStream } from "../agent-contract.ts";
import { type Field, typeArguments } from "./field.ts";
import { gen } from "./gen-symbols.ts";

/** Whose code the types are for: the consumer writes inputs, the agent writes outputs. */
export type Side = "consumer" | "agent";

/** The member of the input object that an input of the card becomes. */
export function inputField(input: ContractInput, scope: TypeScope, side: Side): Field {
  const { declaration } = input;
  const file = side === "consumer" ? gen.FileInput : gen.FileOutput;
  return {
    name: declaration.id,
    required: declaration.required,
    type: valueType(input, scope, file),
    doc: fieldDoc(declaration, {
      name: declaration.id,
      type: input.type,
      notes: inputNotes(input),
    }),
  };
}

/** The member of the output object that an output of the card becomes. */
export function outputField(output: ContractOutput, scope: TypeScope, side: Side): Field {
  const { declaration } = output;
  const file = side === "consumer" ? gen.FileOutput : gen.FileInput;
  const notes = output.class === "form" ? [] : [`Content type: ${declaration.contentType}.`];
  return {
    name: declaration.id,
    required: declaration.guaranteed,
    type: valueType(output, scope, file),
    doc: fieldDoc(declaration, { name: declaration.id, type: output.type, notes }),
  };
}

/** The member of the streams object that a declared stream becomes, as one side may use it. */
export function streamField(stream: ContractStream, scope: TypeScope, side: Side): Field {
  const { declaration } = stream;
  const { contentType } = declaration;
  const notes = [
    ...(contentType === undefined ? [] : [`Content type: ${contentType}.`]),
    ...(declaration.affinity === "shared" ? ["One stream for all tasks of the agent."] : []),
  ];
  return {
    name: stream.key,
    required: true,
    type: streamType(stream, scope, side),
    doc: fieldDoc(declaration, { name: stream.key, notes }),
  };
}

/** What the card says of a part, else what the schema of its form says: its description, and an example. */
function fieldDoc(
  declaration: { readonly description?: string; readonly example?: JsonValue },
  part: {
    readonly name: string;
    readonly type?: Definition | undefined;
    readonly notes: readonly string[];
  },
): Doc {
  const { name, notes, type } = part;
  const schema = type === undefined ? emptyDoc : toldDoc(type.node.doc, { name });
  const { description = schema.description, example } = declaration;
  return {
    ...(description === undefined ? {} : { description }),
    ...(schema.default === undefined ? {} : { default: schema.default }),
    examples: example === undefined ? schema.examples : [example],
    deprecated: schema.deprecated,
    constraints: schema.constraints,
    notes: [...notes, ...schema.notes],
  };
}

function valueType(part: ContractInput | ContractOutput, scope: TypeScope, file: Code): Code {
  switch (part.class) {
    case "form":
      return jsonType(part.type, scope);
    case "text":
      return raw("string");
    case "file":
      return file;
  }
}

function streamType(stream: ContractStream, scope: TypeScope, side: Side): Code {
  const { direction, format } = stream.declaration;
  const isEvents = format === "events";
  if (direction === "bidirectional") {
    if (!isEvents) return gen.ByteDuplex;
    const [read, written] = inOrder(stream, side).map((type) => jsonType(type, scope));
    return typeArguments(gen.EventDuplex, [read ?? gen.JsonValue, written ?? gen.JsonValue]);
  }
  const reads = (direction === "outbound") === (side === "consumer");
  if (!isEvents) return reads ? gen.ByteReader : gen.ByteWriter;
  const event = jsonType(direction === "outbound" ? stream.outbound : stream.inbound, scope);
  return typeArguments(reads ? gen.EventReader : gen.EventWriter, [event]);
}

/** What a side reads, then what it writes. */
function inOrder(stream: ContractStream, side: Side): readonly (Definition | undefined)[] {
  const { outbound, inbound } = stream;
  return side === "consumer" ? [outbound, inbound] : [inbound, outbound];
}

function jsonType(type: Definition | undefined, scope: TypeScope): Code {
  return type === undefined ? scope.jsonValue : scope.typeName(type);
}

function inputNotes(input: ContractInput): readonly string[] {
  const { contentType, accept, maxSizeBytes } = input.declaration;
  if (input.class === "form") return [];
  return [
    `Content type: ${contentType}.`,
    ...(accept === undefined ? [] : [`Accepted: ${accept.join(", ")}.`]),
    ...(maxSizeBytes === undefined ? [] : [`At most ${maxSizeBytes} bytes.`]),
  ];
}
