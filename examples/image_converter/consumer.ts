import { BlocksError, filePartFromPath, TaskClient } from "@blocks-network/sdk";
import { imageConverter } from "./agents/image_converter.ts";

try {
  const client = await TaskClient.create({
    billingMode: "free",
    apiKey: process.env.BLOCKS_API_KEY ?? "",
  });
  try {
    const bitmap = await filePartFromPath("fractal.bmp", { contentType: "image/bmp" });
    const { image, facts } = await imageConverter(client).request({ bitmap });

    await image.saveTo("fractal.png");
    console.log(`fractal.png: ${facts.widthPx} × ${facts.heightPx} pixels, ${image.size} bytes`);
  } finally {
    client.destroy();
  }
} catch (error) {
  if (!(error instanceof BlocksError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
