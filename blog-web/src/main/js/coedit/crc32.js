const TABLE = Uint32Array.from({length: 256}, (unused, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) {
    c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  }
  return c;
});

/** The checksum of gzip and PNG (ISO 3309) over the UTF-8 bytes, unsigned. */
export function crc32(string) {
  let c = 0xffffffff;
  for (const byte of new TextEncoder().encode(string)) {
    c = TABLE[(c ^ byte) & 0xff] ^ (c >>> 8);
  }
  return (c ^ 0xffffffff) >>> 0;
}
