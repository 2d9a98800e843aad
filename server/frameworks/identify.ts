import { createHash } from 'node:crypto';

/** The namespace of our names: a UUID drawn once. */
const namespace = Buffer.from('6f1f7a5c2e0b4d7b9a0c3f5d8e1b2a47', 'hex');

/** A UUID of version 5 (RFC 9562, §5.5): the same name always gives the same one. */
export function identify(name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
