/**
 * Makes UUIDv7 (RFC 9562): 48 bits of milliseconds, then a counter that keeps the ids of one millisecond in order, then chance.
 * The counter also absorbs a clock that steps back: ids never go backwards inside one process.
 */
export function createIdMaker(now: () => Date, fillRandom: (bytes: Uint8Array) => void): () => string {
  const bytes = Buffer.alloc(16);
  let last = 0;
  let counter = 0;
  return () => {
    const millisecond = now().getTime();
    fillRandom(bytes.subarray(6));
    if (millisecond > last) {
      last = millisecond;
      counter = bytes.readUInt16BE(6) & 0x7ff;
    } else {
      counter += 1;
      if (counter > 0xfff) {
        counter = 0;
        last += 1;
      }
    }
    bytes.writeUIntBE(last, 0, 6);
    bytes.writeUInt16BE(0x7000 | counter, 6);
    bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
    const hex = bytes.toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  };
}
