import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ajvPeer, fuzz } from "../conformance/fuzz.ts";

// The long version asks a second peer: npm run fuzz.
test.for(["2020-12", "draft-07"] as const)(
  "random schemas in %s: printed validators, the interpreter and AJV agree",
  { timeout: 60_000 },
  async (draft) => {
    const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
    try {
      const result = await fuzz({ draft, seed: 3, amount: 100, peers: [ajvPeer()], folder });
      expect(result.disagreements).toEqual([]);
      expect(result.valid / result.verdicts).toBeGreaterThan(0.2);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
