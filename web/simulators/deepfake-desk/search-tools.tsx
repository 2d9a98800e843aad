import { Button } from '../../kit/button.tsx';
import { formatDate } from '../../kit/i18n.ts';
import type { Language } from '../exploration.ts';
import type { Case, Publication } from './cases.ts';
import { indexOf } from './cases.ts';
import { searchByPicture } from './model.ts';
import { Photo } from './photo.tsx';
import { fingerprint } from './picture.ts';
import type { Notes } from './state.ts';
import { texts } from './texts.ts';

interface Props {
  readonly found: Case;
  readonly notes: Notes;
  readonly language: Language;
}

/** A reverse search that computes: the fingerprint of the picture, and the publications of the index that share it. */
export function OriginTool({
  found,
  notes,
  language,
  onSearch,
  onOpen,
}: Props & { readonly onSearch: () => void; readonly onOpen: (publication: Publication) => void }) {
  const t = texts(language);
  const matches = notes.searched ? searchByPicture(found.shared.picture, indexOf(language)) : [];
  return (
    <>
      <p class="k-small">{t('origin-hint')}</p>
      <div class="x-dd-print-row">
        <Button look={notes.searched ? 'quiet' : 'signal'} icon="search" onClick={onSearch}>
          {t('search')}
        </Button>
        <svg class="x-dd-print" viewBox="0 0 8 8" role="img" aria-label={t('print')}>
          {fingerprint(found.shared.picture).map((sign, i) => (
            <rect key={i} x={i % 8} y={Math.floor(i / 8)} width="0.92" height="0.92" data-sign={sign || undefined} />
          ))}
        </svg>
      </div>
      {notes.searched && (
        <>
          <p>
            <b>{t('found-origin', { n: matches.length })}</b>
          </p>
          <ol class="x-dd-list">
            {matches.map(({ publication, distance }) => {
              const isShared = publication.id === found.shared.id;
              return (
                <li key={publication.id}>
                  <div class="x-dd-thumb">
                    <Photo picture={publication.picture} alt="" />
                  </div>
                  <div>
                    <b>{dated(publication.site, publication.date, language)}</b>
                    {(isShared || notes.origin) && <p lang={language}>{publication.caption}</p>}
                    <p class="k-small">
                      {t('same-signs', { n: 64 - distance })}
                      {isShared && `, ${t('this-one')}`}
                    </p>
                    {!isShared && !notes.origin && (
                      <Button small onClick={() => onOpen(publication)}>
                        {t('open-publication')} <span class="k-unseen">{publication.site}</span>
                      </Button>
                    )}
                  </div>
                </li>
              );
            })}
          </ol>
        </>
      )}
    </>
  );
}

/** Dated documents, read one by one. */
export function DocumentsTool({
  found,
  notes,
  language,
  onRead,
}: Props & { readonly onRead: (paper: string) => void }) {
  const t = texts(language);
  return (
    <>
      <p class="k-small">{t('papers-hint')}</p>
      <ul class="x-dd-list">
        {found.papers.map(({ id, title, source, date, text }) => (
          <li key={id}>
            <div>
              <b>{title}</b>
              <p class="k-small">{dated(source, date, language)}</p>
              {notes.papers.includes(id) ? (
                <p lang={language}>{text}</p>
              ) : (
                <Button small onClick={() => onRead(id)}>
                  {t('papers-open')} <span class="k-unseen">{title}</span>
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

export function dated(site: string, date: string, language: Language): string {
  return texts(language)('post', {
    site,
    date: formatDate(date, { dateStyle: 'long', timeZone: 'UTC' }, language),
  });
}
