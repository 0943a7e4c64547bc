import { TaskClient } from "@blocks-network/sdk";
import { storyteller } from "./agents/storyteller.ts";

const client = await TaskClient.create({
  billingMode: "free",
  apiKey: process.env.BLOCKS_API_KEY ?? "",
});

const task = await storyteller(client).start({ subject: "a lighthouse keeper" });
try {
  for await (const { word, last } of task.stream().events()) {
    process.stdout.write(last ? `${word}\n` : `${word} `);
  }
  const { story } = await task.output();
  console.log(`${story.split(" ").length} words, ${story.length} characters`);
} finally {
  await task.close();
  client.destroy();
}
