import { expect, onTestFinished, test, vi } from "vitest";
import calculatorCard from "../../examples/calculator/agent-card.json" with { type: "json" };
import { AbortedError } from "../../src/support/errors.ts";
import { startLoopbackServer } from "../support/loopback-server.ts";
import {
  type Change,
  optionalInput,
  otherDescription,
  publishedProject,
  requiredInput,
  version,
} from "./provider-scene.ts";
import { type BlocksOptions, blocks } from "./run-blocks.ts";
import { calculatorProject } from "./scene.ts";

test("without a terminal, what breaks callers is listed and not published", async () => {
  const { cwd, env, change, published } = await publishedProject();
  change(requiredInput);
  const { exitCode, stdout, stderr } = await blocks(["publish"], { cwd, env });
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
  expect(stderr).toContain("For callers of calculator, as it is published, this changes:\n");
  expect(stderr).toMatch(/^ {2}breaking {4}input unit .* input-required-added$/m);
  expect(stderr).toMatch(/^ +refused +request\(\{/m);
  expect(stderr).toMatch(/^ {2}version .*1\.0\.0.* at least 2\.0\.0$/m);
  expect(stderr).toContain(
    "error  this breaks callers of calculator: pass --allow-breaking to publish it all the same\nNothing was published.\n",
  );
  expect((await published()).card.io.inputs).toHaveLength(1);
});

test("--json has the changes, and asks nobody", async () => {
  const { cwd, env, change, published } = await publishedProject();
  change(requiredInput);
  const confirm = vi.fn(async () => true);
  const { exitCode, stdout, stderr } = await blocks(["publish", "--json"], { cwd, env, confirm });
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/^error .*--allow-breaking/);
  expect(confirm).not.toHaveBeenCalled();
  expect(JSON.parse(stdout)).toMatchObject({
    ok: false,
    agentName: "calculator",
    drift: {
      verdict: "breaking",
      version: { bump: "major", least: "2.0.0", isMet: false },
      findings: [
        { rule: "input-required-added", severity: "breaking", refused: expect.any(String) },
      ],
    },
  });
  expect((await published()).card.io.inputs).toHaveLength(1);
});

test("a schema that takes less is shown with a value that is refused now", async () => {
  const { cwd, env, change } = await publishedProject();
  change((card) => {
    const { operation } = card.io.inputs[0].schema.properties;
    operation.enum = operation.enum.filter((one: string) => one !== "divide");
  });
  const finished = await blocks(["publish"], { cwd, env });
  expect(finished.exitCode).toBe(1);
  expect(finished.stderr).toMatch(
    /^ {2}breaking {4}input calculation: operation .* enum-value-removed\n +witness .*"operation":"divide"/m,
  );

  const json = await blocks(["publish", "--json"], { cwd, env });
  expect(JSON.parse(json.stdout).drift.findings).toMatchObject([
    { rule: "enum-value-removed", witness: { operation: "divide" } },
  ]);
});

test("--allow-breaking publishes it, and still tells what breaks", async () => {
  const { cwd, env, change, published } = await publishedProject();
  change(requiredInput, version("2.0.0"));
  const options = ["publish", "--allow-breaking"];
  const { exitCode, stdout, stderr } = await blocks(options, { cwd, env });
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^published calculator 2\.0\.0 /);
  expect(stderr).toContain("input-required-added");
  // The version is raised enough.
  expect(stderr).not.toMatch(/at least/);
  expect((await published()).card.io.inputs).toHaveLength(2);

  const json = await blocks([...options, "--json"], { cwd, env });
  expect(JSON.parse(json.stdout)).not.toHaveProperty("drift");
});

const confirmations: readonly {
  readonly answer: string;
  readonly confirm: NonNullable<BlocksOptions["confirm"]>;
  readonly exitCode: number;
  readonly inputs: number;
  readonly says: string;
}[] = [
  { answer: "yes", confirm: async () => true, exitCode: 0, inputs: 2, says: "1 breaking change" },
  {
    answer: "no",
    confirm: async () => false,
    exitCode: 1,
    inputs: 1,
    says: "Nothing was published.\n",
  },
  {
    answer: "Ctrl-C",
    confirm: () => Promise.reject(new AbortedError("the question")),
    exitCode: 130,
    inputs: 1,
    says: "Interrupted.\n",
  },
];

test.for(confirmations)(
  "at a terminal, what breaks callers needs a yes: $answer",
  async ({ confirm, exitCode, inputs, says }) => {
    const { cwd, env, change, published } = await publishedProject();
    change(requiredInput);
    const asked: string[] = [];
    const finished = await blocks(["publish"], {
      cwd,
      env,
      confirm: (question) => {
        asked.push(question);
        return confirm(question);
      },
    });
    expect(asked).toEqual(["This breaks callers of calculator. Publish it?"]);
    expect(finished.exitCode).toBe(exitCode);
    expect(finished.stderr).toContain(says);
    expect((await published()).card.io.inputs).toHaveLength(inputs);
  },
);

