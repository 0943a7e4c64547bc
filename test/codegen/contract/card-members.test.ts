import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { membersAt } from "../../../codegen/contract/card-rules/card-members.ts";

test.for([
  { place: "", file: "agent-card" },
  { place: "/identity", file: "identity" },
  { place: "/identity/provider", file: "identity", definition: "AgentProvider" },
  { place: "/identity/webApps/0", file: "identity", definition: "AgentWebApp" },
  { place: "/capabilities", file: "capabilities" },
  { place: "/io", file: "io" },
  { place: "/io/inputs/3", file: "agent-input" },
  { place: "/io/outputs/0", file: "agent-output" },
  { place: "/streams/any key", file: "stream-declaration" },
  { place: "/security", file: "security" },
  { place: "/security/encryption", file: "security", definition: "AgentEncryption" },
  { place: "/services", file: "services" },
  { place: "/tags/0", file: "agent-tag" },
  { place: "/runtime", file: "runtime" },
])("the members at '$place' are those of the schema", ({ place, file, definition }) => {
  const url = new URL(`../../../schemas/agent-card/${file}.schema.json`, import.meta.url);
  const schema = JSON.parse(readFileSync(url, "utf8"));
  const { properties } = definition === undefined ? schema : schema.$defs[definition];
  expect([...membersAt(place)].sort()).toEqual(Object.keys(properties).sort());
});
