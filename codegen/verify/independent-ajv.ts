import type { Ajv2020, ErrorObject } from "ajv/dist/2020.js";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { createReport, type Report } from "../diagnostics/report.ts";
import { formats as checkedFormats } from "../formats/formats.ts";
import { testFormat } from "../formats/test-format.ts";
import { isObject, type JsonObject, type JsonValue, member } from "../load/json-value.ts";
import type { Place, Source } from "../load/source.ts";
import { compilePattern, testPattern } from "../pattern/compile-pattern.ts";
import { type Engines, loadEngine } from "./engines.ts";

/** Formats of which AJV's reading is exact enough for a verdict; of any other it gets our own. */
const judgedFormats: readonly string[] = ["date", "date-time", "ipv4", "json-pointer", "uri"];

/** AJV's verdict on a value: undefined when it is valid, else what is wrong in words. */
export type Verdict = (value: JsonValue) => string | undefined;

export interface IndependentAjv {
  /** Undefined when AJV cannot compile the schema, which is among the opinions. */
  verdictOf(place: Place): Verdict | undefined;
  readonly opinions: readonly Diagnostic[];
}

/**
 * AJV 2020 in strict mode, with our two keywords and the formats that printed validators check. Each document is held
 * against the meta-schema first.
 */
export async function createIndependentAjv(
  sources: readonly Source[],
  engines: Engines,
): Promise<IndependentAjv | { readonly missing: readonly Diagnostic[] }> {
  const ajvEngine = await loadEngine("ajv", engines);
  const formats = await loadEngine("formats", engines);
  if ("missing" in ajvEngine || "missing" in formats)
    return {
      missing: [ajvEngine, formats].flatMap((one) => ("missing" in one ? one.missing : [])),
    };
  // Conditions speak of members that are declared beside them, which these two checks cannot see.
  const { Ajv2020 } = ajvEngine.engine;
  // Members are an object's own: without the last option AJV also looks at what every object inherits.
  const checks = { strict: true, strictTypes: false, strictRequired: false, ownProperties: true };
  const code = { regExp: Object.assign(linearExpression, { code: "linearExpression" }) };
  const ajv = new Ajv2020({ ...checks, code });
  ajv.addKeyword({ keyword: "errorMessage", schemaType: "string" });
  ajv.addKeyword({ keyword: "x-unique-by", schemaType: "string", validate: isUniqueBy });
  formats.engine.default.default(ajv, [...judgedFormats] as ("date-time" | "uri")[]);
  for (const name of checkedFormats.keys())
    if (!judgedFormats.includes(name)) ajv.addFormat(name, (text) => testFormat(name, text));

  const report = createReport();
  const ids = new Map<Source, string>();
  for (const source of sources) {
    const id = addDocument(source, ajv, report);
    if (id !== undefined) ids.set(source, id);
  }
  return {
    verdictOf(place) {
      const id = ids.get(place.source);
      return id === undefined ? undefined : compile(place, { id, ajv, report });
    },
    get opinions() {
      return report.diagnostics;
    },
  };
}

/** The URI that AJV knows a document by; undefined when it is no schema. */
function addDocument(source: Source, ajv: Ajv2020, report: Report): string | undefined {
  const { value } = source;
  if (!isObject(value)) return undefined;
  const ownId = member(value, "$id");
  const id = typeof ownId === "string" ? ownId : source.uri;
  if (ajv.validateSchema(value) !== true) {
    for (const error of ajv.errors ?? []) {
      const message = `The document does not fit the meta-schema: ${inWords(error)}`;
      const at = { source, pointer: error.instancePath };
      report.error({ code: "invalid-schema", message, at });
    }
    return undefined;
  }
  ajv.addSchema({ ...value, $id: id }, undefined, undefined, false);
  return id;
}

interface Compilation {
  readonly id: string;
  readonly ajv: Ajv2020;
  readonly report: Report;
}

function compile(place: Place, { id, ajv, report }: Compilation): Verdict | undefined {
  const fragment = place.pointer.split("/").map(encodeURIComponent).join("/");
  try {
    const validate = ajv.getSchema(place.pointer === "" ? id : `${id}#${fragment}`);
    if (validate === undefined) throw new Error("there is no schema at this place");
    return (value) => {
      if (validate(value) === true) return undefined;
      const [error] = validate.errors ?? [];
      return error === undefined ? "it is invalid" : inWords(error);
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `AJV does not compile the schema: ${reason}`;
    report.error({ code: "verify-schema", message, at: place });
    return undefined;
  }
}

function inWords({ instancePath, keyword, message }: ErrorObject): string {
  return `${instancePath === "" ? "the value" : instancePath} ${message ?? keyword}`;
}

/** What `x-unique-by` means, said once more: schemas/README.md. */
function isUniqueBy(name: string, items: unknown): boolean {
  if (!Array.isArray(items)) return true;
  const values = items
    .filter((item): item is JsonObject => isObject(item) && Object.hasOwn(item, name))
    .map((item) => JSON.stringify(item[name]));
  return new Set(values).size === values.length;
}

/** What AJV asks of a regular expression. */
interface Expression {
  test(text: string): boolean;
  toString(): string;
}

/** JavaScript's own search where that is linear, and ours where it may backtrack for ever. */
function linearExpression(pattern: string): Expression {
  const compiled = compilePattern(pattern);
  if (compiled.kind === "native") return new RegExp(compiled.source, "u");
  const isNone = compiled.kind === "unsupported" || compiled.kind === "invalid";
  return {
    test: (text) => !isNone && testPattern(compiled, text),
    // AJV keeps expressions by their texts, so two of one text would be one.
    toString: () => pattern,
  };
}
