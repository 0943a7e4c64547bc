import { expect, test } from "vitest";
import { compileSchema } from "../../codegen/index.ts";

test("one schema becomes a module of types and a module of validators that imports them", () => {
  const schema = { type: "object", required: ["id"], properties: { id: { type: "string" } } };
  const { types, validators, diagnostics } = compileSchema(schema, { name: "OrderLine" });
  expect(diagnostics).toEqual([]);
  expect(types).toContain("export type OrderLine = {");
  expect(validators).toContain('import type { OrderLine } from "./order-line.ts";');
  expect(validators).toContain("export function isOrderLine(value: unknown): value is OrderLine {");
  expect(validators).toContain("export function checkOrderLine(value: unknown): Issue[] {");
});

test("the validators import the type from where the caller says", () => {
  const { validators } = compileSchema(true, { name: "Order", typesModule: "./types.ts" });
  expect(validators).toContain('from "./types.ts"');
});

test("a name that is no identifier is refused", () => {
  expect(() => compileSchema(true, { name: "no name" })).toThrow(TypeError);
});
