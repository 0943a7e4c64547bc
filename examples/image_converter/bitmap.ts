export interface Picture {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Red, green and blue of every pixel, row by row from the top. */
  readonly rgb: Uint8Array;
}

const headerBytes = 54;

/** Reads an uncompressed BMP file with 24 bits per pixel, rows stored bottom up. */
export function readBitmap(file: Uint8Array): Picture {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < headerBytes || view.getUint16(0) !== 0x424d) throw new Error("not a BMP file");

  const pixelsAt = view.getUint32(10, true);
  const widthPx = view.getInt32(18, true);
  const heightPx = view.getInt32(22, true);
  const bitsPerPixel = view.getUint16(28, true);
  const compression = view.getUint32(30, true);
  if (bitsPerPixel !== 24 || compression !== 0) {
    throw new Error(
      `only uncompressed 24-bit BMP files are supported, this has ${bitsPerPixel} bits`,
    );
  }

  // Rows are padded to four bytes.
  const rowBytes = Math.ceil((widthPx * 3) / 4) * 4;
  if (widthPx < 1 || heightPx < 1 || pixelsAt + rowBytes * heightPx > file.length) {
    throw new Error("the BMP file is shorter than its header says");
  }

  const rgb = new Uint8Array(widthPx * heightPx * 3);
  for (let y = 0; y < heightPx; y += 1) {
    const row = pixelsAt + (heightPx - 1 - y) * rowBytes;
    for (let x = 0; x < widthPx; x += 1) {
      const from = row + x * 3;
      const to = (y * widthPx + x) * 3;
      // BMP stores blue first.
      rgb[to] = view.getUint8(from + 2);
      rgb[to + 1] = view.getUint8(from + 1);
      rgb[to + 2] = view.getUint8(from);
    }
  }
  return { widthPx, heightPx, rgb };
}
