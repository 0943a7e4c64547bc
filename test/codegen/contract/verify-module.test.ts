import { expect, test } from "vitest";
import { readCard } from "../../../codegen/contract/check-card.ts";
import { modelAgent } from "../../../codegen/contract/model-agent.ts";
import { type ModuleTarget, moduleText, targets } from "../../../codegen/contract/targets.ts";
import { verifyModule } from "../../../codegen/contract/verify-module.ts";
import { createReport } from "../../../codegen/diagnostics/report.ts";
import { changedCard } from "./sample-cards.ts";

const form = {
  type: "object",
  required: ["km"],
  properties: { km: { type: "integer", minimum: 7 }, mail: { type: "string", format: "email" } },
};
const card = changedCard("request-form", ({ io }) => {
  io.outputs[0].schema = form;
  delete io.outputs[0].example;
});

/** What the engines say of a target's module in which a text is another. */
async function opinions(target: ModuleTarget, [find, put]: readonly [string, string]) {
  const checked = readCard({ text: card, file: "card.json" }, createReport());
  const agent = checked && modelAgent(checked, { stem: "sample" }, createReport());
  if (agent === undefined) throw new Error("The card is broken");
  const text = moduleText(targets[target], agent);
  expect(text).toContain(find);
  const report = createReport();
  const judged = targets[target].judged(agent);
  const module = { path: `sample${targets[target].suffix}`, text: text.replace(find, put) };
  const { contract } = agent;
  const isRight = await verifyModule(
    { module, judged, contract, source: agent.checked.source },
    report,
  );
  expect(isRight).toBe(report.diagnostics.length === 0);
  return report.diagnostics.map(({ code, message, pointer }) => ({ code, message, pointer }));
}

// Loading the engines is most of the time.
const slow = { timeout: 120_000 };
const schema = "/io/outputs/0/schema";

test.for([
  {
    name: "a fake whose sample the schema refuses",
    target: "fake",
    edit: ["km: 7", "km: 6"],
    want: {
      code: "verify-instance",
      message: /has \{"km":6.* among its valid .* \/km must be >= 7$/,
    },
  },
  {
    name: "fixtures with an invalid instance that is valid",
    target: "fixtures",
    edit: ["{ value: { km: 6", "{ value: { km: 8"],
    want: { code: "verify-instance", message: /has \{"km":8.* among its invalid .* AJV takes$/ },
  },
  {
    name: "fixtures with a valid instance that is invalid",
    target: "fixtures",
    edit: ["{ km: 7", "{ kn: 7"],
    want: { code: "verify-instance", message: /must have required property 'km'$/ },
  },
] as const)("$name is an opinion, told at its schema", slow, async ({ edit, target, want }) => {
  const found = await opinions(target, edit);
  const { code, message } = want;
  expect(found).toContainEqual({ code, message: expect.stringMatching(message), pointer: schema });
});

test.for([
  ["a fake that does not compile", "fake", ["options?: FakeOptions<", "options?: Fake_Options<"]],
  ["fixtures that do not compile", "fixtures", ["keyword: string;", "keyword: number;"]],
] as const)("%s is an opinion", slow, async ([, target, edit]) => {
  expect(await opinions(target, edit)).toContainEqual(
    expect.objectContaining({ code: "verify-compile" }),
  );
});

test.for(["fake", "fixtures"] as const)(
  "a %s as it is printed is left alone, also where a format decides that AJV is not asked about",
  slow,
  async (target) => {
    expect(await opinions(target, ["", ""])).toEqual([]);
  },
);
