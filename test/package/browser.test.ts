import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { rolldown } from "rolldown";
import { afterAll, expect, test } from "vitest";
import { root, writeConsumerModules } from "../generator/consumer-modules.ts";

const chromium = ["chromium", "chromium-browser", "google-chrome"].find(
  (name) => spawnSync(name, ["--version"]).status === 0,
);
const folder = mkdtempSync(join(tmpdir(), "browser-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Checks values of every kind with every validator, makes a call that its client refuses, and says so in the page. */
const visitor = `
const values = [null, true, 0, 1.5, "", "text", [], [1, "a", {}], {}, { type: "progress" }, { id: "1" }];
let called = 0;
for (const module of modules) {
  for (const [name, check] of Object.entries(module)) {
    if (!/^(?:is|check)[A-Z]/.test(name)) continue;
    for (const value of values) check(value);
    called += values.length;
  }
}
let evaluates = true;
try { new Function("return 1")(); } catch { evaluates = false; }
const client = new TaskClient({ billingMode: "free", baseUrl: location.origin, subscribeKey: "none" });
const query = { amount: -1, from: "km", to: "mi" };
const refused = await unitConverter(client).request({ query }).catch(({ issues }) => issues);
document.body.textContent = JSON.stringify({ called, evaluates, refused });
`;

async function bundlePage(): Promise<string> {
  const modules = (await writeConsumerModules(folder)).filter((file) => !/fake|handler/.test(file));
  const client = join(folder, "test/golden/contract/request-form/expected.ts");
  const input = join(folder, "page.ts");
  writeFileSync(
    input,
    [
      ...modules.map((file, at) => `import * as module${at} from "./${file}";`),
      `import { unitConverter } from ${JSON.stringify(client)};`,
      `import { TaskClient } from "@blocks-network/sdk";`,
      `const modules = [${modules.map((_, at) => `module${at}`).join(", ")}];`,
      visitor,
    ].join("\n"),
  );
  const alias = {
    "@blocks-network/sdk/gen/v1": join(root, "src/gen/v1.ts"),
    "@blocks-network/sdk": join(root, "src/browser.ts"),
  };
  const build = await rolldown({
    input,
    platform: "browser",
    resolve: { alias },
    // Our own tsconfig leads `pubnub` to a declaration file.
    tsconfig: false,
    logLevel: "silent",
  });
  const { output } = await build.generate({ format: "esm" });
  await build.close();
  return output[0].code;
}

test.skipIf(chromium === undefined)(
  "a browser runs clients and validators under a CSP without unsafe-eval (needs Chromium)",
  { timeout: 120_000 },
  async () => {
    const script = await bundlePage();
    const server = createServer((request, response) => {
      const isScript = request.url === "/page.js";
      response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
      response.setHeader("content-security-policy", "default-src 'none'; script-src 'self'");
      response.end(
        isScript ? script : '<body>waiting<script type="module" src="/page.js"></script>',
      );
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    try {
      expect(await pageText(`http://127.0.0.1:${port}/`)).toMatchObject({
        called: expect.toSatisfy((count: number) => count > 500),
        evaluates: false,
        refused: [{ path: "/query/amount", keyword: "minimum" }],
      });
    } finally {
      server.close();
    }
  },
);

/** What the page says about itself, once its scripts are done. */
async function pageText(url: string): Promise<unknown> {
  const flags = [
    ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    ...[`--user-data-dir=${join(folder, "profile")}`, "--virtual-time-budget=10000"],
    // What the page's console says explains a failure.
    "--enable-logging=stderr",
  ];
  const { stderr, stdout } = await promisify(execFile)(
    chromium ?? "",
    [...flags, "--dump-dom", url],
    {
      timeout: 60_000,
    },
  );
  const [, text = ""] = /<body>(\{.*\})/s.exec(stdout) ?? [];
  expect(text, stdout + stderr).not.toBe("");
  return JSON.parse(text.replaceAll("&quot;", '"'));
}
