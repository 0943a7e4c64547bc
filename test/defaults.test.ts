import { expect, test } from "vitest";
import { DEFAULTS } from "../src/index.ts";

test("the defaults are those that the sheet publishes", () => {
  expect(DEFAULTS).toEqual({
    cdmUrl: "https://config.blocks.ai/config.json",
    inlineLimitBytes: 16_384,
    maxUploadBytes: 26_214_400,
    concurrency: 1,
    expectedInstances: 1,
  });
});
