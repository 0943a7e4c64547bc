import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sdkVersion } from "../../src/support/sdk-version.ts";

test("the version that agents report is the package's", () => {
  const manifest = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  expect(sdkVersion).toBe(JSON.parse(manifest).version);
});
