import { posix } from "node:path";
import { expect, test } from "vitest";
import { createAjv, idBase, readJson, validator } from "./schema-library.ts";

interface Reference {
  readonly $ref: string;
}

interface Route {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly query?: Reference;
  readonly request?: Reference;
  readonly response: Reference;
  readonly errors?: readonly { readonly status?: number; readonly code?: string }[];
}

interface RouteTable {
  readonly routes: readonly Route[];
  readonly rpcMethods: readonly {
    readonly name: string;
    readonly params: Reference;
    readonly result: Reference;
  }[];
}

const ajv = createAjv();
const table = readJson("backend/routes.json") as RouteTable;

test("the route table fits its schema", () => {
  const validate = validator(ajv, "backend/route-table.schema.json");
  expect(validate(table), ajv.errorsText(validate.errors)).toBe(true);
});

test.for([...table.routes, ...table.rpcMethods].map((entry) => ({ name: entry.name, entry })))(
  "every schema that $name refers to exists",
  ({ entry }) => {
    const references = Object.values(entry).filter(
      (value): value is Reference => typeof value === "object" && "$ref" in value,
    );
    expect(references.length).toBeGreaterThan(0);
    for (const { $ref } of references) {
      const id = idBase + posix.join("backend", $ref);
      expect(() => validator(ajv, id), id).not.toThrow();
    }
  },
);

test("a method and path repeat only where queries tell the calls apart", () => {
  const calls = table.routes.map(({ method, path, query }) => `${method} ${path} ${query?.$ref}`);
  expect(new Set(calls).size).toBe(calls.length);
  expect(new Set(table.routes.map(({ name }) => name)).size).toBe(table.routes.length);
});

test("every method of the JSON-RPC route has its call, and every call its method", () => {
  const { oneOf } = readJson("backend/rpc-call.schema.json") as { oneOf: Reference[] };
  const calls = oneOf.map(({ $ref }) => $ref.replace(/^.*\/(\w+)Call$/, "$1"));
  expect(calls).toEqual(table.rpcMethods.map(({ name }) => name));
});

test("a route that reads or deletes has no body", () => {
  const wrong = table.routes.filter(
    ({ method, request }) => (method === "GET" || method === "DELETE") && request !== undefined,
  );
  expect(wrong).toEqual([]);
});

test("an error is told apart by its status, its code or both, once in each route", () => {
  for (const { name, errors = [] } of table.routes) {
    const keys = errors.map(({ status, code }) => `${status ?? ""} ${code ?? ""}`);
    expect(keys, name).not.toContain(" ");
    expect(new Set(keys).size, name).toBe(keys.length);
  }
});
