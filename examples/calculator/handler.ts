import { defineHandler } from "./agent.gen.ts";

const operations = {
  add: { sign: "+", apply: (left: number, right: number) => left + right },
  subtract: { sign: "−", apply: (left: number, right: number) => left - right },
  multiply: { sign: "×", apply: (left: number, right: number) => left * right },
  divide: { sign: "÷", apply: (left: number, right: number) => left / right },
};

export default defineHandler(async ({ calculation }) => {
  const { sign, apply } = operations[calculation.operation];
  const round = (value: number): number => Number(value.toFixed(calculation.decimals ?? 2));
  const [first = 0, ...others] = calculation.operands;
  const steps: string[] = [];

  let value = first;
  for (const operand of others) {
    const next = apply(value, operand);
    if (!Number.isFinite(next)) throw new Error(`${value} ${sign} ${operand} is not a number`);
    steps.push(`${round(value)} ${sign} ${operand} = ${round(next)}`);
    value = next;
  }
  return { result: { value: round(value), steps } };
});
