import type { Code } from "../emit/code.ts";
import { layout } from "../format/layout.ts";
import { member } from "../load/json-value.ts";
import { type ModelledAgent, snapshotName } from "./model-agent.ts";
import { fakeInstances, fixtureInstances } from "./module-instances.ts";
import { printClientDeclarations, printClientModule } from "./typescript/client-module.ts";
import { fakeFactory, printFakeModule } from "./typescript/fake-module.ts";
import { fixturesName, printFixturesModule } from "./typescript/fixtures-module.ts";
import type { JudgedExport } from "./verify-module.ts";

/** A module that agents can be turned into. A new one is an entry of `targets`. */
export interface Target {
  /** What follows the file stem of the agent. No two targets share one. */
  readonly suffix: string;
  /**
   * The whole module, a pure function of the agent.
   *
   * @param typesFile Leaves its types of data to this declaration file, in targets that have one.
   */
  print(agent: ModelledAgent, typesFile?: string): Code;
  /** Types of data in a file of their own, whose names lead editors to the card. */
  printDeclarations?(agent: ModelledAgent): Code;
  /** What `--verify` judges of it. */
  judged(agent: ModelledAgent): JudgedExport;
}

/** Targets that go to the output folder, in the order in which they are written. */
export const targets = {
  client: {
    suffix: ".ts",
    print: (agent, typesFile) =>
      printClientModule(agent.contract, {
        names: agent.names,
        cardFile: snapshotName(agent.stem),
        digest: agent.digest,
        contractDigest: agent.contractDigest,
        billingMode: agent.billingMode,
        typesFile,
      }),
    printDeclarations: ({ contract, names, stem }) =>
      printClientDeclarations(contract, { names, cardFile: snapshotName(stem) }),
    judged: ({ names }) => ({ name: names.factory, hasChecks: true }),
  },
  fake: {
    suffix: ".fake.ts",
    print: (agent) => printFakeModule(agent, snapshotName(agent.stem)),
    judged: (agent) => ({
      name: fakeFactory(agent),
      hasChecks: true,
      instances: (made, contract) => fakeInstances(member(made, "samples") ?? null, contract),
    }),
  },
  fixtures: {
    suffix: ".fixtures.ts",
    print: (agent) => printFixturesModule(agent, snapshotName(agent.stem)),
    judged: (agent) => ({
      name: fixturesName(agent),
      hasChecks: false,
      instances: fixtureInstances,
    }),
  },
} as const satisfies Readonly<Record<string, Target>>;

/** A target of `targets`. */
export type ModuleTarget = keyof typeof targets;

/** What can be made of an agent; `handler` is the provider's half, beside the agent's own card. */
export type { Target as TargetName } from "../../generated/types/file.ts";

/** Every target by name, in order. */
export const moduleTargets = Object.entries(targets) as readonly [ModuleTarget, Target][];

/** True for a name of a target that there is. */
export function isTarget(name: string): boolean {
  return name === "handler" || Object.hasOwn(targets, name);
}

/** The text of one target's module. */
export function moduleText(target: Target, agent: ModelledAgent, typesFile?: string): string {
  return layout(target.print(agent, typesFile));
}

/** The targets that a locked agent has, by the names of its files. */
export function targetsOfFiles(paths: Iterable<string>): readonly ModuleTarget[] {
  const suffixes = new Set([...paths].map(suffixOf));
  return moduleTargets.filter(([, { suffix }]) => suffixes.has(suffix)).map(([name]) => name);
}

/** What follows the stem, which has letters, digits and `_` alone. */
function suffixOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/^\w+/, "");
}

/** True for a text that begins as our modules do. */
export function isGeneratedModule(text: string): boolean {
  return /^\/\/ Generated from [^\n]* by `blocks gen(?: --\w+)*`(?: or `compileSchema`)?\. Do not edit\.\n/.test(
    text,
  );
}
