import prettier from "prettier";
import { expect, test } from "vitest";
import { createDriftReport, renderMarkdown } from "../../../../codegen/index.ts";
import {
  cityRequired,
  entry,
  finding,
  hostileReport,
  hostileText,
  mixed,
  result,
  streamAdded,
} from "./sample-reports.ts";

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly lang?: string;
  readonly children?: readonly Node[];
}

/** The syntax tree that Prettier reads. */
async function nodesOf(text: string): Promise<readonly Node[]> {
  const debug = (
    prettier as unknown as {
      __debug: { parse(text: string, options: object): Promise<{ ast: Node }> };
    }
  ).__debug;
  const { ast } = await debug.parse(text, { parser: "markdown" });
  const all = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(all)];
  return all(ast);
}

function shown(findings: readonly (typeof cityRequired)[], longest?: number): string {
  return renderMarkdown(createDriftReport({ entries: [entry({ result: result({ findings }) })] }), {
    longest,
  });
}

test("a report is a sentence, a table and each change with what shows it", () => {
  expect(renderMarkdown(mixed)).toBe(`\
## Drift

4 changes in 2 of 3 agents: 2 breaking, 1 risky, 1 compatible (1 undecided), and 3 descriptions, titles or examples differ. 1 comparison could not be made.

|  | verdict | breaking | risky | compatible | docs |
|---|---|--:|--:|--:|--:|
| route\\_planner | breaking | 2 | 1 | 1 | 0 |
| unit\\_converter | docs | 0 | 0 | 0 | 0 |

### \`route_planner\`

- **breaking** \`input trip: from.city\`: The member "city" has to be there (\`required-added\`)

  \`\`\`json
  {"from":{"country":"FR"}}
  \`\`\`

  \`agents/route_planner.card.json:31:21\` → \`registry:route_planner:1:702\`

- **breaking** \`input traveller\`: The input has to be there (\`input-required-added\`)

  Refused: a call without the input "traveller"

  \`agents/route_planner.card.json:31:21\` → \`registry:route_planner:1:950\`

- **risky** \`input trip: notes\`: The pattern is another one (\`pattern-changed\`)

  Note: no text was found that only the old pattern matches, and lookbehind has no proof

  \`agents/route_planner.card.json:31:21\` → \`registry:route_planner:1:702\`

1 description, title or example differs. Version 1.3.0, where the changes ask for at least 2.0.0. To accept: \`blocks gen route_planner\`.

<details><summary>1 compatible change</summary>

- **compatible** \`stream steps\`: There is another stream (\`stream-added\`)

  \`agents/route_planner.card.json:31:21\` → \`registry:route_planner:1:702\`

</details>

### Only documentation changed

- \`unit_converter\`: 2 descriptions, titles or examples differ

### Could not be compared

- \`weather\`: The registry does not answer (check the network, then run blocks drift again)
`);
});

test("nothing that changed is a sentence", () => {
  expect(renderMarkdown(createDriftReport({ entries: [entry()] }))).toBe(
    "## Drift\n\nNo changes in 1 agent.\n",
  );
});

test.for([
  { what: "a short witness", witness: { a: "```" }, lang: "json" },
  { what: "a longer one", witness: { a: "`````".repeat(10), b: ["x".repeat(200)] }, lang: "json" },
  { what: "one that is cut", witness: "`".repeat(10_000), lang: "text" },
])("$what keeps inside its fence, whatever backticks it has", async ({ witness, lang }) => {
  const text = shown([finding({ witness }), cityRequired]);
  const blocks = (await nodesOf(text)).filter(({ type }) => type === "code");
  expect(blocks.map((block) => block.lang)).toEqual([lang, "json"]);
  const [first] = blocks;
  const longest = Math.max(...(first?.value?.match(/`+/g) ?? []).map((run) => run.length));
  expect(/^ {2}(`+)\w+$/m.exec(text)?.[1]?.length).toBeGreaterThan(longest);
  if (lang === "json") expect(JSON.parse(first?.value ?? "")).toEqual(witness);
  else expect(first?.value).toMatch(/`…$/);
});

test("hostile text is shown, and is no link, image, HTML, heading or emphasis", async () => {
  const text = renderMarkdown(hostileReport());
  const nodes = await nodesOf(text);
  const own = await nodesOf(renderMarkdown(hostileReport(() => "harm less")));
  const kinds = (list: readonly Node[]) =>
    list
      .map(({ type }) => type)
      .filter((type) => !["sentence", "word", "whitespace", "text"].includes(type));
  expect(kinds(nodes)).toEqual(kinds(own));
  const html = nodes.filter(({ type }) => type === "html").map(({ value }) => value);
  expect(html).toEqual(["<details><summary>1 docs change</summary>", "</details>"]);
});

test.for(["`", "``a`", " a ", "", "a`b``c"])(
  "code that is %j is shown as it is",
  async (subject) => {
    const text = shown([{ ...streamAdded, severity: "breaking", subject }]);
    const code = (await nodesOf(text)).filter(({ type }) => type === "inlineCode");
    const found = code.map(({ value }) => value?.trim());
    expect(found.includes(subject.trim())).toBe(subject !== "");
  },
);

test("nobody is mentioned and nothing is referred to", () => {
  // Code is left alone by GitHub.
  const text = shown([finding({ subject: "", message: `${hostileText} @team GH org/repo#12` })]);
  const prose = text.split("\n").filter((line) => line.startsWith("- **breaking**"));
  expect(prose).toHaveLength(1);
  expect(prose[0]?.replaceAll("&#8203;", " ")).not.toMatch(/[@#]\w|[^\\]:\/\/|www\./);
});

test("what does not fit a comment is left out and counted, the worst stays", () => {
  const calm = Array.from({ length: 300 }, (_, index) => ({
    ...streamAdded,
    subject: `stream s${index}`,
  }));
  const text = shown([cityRequired, ...calm], 5_000);
  expect(text.length).toBeLessThan(5_000);
  expect(text).toContain("**breaking**");
  expect(text).toMatch(/_1 part of this report left out: [^_]+_\n$/);
});
