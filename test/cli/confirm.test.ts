import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { confirmAtTerminal } from "../../src/cli/confirm.ts";

const question = "This breaks callers of calculator. Publish it?";

/** What somebody at a terminal types, and sees. */
function terminal(signal = new AbortController().signal) {
  const keys = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => keys });
  const screen = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24 });
  let shown = "";
  const asked = new Promise<void>((resolve) =>
    screen.setEncoding("utf8").on("data", (text: string) => {
      shown += text;
      if (shown.includes("No")) resolve();
    }),
  );
  const answer = confirmAtTerminal(question, { input: keys, output: screen, signal });
  answer.catch(() => {});
  return { keys, asked, answer, shown: () => shown };
}

test.for([
  { name: "Enter is no", typed: "\r", want: false },
  { name: "n", typed: "n", want: false },
  { name: "y", typed: "y", want: true },
  { name: "the other one chosen, and Enter", typed: "\u001b[D\r", want: true },
])("an answer: $name", async ({ typed, want }) => {
  const { keys, asked, answer, shown } = terminal();
  await asked;
  keys.write(typed);
  expect(await answer).toBe(want);
  expect(shown()).toContain(question);
});

test.for([
  { name: "Ctrl-C", typed: "\u0003" },
  { name: "Ctrl-D", typed: "\u0004" },
])("$name is no answer, and ends the command", async ({ typed }) => {
  const { keys, asked, answer } = terminal();
  await asked;
  keys.write(typed);
  await expect(answer).rejects.toMatchObject({ code: "aborted" });
});

test("so is a signal that ends the process", async () => {
  const ending = new AbortController();
  const { asked, answer } = terminal(ending.signal);
  await asked;
  ending.abort();
  await expect(answer).rejects.toMatchObject({ code: "aborted" });
});
