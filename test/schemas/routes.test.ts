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
    const references = Object.values(entry).filter((value) => typeof value === "object");
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

test("a route that reads or deletes has no body", () => {
  const wrong = table.routes.filter(
    ({ method, request }) => (method === "GET" || method === "DELETE") && request !== undefined,
  );
  expect(wrong).toEqual([]);
});