const harmless: readonly {
  readonly name: string;
  readonly changes: readonly Change[];
  readonly options?: readonly string[];
  readonly says: RegExp;
}[] = [
  {
    name: "an optional input",
    changes: [optionalInput],
    says: /compatible .*\n(.*\n)* +version .*at least 1\.1\.0/,
  },
  { name: "a description", changes: [otherDescription], says: /description/ },
  {
    name: "a wider listing",
    changes: [],
    options: ["--listing", "public"],
    says: /compatible .* listing-widened/,
  },
];

test.for(harmless)("$name is told and published without a question", async (one) => {
  const { cwd, env, change } = await publishedProject();
  change(...one.changes);
  const confirm = vi.fn(async () => false);
  const finished = await blocks(["publish", ...(one.options ?? [])], { cwd, env, confirm });
  expect(finished.exitCode).toBe(0);
  expect(finished.stderr).toMatch(one.says);
  expect(finished.stderr).not.toMatch(/^(warning {2}this|error)/m);
  expect(confirm).not.toHaveBeenCalled();
});

test("a listing that narrows, as a plain publish of a public agent does, is a warning", async () => {
  const { cwd, env, published } = await publishedProject(["--listing", "public"]);
  const { exitCode, stderr } = await blocks(["publish"], { cwd, env });
  expect(exitCode).toBe(0);
  expect(stderr).toMatch(
    /listing-narrowed\n(.*\n)*warning {2}this may break some callers of calculator\n$/,
  );
  expect((await published()).listing).toBe("private");
});

test("a free agent that becomes paid breaks its callers", async () => {
  const { cwd, env, published } = await publishedProject();
  const paid = ["--billing-mode", "paid", "--accept-terms", "--price-per-task", "1"];
  const { exitCode, stderr } = await blocks(["publish", ...paid], { cwd, env });
  expect(exitCode).toBe(1);
  expect(stderr).toContain("billing-mode-changed");
  expect((await published()).billingMode).toBe("free");
});

test("the same card is published in silence, another runtime too", async () => {
  const { cwd, env, change } = await publishedProject();
  change((card) => {
    card.runtime.concurrency = 7;
  });
  expect(await blocks(["publish"], { cwd, env })).toMatchObject({ exitCode: 0, stderr: "" });
});

const { runtime: _, ...publicCard } = calculatorCard;

/** A registry that answers the read of the card as told, and takes every card. */
async function registryAnswering(read: {
  readonly status?: number;
  readonly json: unknown;
}): Promise<Record<string, string>> {
  const server = await startLoopbackServer(({ method, path }) => {
    if (path.endsWith("/publish-context"))
      return { json: { orgId: "o", orgName: "O", agentCount: 1 } };
    if (method === "GET") return read;
    return { json: { agentName: "calculator", status: "published", ts: 1 } };
  });
  onTestFinished(() => server.close());
  return { BLOCKS_BACKEND_URL: server.origin, BLOCKS_API_KEY: "bk_1" };
}

test.for([
  {
    name: "is no card any more",
    read: {
      json: { agent: { agentName: "calculator", card: { ...publicCard, io: { inputs: "none" } } } },
    },
    says: /cannot be compared: registry:calculator:\d+:\d+ .*; publish the agent again\n$/,
  },
  {
    name: "is not shown",
    read: { json: { agent: { agentName: "calculator" } } },
    says: /has no card of it; publish the agent again\n$/,
  },
  {
    name: "cannot be read",
    read: { status: 500, json: { error: { code: "Internal", message: "out of order" } } },
    says: /out of order.*\n$/,
  },
])("a published card that $name is a warning, and is replaced", async ({ read, says }) => {
  const env = await registryAnswering(read);
  const finished = await blocks(["publish"], { cwd: calculatorProject(), env });
  expect(finished).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(/^published calculator 1\.0\.0 /),
  });
  expect(finished.stderr).toMatch(/^warning {2}nobody can tell what this changes for callers: /);
  expect(finished.stderr).toMatch(says);
});

test("a key that is refused ends the command before anything is published", async () => {
  const { cwd, env, change } = await publishedProject();
  change(requiredInput);
  const finished = await blocks(["publish"], { cwd, env: { ...env, BLOCKS_API_KEY: "wrong" } });
  expect(finished).toMatchObject({ exitCode: 3, stdout: "" });
  expect(finished.stderr).toMatch(/^error .*BLOCKS_API_KEY/m);
  expect(finished.stderr).not.toContain("nobody can tell");
});
