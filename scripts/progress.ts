/** One line per step: a moving mark while it works, a tick and the time when it is done. */
export async function step<Value>(title: string, work: () => Promise<Value>): Promise<Value> {
  const started = performance.now();
  const line = startLine(title);
  try {
    const value = await work();
    line.finish("✓", performance.now() - started);
    return value;
  } catch (error) {
    line.finish("✗", performance.now() - started);
    throw error;
  }
}

const marks = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];

function startLine(title: string): { finish(mark: string, elapsedMs: number): void } {
  const terminal = process.stdout.isTTY;
  let tick = 0;
  const draw = (): void => {
    process.stdout.write(`\r  ${marks[tick++ % marks.length]} ${title} …`);
  };
  if (terminal) draw();
  const timer = terminal ? setInterval(draw, 80) : undefined;
  return {
    finish(mark, elapsedMs) {
      clearInterval(timer);
      const clear = terminal ? "\r\u001b[2K" : "";
      process.stdout.write(`${clear}  ${mark} ${title} (${(elapsedMs / 1000).toFixed(1)} s)\n`);
    },
  };
}
