import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { formatDate } from '../../kit/i18n.ts';
import { Icon } from '../../kit/icons.tsx';
import { Note } from '../../kit/note.tsx';
import type { Language } from '../exploration.ts';
import { Segments } from '../parts/segments.tsx';
import type { Case, Publication } from './cases.ts';
import { indexOf } from './cases.ts';
import {
  allHold,
  type Checked,
  checks,
  forge,
  type Issuers,
  type Manifest,
  makeIssuers,
  redate,
  signContent,
  sourceTypes,
  verify,
} from './manifest.ts';
import { Photo } from './photo.tsx';
import type { Picture } from './picture.ts';
import { texts } from './texts.ts';

const alterations = ['none', 'picture', 'date', 'forge'] as const;
type Alteration = (typeof alterations)[number];

interface Signed {
  readonly issuers: Issuers;
  readonly manifests: ReadonlyMap<string, Manifest>;
}

const signing = new Map<Language, Promise<Signed | undefined>>();

/** Every signed file of the index, signed once per page with keys made for it; undefined where the browser has no signatures. */
async function signFiles(language: Language): Promise<Signed | undefined> {
  const files = indexOf(language).flatMap((file) => (file.signed ? [{ ...file, origin: file.signed }] : []));
  const issuers = await makeIssuers([...new Set(files.map(({ origin }) => origin.issuer))]);
  if (!issuers) return undefined;
  const manifests = await Promise.all(
    files.map(
      async ({ id, origin, picture, signedPicture }) =>
        [id, await signContent(signedPicture ?? picture, origin, issuers)] as const,
    ),
  );
  return { issuers, manifests: new Map(manifests) };
}

interface Props {
  readonly found: Case;
  readonly hasOrigin: boolean;
  readonly language: Language;
  readonly onVerified: (file: string, holds: boolean) => void;
  readonly onBroken: (how: Alteration) => void;
  readonly say: (text: string) => void;
}

/** The credentials of a file: what they say, a verification that computes, and a few ways to cheat that it finds out. */
export function MetadataTool({ found, hasOrigin, language, onVerified, onBroken, say }: Props) {
  const t = texts(language);
  const [signed, setSigned] = useState<Signed | 'none'>();
  const [which, choose] = useState<'shared' | 'first'>('shared');
  const [altered, alter] = useState<Alteration>('none');
  const [checked, setChecked] = useState<Checked>();
  useEffect(() => {
    const made = signing.get(language) ?? signFiles(language);
    signing.set(language, made);
    void made.then((files) => setSigned(files ?? 'none'));
  }, [language]);
  useEffect(() => setChecked(undefined), [which, altered, found.id]);
  useEffect(() => {
    choose('shared');
    alter('none');
  }, [found.id]);

  const file: Publication = which === 'first' ? found.first : found.shared;
  const manifest = typeof signed === 'object' ? signed.manifests.get(file.id) : undefined;
  const shown = altered === 'picture' || altered === 'forge' ? withDot(file.picture) : file.picture;
  const check = async () => {
    if (typeof signed !== 'object' || !manifest) return;
    const claimed =
      altered === 'date'
        ? redate(manifest, '2020-01-01T00:00:00Z')
        : altered === 'forge'
          ? await forge(shown, manifest)
          : manifest;
    const result = await verify(shown, claimed, signed.issuers);
    setChecked(result);
    say(t(allHold(result) ? 'verified-all' : 'verified-not'));
    if (altered === 'none') onVerified(file.id, allHold(result));
    else if (!allHold(result)) onBroken(altered);
  };

  return (
    <>
      {hasOrigin ? (
        <Segments
          label={t('file')}
          value={which}
          options={[
            { value: 'shared', label: t('file-shared') },
            { value: 'first', label: t('file-first') },
          ]}
          onChoose={choose}
        />
      ) : (
        <p class="k-small">{t('file-locked')}</p>
      )}
      {signed === undefined && <p>{t('making-keys')}</p>}
      {signed === 'none' && file.signed && (
        <Note kind="info" title={null}>
          {t('no-crypto')}
        </Note>
      )}
      {!file.signed && (
        <Note kind="info" title={null}>
          {t('no-manifest')}
        </Note>
      )}
      {manifest && (
        <>
          <h5>{t('manifest')}</h5>
          <Statement manifest={manifest} language={language} />
          <Segments
            label={t('alter')}
            value={altered}
            options={alterations.map((value) => ({ value, label: t(`alter-${value}`) }))}
            onChoose={alter}
          />
          {shown !== file.picture && (
            <div class="x-dd-thumb">
              <Photo picture={shown} alt={t('alter-picture')} />
            </div>
          )}
          <div class="k-row">
            <Button look="signal" onClick={() => void check()}>
              {t('verify')}
            </Button>
          </div>
          {checked && (
            <>
              <ul class="x-dd-checks">
                {checks.map((name) => (
                  <li key={name} data-holds={checked[name] || undefined}>
                    <Icon name={checked[name] ? 'check' : 'try'} size={18} />
                    <span>{t(`check-${name}`)}</span>
                    <b>{t(checked[name] ? 'holds' : 'fails')}</b>
                  </li>
                ))}
              </ul>
              <Note kind={allHold(checked) ? 'yes' : 'try'} title={null}>
                {t(allHold(checked) ? 'verified-all' : 'verified-not')}
              </Note>
            </>
          )}
        </>
      )}
    </>
  );
}

function Statement({ manifest, language }: { readonly manifest: Manifest; readonly language: Language }) {
  const t = texts(language);
  const [created] = manifest.assertions['c2pa.actions.v2'].actions;
  return (
    <>
      <dl class="x-dd-says">
        <dt>{t('issuer')}</dt>
        <dd>{manifest.signature.issuer}</dd>
        <dt>{t('generator')}</dt>
        <dd>{created?.softwareAgent}</dd>
        <dt>{t('created')}</dt>
        <dd>{created && formatDate(created.when, { dateStyle: 'long', timeZone: 'UTC' }, language)}</dd>
        <dt>{t('source')}</dt>
        <dd>{t(created?.digitalSourceType === sourceTypes.generated ? 'generated' : 'capture')}</dd>
      </dl>
      <details>
        <summary>{t('raw')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text that scrolls must be reachable by keyboard */}
        <pre class="x-dd-raw" tabIndex={0}>
          {JSON.stringify(manifest, undefined, 1)}
        </pre>
      </details>
    </>
  );
}

/** The picture with a dot that the eye hardly sees. */
function withDot(picture: Picture): Picture {
  return { ...picture, shapes: [...picture.shapes, ['e', 60, 40, 0.7, 0.7, 'dark']] };
}
