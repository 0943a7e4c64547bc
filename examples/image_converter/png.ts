import { crc32, deflateSync } from "node:zlib";
import type { Picture } from "./bitmap.ts";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Writes a PNG file, 8 bits per channel, true colour or greyscale. */
export function writePng(picture: Picture, options: { readonly greyscale: boolean }): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(picture.widthPx, 0);
  header.writeUInt32BE(picture.heightPx, 4);
  header[8] = 8;
  header[9] = options.greyscale ? 0 : 2;

  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(scanlines(picture, options.greyscale))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Every row behind its filter byte; 0 means that the row is not filtered. */
function scanlines({ widthPx, heightPx, rgb }: Picture, greyscale: boolean): Buffer {
  const channels = greyscale ? 1 : 3;
  const rows = Buffer.alloc(heightPx * (1 + widthPx * channels));
  let at = 0;
  for (let pixel = 0; pixel < widthPx * heightPx; pixel += 1) {
    if (pixel % widthPx === 0) rows[at++] = 0;
    const [red = 0, green = 0, blue = 0] = rgb.subarray(pixel * 3, pixel * 3 + 3);
    if (greyscale) {
      rows[at++] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
    } else {
      rows[at++] = red;
      rows[at++] = green;
      rows[at++] = blue;
    }
  }
  return rows;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
