import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { pictureNames } from '../../core/people/pictures.ts';
import type { World } from '../platform/world.ts';

/** A picture password is four pictures in order among sixteen: 65,536, guarded by throttling; see docs/decisions. */
const picturesPerPassword = 4;
const ivBytes = 12;
const tagBytes = 16;

/** Draws a picture password from the system's secure dice (never the world's: those are for measurement). */
export function drawPictures(): string[] {
  return Array.from({ length: picturesPerPassword }, () => pictureNames[randomInt(pictureNames.length)] ?? 'star');
}

/**
 * Seals a picture password with AES-256-GCM under the server's secret, bound to its learner, so that cards can be printed
 * again but the database alone does not open accounts. A hash would not protect 16 bits; keeping the secret elsewhere does.
 */
export function sealPictures(world: World, learnerId: string, pictures: readonly string[]): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', keyOf(world), iv);
  cipher.setAAD(Buffer.from(learnerId));
  const sealed = Buffer.concat([cipher.update(pictures.join(' '), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** The inverse of `sealPictures`. Throws when the secret is not the one that sealed. */
export function unsealPictures(world: World, learnerId: string, sealed: Buffer): string[] {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(world), sealed.subarray(0, ivBytes));
  decipher.setAAD(Buffer.from(learnerId));
  decipher.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
  const opened = Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()]);
  return opened.toString('utf8').split(' ');
}

/** Compares in constant time. */
export function samePictures(kept: readonly string[], given: readonly string[]): boolean {
  const width = 100;
  const pad = (pictures: readonly string[]) => Buffer.from(pictures.join(' ').padEnd(width).slice(0, width));
  return timingSafeEqual(pad(kept), pad(given));
}

const keys = new Map<string, Buffer>();

function keyOf(world: World): Buffer {
  const { secret } = world.config;
  const known = keys.get(secret);
  if (known) return known;
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'picture passwords', 32));
  keys.set(secret, key);
  return key;
}
