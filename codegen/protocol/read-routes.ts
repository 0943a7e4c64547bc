import type { Report } from "../diagnostics/report.ts";
import type {
  MethodDefinition,
  RouteDefinition,
  RouteErrorDefinition,
} from "../emit/protocol/protocol-model.ts";
import { type JsonValue, member } from "../load/json-value.ts";
import type { Place, Source } from "../load/source.ts";
import { sourceUri } from "../load/source.ts";
import { camelCase } from "../model/names.ts";
import type { Definition, Model } from "../model/nodes.ts";

export interface RouteTable {
  readonly routes: readonly RouteDefinition[];
  readonly methods: readonly MethodDefinition[];
}

/** Reads `schemas/backend/routes.json`, whose references lead to definitions of the model. */
export function readRoutes(source: Source | undefined, model: Model, report: Report): RouteTable {
  if (source === undefined) return { routes: [], methods: [] };
  const reader = new TableReader(source, model, report);
  return {
    routes: reader.entries("routes").flatMap((entry) => reader.route(entry) ?? []),
    methods: reader.entries("rpcMethods").flatMap((entry) => reader.method(entry) ?? []),
  };
}

interface Entry {
  readonly value: JsonValue;
  readonly pointer: string;
}

class TableReader {
  readonly #source: Source;
  readonly #model: Model;
  readonly #report: Report;

  constructor(source: Source, model: Model, report: Report) {
    this.#source = source;
    this.#model = model;
    this.#report = report;
  }

  entries(list: string): readonly Entry[] {
    const items = member(this.#source.value, list);
    if (!Array.isArray(items)) {
      this.#report.error({
        code: "invalid-route",
        message: `${list} must be a list`,
        at: this.#at(""),
      });
      return [];
    }
    return items.map((value, index) => ({ value, pointer: `/${list}/${index}` }));
  }

  route(entry: Entry): RouteDefinition | undefined {
    const [name, method, path, auth, description] = [
      "name",
      "method",
      "path",
      "auth",
      "description",
    ].map((key) => {
      return this.#text(entry, key);
    });
    const query = this.#definition(entry, "query", "optional");
    const request = this.#definition(entry, "request", "optional");
    const response = this.#definition(entry, "response", "required");
    if (!name || !method || !path || !auth || !description || !response) return undefined;
    return {
      ...{ name: camelCase(name), method, path, auth, description, response },
      encoding: member(entry.value, "encoding") === "form" ? "form" : "json",
      errors: this.#errors(entry),
      ...(query === undefined ? {} : { query }),
      ...(request === undefined ? {} : { request }),
    };
  }

  method(entry: Entry): MethodDefinition | undefined {
    const name = this.#text(entry, "name");
    const description = this.#text(entry, "description");
    const params = this.#definition(entry, "params", "required");
    const result = this.#definition(entry, "result", "required");
    if (!name || !description || !params || !result) return undefined;
    return { name, variable: camelCase(name), description, params, result };
  }

  #errors({ value, pointer }: Entry): readonly RouteErrorDefinition[] {
    const list = member(value, "errors");
    if (!Array.isArray(list)) return [];
    return list.flatMap((error: JsonValue, index) => {
      const description = this.#text(
        { value: error, pointer: `${pointer}/errors/${index}` },
        "description",
      );
      const status = member(error, "status");
      const code = member(error, "code");
      if (description === undefined) return [];
      return {
        ...(typeof status === "number" ? { status } : {}),
        ...(typeof code === "string" ? { code } : {}),
        description,
      };
    });
  }

  #text(entry: Entry, key: string): string | undefined {
    const value = member(entry.value, key);
    if (typeof value === "string" && value !== "") return value;
    const message = `A call of the backend needs a text ${JSON.stringify(key)}`;
    this.#report.error({ code: "invalid-route", message, at: this.#at(entry.pointer) });
    return undefined;
  }

  #definition(entry: Entry, key: string, need: "required" | "optional"): Definition | undefined {
    const reference = member(member(entry.value, key), "$ref");
    if (reference === undefined && need === "optional") return undefined;
    const found =
      typeof reference === "string"
        ? this.#model.definitions.get(this.#target(reference))
        : undefined;
    if (found === undefined) {
      const message = `${JSON.stringify(reference ?? null)} leads to no named schema`;
      this.#report.error({
        code: "dangling-ref",
        message,
        at: this.#at(`${entry.pointer}/${key}`),
      });
    }
    return found;
  }

  #target(reference: string): string {
    const [file = "", pointer = ""] = reference.split("#");
    const folder = this.#source.file.slice(0, this.#source.file.lastIndexOf("/") + 1);
    const uri = new URL(file, sourceUri(`${folder}x`)).href;
    return `${uri}#${decodeURIComponent(pointer)}`;
  }

  #at(pointer: string): Place {
    return { source: this.#source, pointer };
  }
}
