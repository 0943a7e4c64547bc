import { expect, test } from "vitest";
import { createDriftReport, renderGithub } from "../../../../codegen/index.ts";
import { cityRequired, entry, finding, hostileReport, mixed, result } from "./sample-reports.ts";

/** A command as the runner of GitHub Actions reads it. */
function readCommand(line: string) {
  const [, level = "", properties = "", message = ""] = /^::(\w+) ([^:]*)::(.*)$/s.exec(line) ?? [];
  const unescaped = (text: string): string =>
    text.replaceAll(/%(0D|0A|3A|2C|25)/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  const members = properties.split(",").map((property) => {
    const [key = "", ...value] = property.split("=");
    return [key, unescaped(value.join("="))];
  });
  return { level, ...Object.fromEntries(members), message: unescaped(message).split("\n") };
}

function commandsOf(report: typeof mixed) {
  return renderGithub(report)
    .split("\n")
    .filter((line) => line.startsWith("::"))
    .map(readCommand);
}

test("each change is an annotation at the agent's line of the lock file", () => {
  expect(commandsOf(mixed).slice(0, 2)).toEqual([
    {
      level: "error",
      file: "blocks.lock.json",
      line: "12",
      col: "22",
      title: "route_planner: breaking, required-added",
      message: [
        'input trip: from.city: The member "city" has to be there',
        'witness: {"from":{"country":"FR"}}',
        "at: agents/route_planner.card.json:31:21 → registry:route_planner:1:702",
      ],
    },
    {
      level: "error",
      file: "blocks.lock.json",
      line: "12",
      col: "22",
      title: "route_planner: breaking, input-required-added",
      message: [
        "input traveller: The input has to be there",
        'refused: a call without the input "traveller"',
        "at: agents/route_planner.card.json:31:21 → registry:route_planner:1:950",
      ],
    },
  ]);
});

test("severities are levels, and what nobody can tell is an error", () => {
  expect(commandsOf(mixed).map(({ level, title }) => `${level} ${title}`)).toEqual([
    "error route_planner: breaking, required-added",
    "error route_planner: breaking, input-required-added",
    "warning route_planner: risky, pattern-changed",
    "notice route_planner: compatible, stream-added",
    "notice route_planner: docs",
    "notice unit_converter: docs",
    "error weather: unknown",
  ]);
});

test("without a lock an annotation stands in the old document", () => {
  const report = createDriftReport({
    entries: [{ name: "a.json b.json", result: result({ findings: [cityRequired] }) }],
  });
  expect(commandsOf(report)).toMatchObject([
    { file: "agents/route_planner.card.json", line: "31", col: "21" },
  ]);
});

test("the last line is the sentence about all of it, and not a command", () => {
  const last = renderGithub(mixed).trimEnd().split("\n").at(-1);
  expect(last).toMatch(/^4 changes in 2 of 3 agents: 2 breaking/);
});

test("a hostile text ends neither its property nor its command", () => {
  const [first] = commandsOf(hostileReport());
  expect(first?.file).toContain("@everyone org/repo#1 $x$ %0A%3A , ::error file=x::y\\u000a");
  expect(first).toMatchObject({ level: "error", line: "5", col: "7" });
  expect(Object.keys(first ?? {})).toEqual(["level", "file", "line", "col", "title", "message"]);
  expect(first?.message.map((line: string) => line.slice(0, 6))).toEqual([
    "\\u001b",
    "witnes",
    "note: ",
    "at: \\u",
  ]);
});

test("a witness of 64 kB is cut", () => {
  const findings = [finding({ witness: "x".repeat(64_000) })];
  const report = createDriftReport({ entries: [entry({ result: result({ findings }) })] });
  expect(renderGithub(report).length).toBeLessThan(4_000);
  expect(commandsOf(report)[0]?.message[1]).toMatch(/x…$/);
});
