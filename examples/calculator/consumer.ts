import { TaskClient } from "@blocks-network/sdk";
import { calculator } from "./agents/calculator.ts";

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
