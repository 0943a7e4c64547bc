import type { InputContract, Issue } from "../../gen/contract.ts";
import { issuesOf } from "../../gen/issues-of.ts";
import { isObject } from "../../support/json.ts";
import type { EncodedInput } from "../agent-transport.ts";
import type { ContractPolicy } from "./contract-policy.ts";
import { checkCeiling, checkFile, encodeFile } from "./encode-file.ts";
import { InputContractError } from "./errors.ts";
import { formText } from "./form-text.ts";
import { issuesUnder } from "./json-pointer.ts";
import { typeName, unknownKeys } from "./object-keys.ts";

export interface EncodeInputsOptions {
  readonly agentName: string;
  readonly inputs: readonly InputContract[];
  /** The caller's object; its own members count. Undefined is an empty one. */
  readonly given: unknown;
  readonly policy: ContractPolicy;
}

/**
 * The inputs as they are sent, in the card's order. What cannot be sent at all is an error in every
 * mode; the rest is judged by the mode of the input side.
 *
 * @throws {InputContractError} With every issue, not the first one.
 */
export function encodeInputs(options: EncodeInputsOptions): EncodedInput[] {
  const { agentName, inputs, policy } = options;
  const given = options.given === undefined ? {} : options.given;
  if (!isObject(given)) {
    throw new InputContractError(agentName, [
      {
        path: "",
        keyword: "type",
        message: `must be an object of inputs, not ${typeName(given)}`,
      },
    ]);
  }

  const ids = inputs.map((input) => input.id);
  const results = inputs.map((input) => encodeInput(input, given));
  const impossible = results.flatMap((result) => result.impossible);
  const wrong = [...unknownKeys(ids, given, "input"), ...results.flatMap((result) => result.wrong)];
  if (impossible.length > 0) throw new InputContractError(agentName, [...wrong, ...impossible]);

  const error = (): Error => new InputContractError(agentName, wrong);
  policy.judge({ side: "input", issues: wrong, error });
  return results.flatMap((result) => result.encoded ?? []);
}

interface InputResult {
  readonly encoded?: EncodedInput;
  /** Breaks the card, but could be sent. */
  readonly wrong: readonly Issue[];
  /** Cannot be sent. */
  readonly impossible: readonly Issue[];
}

function encodeInput(input: InputContract, given: Readonly<Record<string, unknown>>): InputResult {
  const value = Object.hasOwn(given, input.id) ? given[input.id] : undefined;
  const result = value === undefined ? encodeNothing(input) : encodeValue(input, value);
  return {
    ...result,
    wrong: issuesUnder(input.id, result.wrong),
    impossible: issuesUnder(input.id, result.impossible),
  };
}

function encodeNothing(input: InputContract): InputResult {
  if (!input.required) return { wrong: [], impossible: [] };
  const issue = { path: "", keyword: "required", message: `is required (${input.contentType})` };
  return { wrong: [issue], impossible: [] };
}

function encodeValue(input: InputContract, value: unknown): InputResult {
  switch (input.class) {
    case "form":
      return encodeForm(input, value);
    case "text":
      return typeof value === "string"
        ? { encoded: textInput(input, value), wrong: [], impossible: [] }
        : impossible("type", `must be a string, not ${typeName(value)}`);
    case "file": {
      const encoded = encodeFile(input, value);
      if (encoded === undefined) {
        const expected = "bytes, a Blob, a File or a file part";
        return impossible("type", `must be ${expected}, not ${typeName(value)}`);
      }
      const { file, contentType } = encoded;
      return {
        encoded: { id: input.id, contentType, kind: "file", file },
        wrong: checkFile(input, encoded),
        impossible: checkCeiling(encoded),
      };
    }
  }
}

function encodeForm(input: Extract<InputContract, { class: "form" }>, value: unknown): InputResult {
  const form = formText(value);
  if ("issue" in form) return { wrong: [], impossible: [form.issue] };
  // What the agent will read is checked, not what it was before dates and the like became text.
  const wrong = issuesOf(input.check, JSON.parse(form.text));
  return { encoded: textInput(input, form.text), wrong, impossible: [] };
}

function textInput(input: InputContract, text: string): EncodedInput {
  return { id: input.id, contentType: input.contentType, kind: "text", text };
}

function impossible(keyword: string, message: string): InputResult {
  return { wrong: [], impossible: [{ path: "", keyword, message }] };
}
