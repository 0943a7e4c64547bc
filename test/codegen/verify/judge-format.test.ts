import { expect, test } from "vitest";
import { installedEngines } from "../../../codegen/verify/engines.ts";
import { judgeFormat } from "../../../codegen/verify/judge-format.ts";

test("a file that is laid out as Prettier does is left alone", async () => {
  const text = "export const planet: string = 'a \"quoted\" word';\n";
  expect(await judgeFormat([{ path: "types/a.ts", text }])).toEqual([]);
});

test("the first line that Prettier lays out in another way is shown as both write it", async () => {
  const text = "export type A = string;\nexport type B = { a:1 };\n";
  const [opinion, ...more] = await judgeFormat([{ path: "types/a.ts", text }]);
  expect(more).toEqual([]);
  expect(opinion).toMatchObject({ code: "verify-format", file: "types/a.ts", line: 2 });
  expect(opinion?.message).toBe(
    'Prettier writes this line as "export type B = { a: 1 };", not as "export type B = { a:1 };"',
  );
});

test("a file that is no TypeScript is a diagnostic", async () => {
  const [opinion] = await judgeFormat([{ path: "types/a.ts", text: "export type = ;\n" }]);
  expect(opinion).toMatchObject({ code: "verify-syntax", file: "types/a.ts" });
});

test("without Prettier there is one diagnostic, with the command that installs it", async () => {
  const prettier = () => import("no-such-package" as "prettier");
  const file = { path: "a.ts", text: "" };
  const opinions = await judgeFormat([file, file], { ...installedEngines, prettier });
  expect(opinions).toEqual([
    expect.objectContaining({
      code: "tool-missing",
      hint: "run: npm install --save-dev prettier",
    }),
  ]);
});
