import Handlebars from "handlebars";
import { format } from "prettier";
import { expect, test } from "vitest";
import { createReport } from "../../codegen/diagnostics/report.ts";
import { lines, raw } from "../../codegen/emit/code.ts";
import { fromTemplate } from "../../codegen/emit/template.ts";
import { format as formatFiles } from "../../codegen/format/format.ts";
import { layout } from "../../codegen/format/layout.ts";
import { emitTemplates } from "../../codegen/template/emit-templates.ts";
import { readTemplate } from "../../codegen/template/read-template.ts";
import { runPrinted } from "../../codegen/verify/printed-modules.ts";

function read(text: string) {
  const report = createReport();
  const source = { name: "sample-one", file: "templates/sample-one.hbs", text };
  const template = readTemplate(source, (content) => Handlebars.parse(content), report);
  return { template, diagnostics: report.diagnostics };
}

async function compile(text: string): Promise<(data: object) => string> {
  const { template, diagnostics } = read(text);
  expect(diagnostics).toEqual([]);
  const files = formatFiles(emitTemplates([template]));
  for (const file of files)
    expect(await format(file.text, { parser: "typescript" })).toBe(file.text);
  const { modules, opinions } = await runPrinted(files, ["templates/sample-one.ts"]);
  expect(opinions).toEqual([]);
  const fill = modules.get("templates/sample-one.ts")?.sampleOne;
  if (typeof fill !== "function") throw new Error("The template was not printed");
  return (data) => layout(fromTemplate(fill(data)));
}

test("text, holes, conditions and loops come out as Handlebars would have them", async () => {
  const fill = await compile(
    "// {{header}}\n{{! a comment }}\n{{#each items}}\n  call({{name}}){{#unless @last}},{{/unless}}{{#if @first}} // {{../header}}{{/if}}\n{{else}}\n  nothing\n{{/each}}\n{{#if extra}}\n{{extra}}\n{{else}}\nnone\n{{/if}}\n{{#each names}}{{this}};{{/each}}\n",
  );
  const items = ["a", "b"].map((name) => ({ name: raw(name) }));
  expect(fill({ header: raw("h"), items, extra: undefined, names: [raw("x"), raw("y")] })).toBe(
    "// h\n  call(a), // h\n  call(b)\nnone\nx;y;\n",
  );
  expect(fill({ header: raw("h"), items: [], extra: raw("e"), names: [] })).toBe(
    "// h\n  nothing\ne\n",
  );
});

test("what fills an indented hole is indented as a whole", async () => {
  const fill = await compile("{\n  {{body}}\n}\n");
  expect(fill({ body: lines(raw("a;"), raw("b;")) })).toBe("{\n  a;\n  b;\n}\n");
});

test.for([{ value: "text" }, { value: undefined }, { value: null }, { value: { "~code": "no" } }])(
  "a hole refuses $value, whatever the types say",
  async ({ value }) => {
    const fill = await compile("{{it}}\n");
    expect(() => fill({ it: value })).toThrow(
      /sample-one\.hbs \{\{it\}\} takes a printed fragment, not/,
    );
  },
);

test.for([
  { name: "a helper", text: "\n{{shout name}}", line: 2, message: /plain hole/ },
  { name: "an unknown block", text: "{{#with a}}{{/with}}", line: 1, message: /#with is unknown/ },
  { name: "a partial", text: "{{> other}}", line: 1, message: /Partial/ },
  { name: "raw output", text: "{{{name}}}", line: 1, message: /two braces/ },
  { name: "a path into a member", text: "{{a.b}}", line: 1, message: /name of a member/ },
  { name: "a way out of the data", text: "{{../a}}", line: 1, message: /name of a member/ },
  {
    name: "a turn without a loop",
    text: "{{#if @first}}{{/if}}",
    line: 1,
    message: /name of one member/,
  },
  { name: "a block that is not closed", text: "a\n{{#if a}}\n", line: 3, message: /Parse error/ },
])("$name is a diagnostic at its line", ({ text, line, message }) => {
  const { diagnostics } = read(text);
  expect(diagnostics).toMatchObject([
    { code: "invalid-template", file: "templates/sample-one.hbs", line },
  ]);
  expect(diagnostics[0]?.message).toMatch(message);
});
