import { defineHandler } from "./agent.gen.ts";
import { readBitmap } from "./bitmap.ts";
import { writePng } from "./png.ts";

export default defineHandler(async ({ bitmap, options }, ctx) => {
  const picture = readBitmap(await bitmap.bytes());
  ctx.reportStatus(`converting ${picture.widthPx} × ${picture.heightPx} pixels`);

  return {
    image: writePng(picture, { greyscale: options?.greyscale ?? false }),
    facts: { widthPx: picture.widthPx, heightPx: picture.heightPx },
  };
});
