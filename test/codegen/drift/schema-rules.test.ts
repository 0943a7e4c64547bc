import { expect, test } from "vitest";
import { diffSchemas, driftRules } from "../../../codegen/index.ts";

const directions = ["input", "output"] as const;

const examples = Object.entries(driftRules).flatMap(([rule, { example, of, severity }]) =>
  of === "schema" && example.kind === "schemas"
    ? directions.map((direction) => {
        const wanted = typeof severity === "string" ? severity : severity[direction];
        const [before, after]: readonly unknown[] = [
          JSON.parse(example.before),
          JSON.parse(example.after),
        ];
        return { rule, direction, wanted, before, after };
      })
    : [],
);

test.for(examples)(
  "the example of $rule is $wanted as an $direction",
  ({ rule, direction, wanted, before, after }) => {
    const { findings, verdict } = diffSchemas(before, after, { direction });
    const [finding] = findings.filter((one) => one.rule === rule);
    // The example of what nobody can tell is one for inputs alone.
    if (rule === "undecided" && direction === "output") return;
    expect(finding?.rule).toBe(rule);
    if (wanted !== "decided") expect(finding?.severity).toBe(wanted);
    else expect(finding?.severity).not.toBe("risky");
    expect(verdict).toBe(finding?.severity);
    expect(finding?.witness !== undefined).toBe(finding?.severity === "breaking");
  },
);
