interface Size {
  width: number;
  height: number;
}

/** Pixels of a picture, from its header; null where the header is damaged. */
export function pictureSize(bytes: Buffer, type: 'png' | 'jpg' | 'webp'): Size | null {
  try {
    const size = { png: ofPng, jpg: ofJpeg, webp: ofWebp }[type](bytes);
    return size && size.width > 0 && size.height > 0 ? size : null;
  } catch (error) {
    // It ends before what its header must hold.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function ofPng(bytes: Buffer): Size | null {
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** From marker to marker, up to the one that begins a frame. */
function ofJpeg(bytes: Buffer): Size | null {
  for (let at = 2; bytes[at] === 0xff;) {
    const marker = bytes.readUInt8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

function ofWebp(bytes: Buffer): Size | null {
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    default:
      return null;
  }
}
