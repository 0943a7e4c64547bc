import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { type BlocksPlugin, blocks } from "../../codegen/vite.ts";
import { type ScratchProject, scratchProject, smallCard } from "./scratch-project.ts";

// Through variables, because their own types do not compile under skipLibCheck: false.
const [vitePackage, rolldownPackage]: readonly string[] = ["vite", "rolldown"];
const vite = (await import(vitePackage ?? "")) as {
  build(options: object): Promise<Watcher>;
  createServer(options: object): Promise<DevServer>;
};

interface Watcher {
  on(event: "event", listener: (event: { code: string; error?: Error }) => void): void;
  close(): Promise<void>;
}

interface DevServer {
  listen(): Promise<unknown>;
  close(): Promise<void>;
  readonly config: { readonly webSocketToken: string };
  readonly httpServer: { address(): { readonly port: number } };
}

interface Payload {
  readonly type: string;
  readonly err?: { readonly message: string; readonly loc: object };
}

const card = (version: string): string =>
  JSON.stringify(smallCard("hello"), null, 2).replace('"1.0.0"', JSON.stringify(version));

const site = (): ScratchProject =>
  scratchProject({
    "blocks.config.json": { agents: ["./card.json"] },
    "card.json": card("1.0.0"),
    "index.html": '<script type="module" src="/main.ts"></script>',
    "main.ts": 'import card from "./agents/hello.card.json";\nconsole.log(card);\n',
  });

const options = ({ cwd }: ScratchProject, more: object = {}): object => ({
  root: cwd,
  configFile: false,
  logLevel: "silent",
  plugins: [blocks()],
  ...more,
});

/** Everything that the dev server tells its browsers, as a browser would be told. */
async function browser(server: DevServer): Promise<readonly Payload[]> {
  const { port } = server.httpServer.address();
  const url = `ws://127.0.0.1:${port}/?token=${server.config.webSocketToken}`;
  const socket = new WebSocket(url, "vite-hmr");
  const told: Payload[] = [];
  socket.addEventListener("message", ({ data }) => told.push(JSON.parse(String(data)) as Payload));
  onTestFinished(() => socket.close());
  await expect.poll(() => told.map(({ type }) => type), { timeout: 30_000 }).toContain("connected");
  return told;
}

describe("Vite and friends", { timeout: 60_000 }, () => {
  test("a build generates first, and takes what was generated", async () => {
    const project = site();
    await vite.build(options(project));
    expect(existsSync(join(project.cwd, "agents/hello.ts"))).toBe(true);
  });

  test("a build with faults fails with all of them and their places", async () => {
    const project = site();
    project.write("card.json", '{ "identity": { "agentName": "hello" } }');
    await expect(vite.build(options(project))).rejects.toThrow(
      /card\.json:1:1 {2}error {2}missing-member [\s\S]*card\.json:1:15 {2}error {2}missing-member /,
    );
  });

  test("the dev server regenerates on save, and shows an error in the overlay until it is mended", async () => {
    const project = site();
    const logged: string[] = [];
    const log = (text: string): void => void logged.push(text);
    const customLogger = {
      ...{ info: log, warn: log, warnOnce: log, error: log, clearScreen: () => {} },
      ...{ hasErrorLogged: () => false, hasWarned: false },
    };
    const server = await vite.createServer(
      options(project, { customLogger, server: { host: "127.0.0.1", port: 0 } }),
    );
    onTestFinished(() => server.close());
    await server.listen();
    const told = await browser(server);
    const types = (): readonly string[] => told.map(({ type }) => type);
    const wait = { timeout: 30_000 };
    await expect.poll(() => existsSync(join(project.cwd, "blocks.lock.json")), wait).toBe(true);

    project.write("card.json", "{ broken");
    await expect.poll(types, wait).toContain("error");
    const error = told.find(({ type }) => type === "error")?.err;
    expect(error?.message).toMatch(
      /^card\.json:1:3 {2}error {2}invalid-json [\s\S]*1 \| \{ broken/,
    );
    expect(error?.loc).toEqual({ file: "card.json", line: 1, column: 3 });
    expect(logged.join("\n")).toContain("card.json:1:3  error  invalid-json");
    // A page that is opened now is told, too.
    expect((await browser(server)).map(({ type }) => type)).toContain("error");

    const before = types().length;
    project.write("card.json", card("1.0.1"));
    await expect.poll(() => types().slice(before), wait).toContain("full-reload");
    expect(project.read("agents/hello.card.json")).toContain('"1.0.1"');
  });

  test("a watched build regenerates when a card is saved, fails on a fault, and recovers", async () => {
    const project = site();
    const watcher = await vite.build(options(project, { build: { watch: {} } }));
    onTestFinished(() => watcher.close());
    const ends: string[] = [];
    watcher.on("event", ({ code }) => {
      if (code === "END" || code === "ERROR") ends.push(code);
    });
    const wait = { timeout: 30_000 };
    await expect.poll(() => ends, wait).toEqual(["END"]);
    project.write("card.json", "{ broken");
    await expect.poll(() => ends, wait).toContain("ERROR");
    project.write("card.json", card("1.0.1"));
    await expect.poll(() => project.read("agents/hello.card.json"), wait).toContain('"1.0.1"');
    await expect.poll(() => ends.at(-1), wait).toBe("END");
  });

  test("friends: Rolldown takes the same plugin", async () => {
    const project = site();
    const { rolldown } = (await import(rolldownPackage ?? "")) as {
      rolldown(options: object): Promise<{ generate(): Promise<unknown>; close(): Promise<void> }>;
    };
    const plugin: BlocksPlugin = blocks({ root: project.cwd });
    const bundle = await rolldown({
      input: join(project.cwd, "main.ts"),
      plugins: [plugin],
      logLevel: "silent",
    });
    await bundle.generate();
    await bundle.close();
    expect(existsSync(join(project.cwd, "agents/hello.ts"))).toBe(true);
  });

  test("it is small: under 100 lines", () => {
    const text = readFileSync(resolve(import.meta.dirname, "../../codegen/vite.ts"), "utf8");
    expect(text.trimEnd().split("\n").length).toBeLessThan(100);
  });
});
