import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { innerValueChildren, sameValueChildren } from "../../codegen/model/children.ts";
import type { SchemaNode } from "../../codegen/model/nodes.ts";
import { policyName } from "../../scripts/released/compare-definitions.ts";
import { usesOf } from "../../scripts/released/compare-routes.ts";
import { policies, policyOf } from "../../scripts/released/policies.ts";
import { readSchemas } from "../../scripts/released/read-schemas.ts";

const root = join(import.meta.dirname, "../..");
const schemas = await readSchemas({ path: join(root, "schemas"), name: "schemas" });

test("every family of schemas has a policy of its own", () => {
  const folders = readdirSync(join(root, "schemas"), { withFileTypes: true });
  const families = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const without = families.filter((family) => !policies.includes(policyOf(`${family}/new.json`)));
  expect(without).toEqual([]);
});

test("every policy is used", () => {
  const used = new Set([...schemas.definitions.keys()].map((id) => policyOf(policyName(id))));
  expect(policies.filter((policy) => !used.has(policy))).toEqual([]);
});

test("every schema is judged, by itself or inside of a request or answer", () => {
  const { definitions } = schemas.protocol.model;
  const reached = new Set<string>();
  const reach = (id: string): void => {
    if (reached.has(id)) return;
    reached.add(id);
    const node = definitions.get(id)?.node;
    if (node !== undefined) walk(node);
  };
  const walk = (node: SchemaNode): void => {
    if (node.kind === "ref") reach(node.target);
    for (const inner of [...sameValueChildren(node), ...innerValueChildren(node)]) walk(inner);
  };
  for (const { before } of usesOf(schemas, schemas)) reach(before.id);
  for (const [id, definition] of schemas.definitions)
    if (policyOf(policyName(id)).directions !== "use") reach(definition.id);
  const missed = [...schemas.definitions].filter(([, { id }]) => !reached.has(id));
  expect(missed.map(([id]) => id)).toEqual([]);
});

test("docs/decisions.md gives the reason of each policy", () => {
  const decisions = readFileSync(join(root, "docs/decisions.md"), "utf8");
  expect(policies.map(({ why }) => why).filter((why) => !decisions.includes(why))).toEqual([]);
});
