import { BlocksError, TaskClient } from "@blocks-network/sdk";
import { storyteller } from "./agents/storyteller.ts";

try {
  const client = await TaskClient.create({
    billingMode: "free",
    apiKey: process.env.BLOCKS_API_KEY ?? "",
  });
  try {
    const task = await storyteller(client).start({ subject: "a lighthouse keeper" });
    for await (const { word, last } of task.stream().events()) {
      process.stdout.write(last ? `${word}\n` : `${word} `);
    }
    const { story } = await task.output();
    console.log(`${story.split(" ").length} words, ${story.length} characters`);
    await task.close();
  } finally {
    client.destroy();
  }
} catch (error) {
  if (!(error instanceof BlocksError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
