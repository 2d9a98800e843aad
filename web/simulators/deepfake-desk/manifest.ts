/**
 * Content credentials in the manner of C2PA 2.2 (c2pa.org/specifications): assertions, a claim that lists their hashes, and the issuer's
 * signature of the claim. Here JSON stands for the CBOR and JUMBF boxes of real files, and the keys are made when the page opens.
 */
export interface Manifest {
  readonly claim: {
    readonly 'dc:title': string;
    readonly instanceID: string;
    readonly claim_generator_info: readonly { readonly name: string; readonly version: string }[];
    readonly alg: 'sha256';
    readonly created_assertions: readonly { readonly url: string; readonly hash: string }[];
    readonly signature: 'self#jumbf=c2pa.signature';
  };
  readonly assertions: Assertions;
  readonly signature: { readonly alg: 'ES256'; readonly issuer: string; readonly value: string };
}

export interface Assertions {
  readonly 'c2pa.hash.data': { readonly alg: 'sha256'; readonly hash: string };
  readonly 'c2pa.actions.v2': {
    readonly actions: readonly {
      readonly action: 'c2pa.created' | 'c2pa.published';
      readonly when: string;
      readonly digitalSourceType?: string;
      readonly softwareAgent?: string;
    }[];
  };
}

/** IPTC's names for where a picture comes from (cv.iptc.org/newscodes/digitalsourcetype). */
export const sourceTypes = {
  capture: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
  generated: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
} as const;
export type SourceType = keyof typeof sourceTypes;

/** What was verified, in this order; each one holds or does not. */
export const checks = ['content', 'assertions', 'signature', 'issuer'] as const;
export type CheckName = (typeof checks)[number];
export type Checked = Readonly<Record<CheckName, boolean>>;

/** The issuers this page trusts, with their keys. */
export interface Issuers {
  readonly sign: (issuer: string, bytes: BufferSource) => Promise<string>;
  readonly keyOf: (issuer: string) => CryptoKey | undefined;
}

const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const signing = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** Makes a pair of keys for each issuer (ECDSA on the curve P-256). Undefined where the browser computes no signature: a page without https. */
export async function makeIssuers(names: readonly string[]): Promise<Issuers | undefined> {
  if (!globalThis.crypto?.subtle) return undefined;
  const pairs = new Map(
    await Promise.all(
      names.map(async (name) => [name, await crypto.subtle.generateKey(curve, false, ['sign', 'verify'])] as const),
    ),
  );
  return {
    sign: async (issuer, bytes) => {
      const pair = pairs.get(issuer);
      if (!pair) throw new Error(`${issuer} has no key here.`);
      return toText(await crypto.subtle.sign(signing, pair.privateKey, bytes));
    },
    keyOf: (issuer) => pairs.get(issuer)?.publicKey,
  };
}

/** The same value always gives the same bytes: names in alphabetical order. */
export function bytesOf(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ),
  );
}

export async function hashOf(value: unknown): Promise<string> {
  return toText(await crypto.subtle.digest('SHA-256', bytesOf(value)));
}

export interface Origin {
  readonly title: string;
  readonly issuer: string;
  readonly tool: string;
  readonly source: SourceType;
  readonly when: string;
  readonly published?: string;
}

/** Signs a content: who made it, with what, when, and what it is by its hash. */
export async function signContent(content: unknown, origin: Origin, issuers: Issuers): Promise<Manifest> {
  const assertions: Assertions = {
    'c2pa.hash.data': { alg: 'sha256', hash: await hashOf(content) },
    'c2pa.actions.v2': {
      actions: [
        {
          action: 'c2pa.created',
          when: origin.when,
          digitalSourceType: sourceTypes[origin.source],
          softwareAgent: origin.tool,
        },
        ...(origin.published ? [{ action: 'c2pa.published' as const, when: origin.published }] : []),
      ],
    },
  };
  const claim: Manifest['claim'] = {
    'dc:title': origin.title,
    instanceID: `xmp:iid:${origin.title}`,
    claim_generator_info: [{ name: origin.tool, version: '1.0' }],
    alg: 'sha256',
    created_assertions: await hashesOf(assertions),
    signature: 'self#jumbf=c2pa.signature',
  };
  return {
    claim,
    assertions,
    signature: { alg: 'ES256', issuer: origin.issuer, value: await issuers.sign(origin.issuer, bytesOf(claim)) },
  };
}

/** Verifies a manifest against a content: its hash, the hashes of the assertions, the signature of the claim, and whether its issuer is known. */
export async function verify(content: unknown, manifest: Manifest, issuers: Issuers): Promise<Checked> {
  const { claim, assertions, signature } = manifest;
  const key = issuers.keyOf(signature.issuer);
  const hashes = await hashesOf(assertions);
  return {
    content: (await hashOf(content)) === assertions['c2pa.hash.data'].hash,
    assertions:
      hashes.length === claim.created_assertions.length &&
      hashes.every(({ url, hash }) => claim.created_assertions.some((kept) => kept.url === url && kept.hash === hash)),
    signature:
      key !== undefined && (await crypto.subtle.verify(signing, key, fromText(signature.value), bytesOf(claim))),
    issuer: key !== undefined,
  };
}

export function allHold(checked: Checked): boolean {
  return checks.every((name) => checked[name]);
}

async function hashesOf(assertions: Assertions) {
  return Promise.all(
    Object.entries(assertions).map(async ([name, assertion]) => ({
      url: `self#jumbf=c2pa.assertions/${name}`,
      hash: await hashOf(assertion),
    })),
  );
}

function toText(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}

function fromText(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** What a forger can do: put a content's own hash in a manifest, and the hashes that follow from it. The signature stays the old one. */
export async function forge(content: unknown, manifest: Manifest): Promise<Manifest> {
  const assertions: Assertions = {
    ...manifest.assertions,
    'c2pa.hash.data': { alg: 'sha256', hash: await hashOf(content) },
  };
  return { ...manifest, assertions, claim: { ...manifest.claim, created_assertions: await hashesOf(assertions) } };
}

/** The same manifest with another date of creation, and nothing else changed. */
export function redate(manifest: Manifest, when: string): Manifest {
  const { actions } = manifest.assertions['c2pa.actions.v2'];
  return {
    ...manifest,
    assertions: {
      ...manifest.assertions,
      'c2pa.actions.v2': { actions: actions.map((action) => ({ ...action, when })) },
    },
  };
}
