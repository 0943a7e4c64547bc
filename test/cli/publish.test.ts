import { expect, test } from "vitest";
import { blocks } from "./run-blocks.ts";
import { calculatorProject, freshNetwork, readCard, writeCard } from "./scene.ts";

test("publishing says what was published, for whom and where", async () => {
  const { environment: env, origin } = await freshNetwork();
  const cwd = calculatorProject();

  expect(await blocks(["publish"], { cwd, env })).toEqual({
    exitCode: 0,
    stdout: `published calculator 1.0.0 (private, free) on ${origin}\n`,
    stderr: "",
  });

  const json = await blocks(["publish", "--json"], { cwd, env });
  expect({ exitCode: json.exitCode, stderr: json.stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(JSON.parse(json.stdout)).toEqual({
    ok: true,
    agentName: "calculator",
    listing: "private",
    billingMode: "free",
    origin,
  });
});

test("publishing again replaces the card", async () => {
  const { environment: env, origin } = await freshNetwork();
  const cwd = calculatorProject();
  await blocks(["publish", "--listing", "public"], { cwd, env });
  const card = readCard(cwd);
  card.identity.version = "1.1.0";
  writeCard(cwd, card);

  expect(await blocks(["publish", "--listing", "public"], { cwd, env })).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining("calculator 1.1.0"),
  });

  const answer = await fetch(`${origin}/api/v1/registry/agents?agentName=calculator`);
  const { agent } = (await answer.json()) as { agent: { card: unknown } };
  expect(agent.card).toMatchObject({ identity: { version: "1.1.0" } });
});

test("a card with violations is not sent", async () => {
  const { environment: env, origin } = await freshNetwork();
  const cwd = calculatorProject();
  writeCard(cwd, { ...readCard(cwd), tags: [] });

  const { exitCode, stdout, stderr } = await blocks(["publish", "--listing", "public"], {
    cwd,
    env,
  });

  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
  expect(stderr).toMatch(/\n1 error in agent-card\.json\nNothing was published\.\n$/);
  const answer = await fetch(`${origin}/api/v1/registry/agents?agentName=calculator`);
  expect(answer.status).toBe(404);
});

test("the key may come as an option, which wins", async () => {
  const { environment, apiKey } = await freshNetwork();
  const cwd = calculatorProject();
  const env = { ...environment, BLOCKS_API_KEY: "wrong" };
  expect(await blocks(["publish", "--api-key", apiKey], { cwd, env })).toMatchObject({
    exitCode: 0,
  });
});

test("an agent of another organisation keeps its name", async () => {
  const network = await freshNetwork();
  const other = await network.createApiKey({ organizationName: "Others" });
  const cwd = calculatorProject();
  await blocks(["publish"], { cwd, env: network.environment });

  const env = { ...network.environment, BLOCKS_API_KEY: other.apiKey };
  const { exitCode, stderr } = await blocks(["publish"], { cwd, env });

  expect(exitCode).toBeGreaterThan(0);
  expect(stderr).toMatch(/^error {2}.*calculator/);
});

test.for([
  { options: ["--price-per-task", "1"], says: "--price-per-task needs --billing-mode paid" },
  { options: ["--billing-mode", "paid"], says: "--billing-mode paid needs --accept-terms" },
  {
    options: ["--billing-mode", "paid", "--accept-terms"],
    says: "needs --price-per-task or --price-per-minute above 0",
  },
  {
    options: ["--billing-mode", "paid", "--accept-terms", "--price-per-task", "much"],
    says: "--price-per-task takes a price in USD such as 0.25, not much",
  },
  {
    options: [
      "--billing-mode",
      "paid",
      "--accept-terms",
      "--price-per-task",
      "1",
      "--free-tasks",
      "-1",
    ],
    says: "--free-tasks",
  },
  { options: ["--listing", "secret"], says: "Allowed choices are public, private" },
])("$options is a usage error", async ({ options, says }) => {
  const { exitCode, stdout, stderr } = await blocks(["publish", ...options], {
    cwd: calculatorProject(),
  });
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toContain(says);
});
