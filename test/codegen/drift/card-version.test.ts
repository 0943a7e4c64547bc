import { expect, test } from "vitest";
import { diffCards } from "../../../codegen/index.ts";
import { baseCard, withAt } from "./sample-card.ts";

/** What the next version is asked for, by a change that gives each verdict. */
const changes = {
  breaking: { "/identity/agentName": "other" },
  risky: {
    "/security": { encryption: { required: true, algorithm: "a", consumerKeyRequired: true } },
  },
  compatible: { "/io/outputs/1": { id: "log", contentType: "text/plain", guaranteed: false } },
  docs: { "/identity/displayName": "Other" },
} as const;

interface Row {
  readonly change: keyof typeof changes;
  readonly before: string;
  readonly after: string;
  readonly bump: string;
  readonly least?: string;
  readonly isMet: boolean;
}

const rows: readonly Row[] = [
  {
    change: "breaking",
    before: "1.2.3",
    after: "2.0.0",
    bump: "major",
    least: "2.0.0",
    isMet: true,
  },
  {
    change: "breaking",
    before: "1.2.3",
    after: "1.3.0",
    bump: "major",
    least: "2.0.0",
    isMet: false,
  },
  {
    change: "breaking",
    before: "1.2.3",
    after: "10.0.0",
    bump: "major",
    least: "2.0.0",
    isMet: true,
  },
  { change: "risky", before: "1.2.3", after: "1.3.0", bump: "minor", least: "1.3.0", isMet: true },
  {
    change: "compatible",
    before: "1.9.3",
    after: "1.9.4",
    bump: "minor",
    least: "1.10.0",
    isMet: false,
  },
  {
    change: "compatible",
    before: "1.9.3",
    after: "1.10.0",
    bump: "minor",
    least: "1.10.0",
    isMet: true,
  },
  { change: "docs", before: "1.2.3", after: "1.2.4", bump: "patch", least: "1.2.4", isMet: true },
  { change: "docs", before: "1.2.3", after: "1.2.3", bump: "patch", least: "1.2.4", isMet: false },
  // Below 1.0.0 every minor version may break.
  {
    change: "breaking",
    before: "0.3.1",
    after: "0.4.0",
    bump: "minor",
    least: "0.4.0",
    isMet: true,
  },
  {
    change: "breaking",
    before: "0.3.1",
    after: "0.3.2",
    bump: "minor",
    least: "0.4.0",
    isMet: false,
  },
  {
    change: "compatible",
    before: "0.3.1",
    after: "0.3.2",
    bump: "patch",
    least: "0.3.2",
    isMet: true,
  },
  {
    change: "breaking",
    before: "0.3.1",
    after: "1.0.0",
    bump: "minor",
    least: "0.4.0",
    isMet: true,
  },
  // A pre-release stands for the version that it announces.
  {
    change: "breaking",
    before: "1.2.3",
    after: "2.0.0-rc.1",
    bump: "major",
    least: "2.0.0",
    isMet: true,
  },
  {
    change: "breaking",
    before: "2.0.0-rc.2",
    after: "2.0.0-rc.10",
    bump: "major",
    least: "2.0.0",
    isMet: true,
  },
  {
    change: "breaking",
    before: "2.0.0-rc.2",
    after: "2.0.0-rc.1",
    bump: "major",
    least: "2.0.0",
    isMet: false,
  },
  {
    change: "breaking",
    before: "2.0.0-rc.2",
    after: "2.0.0",
    bump: "major",
    least: "2.0.0",
    isMet: true,
  },
  {
    change: "breaking",
    before: "2.1.0-rc.1",
    after: "2.1.0",
    bump: "major",
    least: "3.0.0",
    isMet: false,
  },
  {
    change: "compatible",
    before: "2.1.0-rc.1",
    after: "2.1.0",
    bump: "minor",
    least: "2.1.0",
    isMet: true,
  },
  {
    change: "docs",
    before: "2.1.1-a",
    after: "2.1.1-a.b",
    bump: "patch",
    least: "2.1.1",
    isMet: true,
  },
  {
    change: "docs",
    before: "2.1.1-a",
    after: "2.1.1-1",
    bump: "patch",
    least: "2.1.1",
    isMet: false,
  },
  {
    change: "docs",
    before: "2.1.1-a",
    after: "2.1.1-B",
    bump: "patch",
    least: "2.1.1",
    isMet: false,
  },
  {
    change: "docs",
    before: "2.1.1-a.b",
    after: "2.1.1-a",
    bump: "patch",
    least: "2.1.1",
    isMet: false,
  },
  {
    change: "docs",
    before: "2.1.1-a",
    after: "2.1.1-a.1",
    bump: "patch",
    least: "2.1.1",
    isMet: true,
  },
  // Builds of one version are one version.
  {
    change: "docs",
    before: "1.0.0+a",
    after: "1.0.0+b",
    bump: "patch",
    least: "1.0.1",
    isMet: false,
  },
  // Numbers may be larger than any that a computer counts exactly.
  {
    ...{ change: "docs", before: "1.0.9007199254740993", after: "1.0.9007199254740994" },
    ...{ bump: "patch", least: "1.0.9007199254740994", isMet: true },
  },
  // What is no semantic version can only be another text.
  { change: "breaking", before: "v1", after: "v2", bump: "major", isMet: true },
  { change: "breaking", before: "1.0", after: "1.0", bump: "major", isMet: false },
  { change: "breaking", before: "01.0.0", after: "2.0.0", bump: "major", isMet: true },
  {
    change: "compatible",
    before: "1.0.0",
    after: "latest",
    bump: "minor",
    least: "1.1.0",
    isMet: false,
  },
];

test.for(rows)("$change: from $before to $after, asked for $least", (row) => {
  const { version } = diffCards(
    withAt(baseCard, { "/identity/version": row.before }),
    withAt(baseCard, { ...changes[row.change], "/identity/version": row.after }),
  );
  expect(version).toEqual({
    ...{ before: row.before, after: row.after, bump: row.bump, isMet: row.isMet },
    ...(row.least === undefined ? {} : { least: row.least }),
  });
});

test("a number of a million digits is no version", () => {
  const before = withAt(baseCard, { "/identity/version": `${"1".repeat(1_000_000)}.0.0` });
  const { version } = diffCards(before, withAt(baseCard, { "/identity/version": "2.0.0" }));
  expect(version.least).toBeUndefined();
});

test("cards that are the same ask for nothing", () => {
  expect(diffCards(baseCard, baseCard).version).toEqual({
    ...{ before: "1.0.0", after: "1.0.0", bump: "none", least: "1.0.0", isMet: true },
  });
});
