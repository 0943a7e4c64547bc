import { BlocksError, TaskClient } from "@blocks-network/sdk";
import { calculator } from "./agents/calculator.ts";

try {
  const client = await TaskClient.create({
    billingMode: "free",
    apiKey: process.env.BLOCKS_API_KEY ?? "",
  });
  try {
    const { result } = await calculator(client).request({
      calculation: { operation: "divide", operands: [355, 113], decimals: 6 },
    });
    for (const step of result.steps) console.log(step);
    console.log(`result: ${result.value}`);
  } finally {
    client.destroy();
  }
} catch (error) {
  if (!(error instanceof BlocksError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
