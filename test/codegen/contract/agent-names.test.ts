import { expect, test } from "vitest";
import { settleAgentNames } from "../../../codegen/contract/agent-names.ts";

const imported = new Set(["AgentTask", "FileInput"]);

test.for([
  { name: "route_planner", stem: "RoutePlanner", factory: "routePlanner" },
  { name: "RoutePlanner", stem: "RoutePlanner", factory: "routePlanner" },
  { name: "x", stem: "X", factory: "x" },
])("$name gives $stem and $factory", ({ name, stem, factory }) => {
  expect(settleAgentNames(name, imported)).toMatchObject({
    stem,
    factory,
    input: `${stem}Input`,
    task: `${stem}Task`,
  });
});

test.for([
  { name: "promise", taken: "a type of the language" },
  { name: "agent", taken: "an import by its task" },
  { name: "file", taken: "an import by its input" },
])("$name would take $taken, so its stem has six hex digits", ({ name }) => {
  const { stem, factory } = settleAgentNames(name, imported);
  expect(stem).toMatch(/^(Promise|Agent|File)_[0-9a-f]{6}$/);
  expect(factory).toBe(name);
});

test.for(["delete", "class", "undefined", "then"])(
  "%s is no name for the export of a module, so the factory has six hex digits",
  (name) => {
    expect(settleAgentNames(name, imported).factory).toMatch(new RegExp(`^${name}_[0-9a-f]{6}$`));
  },
);

test.for(["__proto__", "_", "9lives"])("%s gives identifiers", (name) => {
  for (const one of Object.values(settleAgentNames(name, imported))) {
    expect(one).toMatch(/^[A-Za-z_$][A-Za-z0-9_$]*$/);
  }
});
