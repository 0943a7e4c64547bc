import { fixtures } from "../../../generated/templates/fixtures.ts";
import { escapeDeceiving } from "../../diagnostics/deceiving-text.ts";
import { type Code, code, hardline, indent, raw, separate } from "../../emit/code.ts";
import { fromTemplate } from "../../emit/template.ts";
import { identifier } from "../../emit/typescript/literals.ts";
import { makeFixtures } from "../../fixtures/fixtures.ts";
import { isObject, type JsonValue } from "../../load/json-value.ts";
import { isIdentifier } from "../../model/letters.ts";
import { camelCase } from "../../model/names.ts";
import type { Definition, Model } from "../../model/nodes.ts";
import type { ModelledAgent } from "../model-agent.ts";
import { fileName } from "./contract-code.ts";

/**
 * Valid and invalid instances of every schema of a card, as data: a module that imports nothing, so that any test of any
 * implementation may use it.
 */
export function printFixturesModule(agent: ModelledAgent, cardFile: string): Code {
  const { inputs, model, outputs, streams } = agent.contract;
  const list = (entries: readonly (readonly [string, Definition | undefined])[]): Code =>
    block(
      entries.flatMap(([name, type]) =>
        type === undefined ? [] : [member(name, printFixtures(type, model))],
      ),
    );
  const value = block([
    member("inputs", list(inputs.map((one) => [one.declaration.id, one.type]))),
    member("outputs", list(outputs.map((one) => [one.declaration.id, one.type]))),
    member("outbound", list(streams.map((one) => [one.key, one.outbound]))),
    member("inbound", list(streams.map((one) => [one.key, one.inbound]))),
  ]);
  const name = identifier(fixturesName(agent));
  return fromTemplate(fixtures({ cardFile: fileName(cardFile), name, value }));
}

/** What the module exports. */
export function fixturesName({ agentName }: ModelledAgent): string {
  return `${camelCase(agentName)}Fixtures`;
}

function printFixtures(type: Definition, model: Model): Code {
  const { invalid, valid } = makeFixtures(type.node, model);
  return block([
    member("valid", lines(valid)),
    member("invalid", lines(invalid.map((one) => ({ ...one })))),
  ]);
}

function member(name: string, value: Code): Code {
  return code`${raw(key(name))}: ${value}`;
}

/** `__proto__` as a plain key would set what the object inherits from. */
function key(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return isIdentifier(name) ? name : quoted(name);
}

function block(members: readonly Code[]): Code {
  if (members.length === 0) return raw("{}");
  const printed = members.map((one) => code`${one},`);
  return code`{${indent(hardline, separate(printed, hardline))}${hardline}}`;
}

/** One instance a line, however long it is: that is how they are read and compared. */
function lines(items: readonly JsonValue[]): Code {
  if (items.length === 0) return raw("[]");
  const printed = items.map((one) => raw(`${compact(one)},`));
  return code`[${indent(hardline, separate(printed, hardline))}${hardline}]`;
}

function compact(value: JsonValue): string {
  if (typeof value === "string") return quoted(value);
  if (isList(value)) return `[${value.map(compact).join(", ")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, inner]) => `${key(name)}: ${compact(inner)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

function quoted(text: string): string {
  return escapeDeceiving(JSON.stringify(text));
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
