import { expect, test } from "vitest";
import { driftFormats, renderDrift } from "../../../../codegen/index.ts";
import { checkDriftOutput } from "../../../../generated/validators/cli.ts";
import { hostileReport, hostileText } from "./sample-reports.ts";

const hostile = hostileReport();
const harmless = hostileReport((text) => text.replaceAll(/[^a-z ]/g, "x"));

test.for(driftFormats)("%s has no character that steers, hides or is none", (format) => {
  const text = renderDrift(hostile, format, { verbose: true });
  expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff]/u);
});

test.for(driftFormats)(
  "%s has as many lines as of harmless text, and the same beginnings",
  (format) => {
    const lines = (report: typeof hostile) => renderDrift(report, format).split("\n");
    expect(lines(hostile).length).toBe(lines(harmless).length);
    // The first word of a line is ours; what follows is anybody's.
    const begins = (report: typeof hostile) =>
      lines(report).map(
        (line) => /^\s*(?:::\w+|<[/?]?\w+|[-#]+ |"\$?\w+":|\w+ {2}|)/.exec(line)?.[0],
      );
    const own = (word: string | undefined) => (word?.trim() === "harm less" ? "" : word);
    expect(begins(hostile).map(own)).toEqual(begins(harmless).map(own));
  },
);

test.for(driftFormats)("%s gives a log of GitHub Actions no command but its own", (format) => {
  for (const width of [undefined, 40, 60, 80]) {
    const text = renderDrift(hostile, format, { verbose: true, width });
    expect(text).not.toContain("##[");
    const commands = text.split("\n").filter((line) => line.trimStart().startsWith("::"));
    const own = commands.filter((line) => /^::(?:error|warning|notice) (?:file|title)=/.test(line));
    expect(commands).toEqual(own);
    expect(own.length > 0).toBe(format === "github");
  }
});

test("the JSON document says every hostile text as it is", () => {
  const output: ReturnType<typeof JSON.parse> = JSON.parse(renderDrift(hostile, "json"));
  expect(checkDriftOutput(output)).toEqual([]);
  const [{ name, agent, findings, version }] = output.entries;
  const [{ subject, message, before, witness }] = findings;
  for (const text of [name, agent, subject, message, before.file, version.before]) {
    expect(text).toBe(hostileText);
  }
  expect(witness).toEqual(hostile.entries[0]?.result.findings[0]?.witness);
  expect(Object.keys(witness)).toEqual([hostileText, "__proto__"]);
});

test("names of endless length do not drown the report", () => {
  const endless = hostileReport(() => "x".repeat(50_000));
  expect(renderDrift(endless, "text").length).toBeLessThan(25_000);
  expect(renderDrift(endless, "markdown").length).toBeLessThan(65_536);
});
