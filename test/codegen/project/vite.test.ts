import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { blocks } from "../../../codegen/vite.ts";
import { goldenCardText } from "../contract/sample-cards.ts";

// Through a variable, because its own types do not compile under skipLibCheck: false.
const peer: string = "vite";
const { build, createServer } = (await import(peer)) as {
  build(options: object): Promise<unknown>;
  createServer(
    options: object,
  ): Promise<{ ws: { send(payload: Payload): void }; close(): Promise<void> }>;
};

interface Payload {
  readonly type: string;
  readonly err?: { readonly message: string; readonly loc: object };
}

let project = "";
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "vite-"));
  writeFileSync(join(project, "package.json"), '{ "type": "module" }');
  writeFileSync(join(project, "blocks.config.json"), '{ "agents": ["./card.json"] }');
  writeFileSync(join(project, "card.json"), goldenCardText("request-form"));
  writeFileSync(join(project, "index.html"), '<script type="module" src="/main.ts"></script>');
  writeFileSync(
    join(project, "main.ts"),
    'import card from "./agents/unit_converter.card.json";\nconsole.log(card);\n',
  );
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

const options = () => ({
  root: project,
  configFile: false,
  logLevel: "silent",
  plugins: [blocks()],
});

test("a build generates first, and takes what was generated", async () => {
  await build(options());
  expect(existsSync(join(project, "agents/unit_converter.ts"))).toBe(true);
});

test("a build with a broken card fails with the place", async () => {
  writeFileSync(join(project, "card.json"), "{}");
  await expect(build(options())).rejects.toThrow(/card\.json:1:1 {2}error {2}/);
});

test("the dev server generates on save, shows errors in the overlay, and takes them away", async () => {
  const server = await createServer({ ...options(), server: { middlewareMode: true, ws: false } });
  const sent: Payload[] = [];
  let look = (): void => {};
  server.ws.send = (payload) => {
    sent.push(payload);
    look();
  };
  const until = (test_: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const timer = setInterval(() => test_() && look(), 20);
      look = () => {
        if (!test_()) return;
        clearInterval(timer);
        resolve();
      };
      look();
    });
  const snapshot = join(project, "agents/unit_converter.card.json");
  try {
    await until(() => existsSync(join(project, "blocks.lock.json")));
    writeFileSync(join(project, "card.json"), "{ broken");
    await until(() => sent.some(({ type }) => type === "error"));
    const error = sent.find(({ type }) => type === "error")?.err;
    expect(error?.message).toMatch(/^card\.json:1:3 {2}error {2}invalid-json/);
    expect(error?.loc).toEqual({ file: "card.json", line: 1, column: 3 });
    writeFileSync(
      join(project, "card.json"),
      goldenCardText("request-form").replace('"1.0.0"', '"1.0.1"'),
    );
    await until(() => sent.some(({ type }) => type === "full-reload"));
    expect(readFileSync(snapshot, "utf8")).toContain('"1.0.1"');
  } finally {
    await server.close();
  }
});

test("the plugin is small", () => {
  const text = readFileSync(join(import.meta.dirname, "../../../codegen/vite.ts"), "utf8");
  expect(text.split("\n").length).toBeLessThan(100);
});
