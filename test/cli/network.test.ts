import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { blocks, staying } from "./run-blocks.ts";
import { emptyProject } from "./scene.ts";

test("the network says where it is and where its key is, and ends by Ctrl-C", async () => {
  const cwd = emptyProject();
  const network = await staying(["network", "--port", "0", "--data", "net"], {
    cwd,
    says: "dev.env\n",
  });
  const [, origin] = /^blocks network on (http:\/\/127\.0\.0\.1:\d+)$/m.exec(network.stdout) ?? [];
  const health = await fetch(`${origin}/api/v1/cdm`);
  const { exitCode, stderr } = await network.stop();

  expect(health.status).toBe(200);
  expect(network.stdout).toContain("data in net/, key in net/dev.env");
  expect(stderr).toBe(
    `in another shell: eval "$(blocks network --print-env --data '${join(cwd, "net")}')"\n`,
  );
  expect(exitCode).toBe(0);
  expect(statSync(join(cwd, "net/dev.env")).mode & 0o777).toBe(0o600);
  await expect(fetch(`${origin}/api/v1/cdm`)).rejects.toThrow();
});

test("--print-env prints what a shell evaluates, and the same as JSON", async () => {
  const cwd = emptyProject();
  const network = await staying(["network", "--port", "0", "--json"], { cwd, says: "\n}\n" });
  await network.stop();
  const { environment, origin } = JSON.parse(network.stdout);

  const { exitCode, stdout } = await blocks(["network", "--print-env"], { cwd });
  expect(exitCode).toBe(0);
  expect(stdout.split("\n")).toEqual([
    `export BLOCKS_API_KEY='${environment.BLOCKS_API_KEY}'`,
    `export BLOCKS_BACKEND_URL='${origin}'`,
    `export BLOCKS_CDM_URL='${origin}/api/v1/cdm'`,
    "",
  ]);
  const json = await blocks(["network", "--print-env", "--json"], { cwd });
  expect(JSON.parse(json.stdout)).toEqual(environment);
});

test("--memory writes no file", async () => {
  const cwd = emptyProject();
  const network = await staying(["network", "--port", "0", "--memory"], { cwd, says: "in memory" });
  await network.stop();
  expect(existsSync(join(cwd, ".blocks"))).toBe(false);
});
