import { useMemo } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { formatDate } from '../../kit/i18n.ts';
import { Icon } from '../../kit/icons.tsx';
import { Note } from '../../kit/note.tsx';
import type { ExplorationProps, Language } from '../exploration.ts';
import { ExplorationFrame } from '../exploration-frame.tsx';
import { Stepper } from '../parts/field.tsx';
import { Panel, Panels } from '../parts/panel.tsx';
import { Segments } from '../parts/segments.tsx';
import { useExploration } from '../use-exploration.ts';
import {
  byDate,
  changesIn,
  firstHand,
  isNotedRight,
  namesIn,
  type Page,
  pathNoted,
  reachesSource,
  type Trail,
  type Verdict,
  verdicts,
} from './model.ts';
import './source-trail.css';
import { type Lab, offeredIn, type Pointed, readLab, startLab } from './state.ts';
import { texts } from './texts.ts';

/** A claim traced back through a few dated pages: what each rests on, where the meaning changed, what one may conclude. */
export default function SourceTrail(props: ExplorationProps) {
  const { language, settings } = props;
  const t = texts(language);
  const offered = useMemo(() => offeredIn(settings, language), [settings, language]);
  const first = [...offered.keys()][0] ?? 'phones';
  const exploration = useExploration(props, () => startLab(first), readLab(offered));
  const { lab, change, did, reach, miss, say } = exploration;
  const trail = offered.get(lab.trail) ?? [...offered.values()][0]!;
  const { pages } = trail;
  const path = pathNoted(pages, lab.notes);
  const found = reachesSource(pages, lab.notes);

  const open = (page: Page) => {
    const isNew = !lab.opened.includes(page.id);
    const opened = isNew ? [...lab.opened, page.id] : lab.opened;
    change((old) => ({ ...old, opened, open: old.open === page.id ? '' : page.id }));
    if (!isNew) return;
    did('opened', { page: page.id });
    if (opened.length >= 3) reach('opened-three');
  };
  const note = (page: Page, from: string) => {
    const notes = { ...lab.notes, [page.id]: from };
    change((old) => ({ ...old, notes }));
    const right = isNotedRight(page, notes);
    did('noted', { page: page.id, from, right });
    if (right) reach('noted-link', { page: page.id });
    else miss('noted-link', { page: page.id });
    const done = reachesSource(pages, notes);
    if (done) reach('found-source');
    say(right ? (done ? t('path-end') : sayNoted(pages, from, t)) : t('noted-try'));
  };

  return (
    <ExplorationFrame
      exploration={exploration}
      language={language}
      title={t('title')}
      instruction={t('instruction')}
      alternative={t('alternative', {
        claim: trail.claim,
        pages: byDate(pages)
          .map(({ site, kind, date }) => t('page-words', { site, kind, date: dateOf(date, language) }))
          .join(' ; '),
        path: path.map(({ site }) => site).join(' → '),
      })}
    >
      {offered.size > 1 && (
        <Segments
          label={t('case')}
          value={lab.trail}
          options={[...offered.keys()].map((value) => ({ value, label: t(nameOf(value)) }))}
          onChoose={(name) => change(() => startLab(name))}
        />
      )}
      <div class="x-st-claim">
        <p class="k-small">{t('claim')}</p>
        <p lang={language}>{trail.claim}</p>
      </div>
      <Panels>
        <Panel title={t('pages')} hint={t('pages-hint')}>
          <ol class="x-st-pages">
            {byDate(pages).map((page) => (
              <PageLine
                key={page.id}
                page={page}
                others={byDate(pages).filter(({ id }) => id !== page.id)}
                noted={lab.notes[page.id]}
                right={isNotedRight(page, lab.notes)}
                open={lab.open === page.id}
                language={language}
                onOpen={() => open(page)}
                onNote={(from) => note(page, from)}
              />
            ))}
          </ol>
        </Panel>
        <Panel title={t('path')} sticky>
          <ol class="x-st-path">
            {path.map((page, i) => (
              <li key={page.id}>
                {i > 0 && (
                  <span class="x-st-step">
                    <Icon name="down" size={16} /> {t('path-next')}
                  </span>
                )}
                <b>{page.site}</b>
                <span class="k-small">{t('dated', { kind: page.kind, date: dateOf(page.date, language) })}</span>
              </li>
            ))}
          </ol>
          {found ? (
            <Note kind="yes" title={null}>
              {t('path-end')}
            </Note>
          ) : (
            <p class="k-small">{t('path-unknown')}</p>
          )}
        </Panel>
      </Panels>
      <Conclusions trail={trail} lab={lab} found={found} language={language} exploration={exploration} />
    </ExplorationFrame>
  );
}

interface PageLineProps {
  readonly page: Page;
  readonly others: readonly Page[];
  readonly noted: string | undefined;
  readonly right: boolean;
  readonly open: boolean;
  readonly language: Language;
  readonly onOpen: () => void;
  readonly onNote: (from: string) => void;
}

function PageLine({ page, others, noted, right, open, language, onOpen, onNote }: PageLineProps) {
  const t = texts(language);
  return (
    <li class="x-st-page" data-open={open || undefined} data-right={right || undefined}>
      <button type="button" class="x-st-head" aria-expanded={open} onClick={onOpen}>
        <span class="x-st-mark" aria-hidden="true">
          {noted !== undefined && <Icon name={right ? 'check' : 'try'} size={16} />}
        </span>
        <span>
          <b>{page.title}</b>
          <span class="x-st-site">{page.site}</span>
        </span>
        <span class="k-small">{t('dated', { kind: page.kind, date: dateOf(page.date, language) })}</span>
      </button>
      {open && (
        <div class="x-st-inside">
          <blockquote lang={language}>
            <p>{page.text}</p>
            <footer class="k-small">{page.author ? t('by', { author: page.author }) : t('unsigned')}</footer>
          </blockquote>
          <Segments
            label={t('rests')}
            value={noted}
            options={[
              ...others.map(({ id, site }) => ({ value: id, label: site })),
              { value: 'none', label: t('rests-none') },
            ]}
            onChoose={onNote}
          />
          {noted !== undefined && (
            <Note kind={right ? 'yes' : 'try'} title={null}>
              {right ? sayNoted(others, noted, t) : t('noted-try')}
            </Note>
          )}
        </div>
      )}
    </li>
  );
}

interface ConclusionsProps {
  readonly trail: Trail;
  readonly lab: Lab;
  readonly found: boolean;
  readonly language: Language;
  readonly exploration: ReturnType<typeof useExploration<Lab>>;
}

/** Where the meaning changed, how many pages repeat nobody, and the verdict. */
function Conclusions({ trail, lab, found, language, exploration }: ConclusionsProps) {
  const t = texts(language);
  const { change, did, reach, miss, say } = exploration;
  const { pages } = trail;
  const changes = changesIn(pages);
  const names = namesIn(pages);
  const judged = judge(lab.pointed, trail);
  const alone = firstHand(pages);

  const point = (pointed: Pointed) => {
    change((old) => ({ ...old, pointed }));
    if (pointed.page !== 'nowhere' && pointed.what === '') return;
    const right = judge(pointed, trail) === 'right';
    did('pointed', { ...pointed, right });
    if (right) reach('found-distortion', { page: pointed.page });
    else miss('found-distortion', { page: pointed.page });
    say(right ? sayChange(pointed) : t('changed-try'));
  };
  const sayChange = ({ page, what }: Pointed) => {
    const one = changes.find((made) => made.page === page && made.what === what);
    if (!one) return t('changed-nowhere');
    return t('changed-yes', { site: siteOf(pages, page), before: one.before, after: one.after });
  };
  const sayCount = () => t('count-yes', { n: alone.length, sites: alone.map(({ site }) => site).join(', ') });
  const checkCount = () => {
    const right = lab.counted === alone.length;
    change((old) => ({ ...old, asked: old.counted }));
    did('counted', { counted: lab.counted, right });
    if (right) reach('counted-sources', { counted: lab.counted });
    else miss('counted-sources', { counted: lab.counted });
    say(right ? sayCount() : t('count-try'));
  };
  const conclude = (verdict: Verdict) => {
    change((old) => ({ ...old, verdict }));
    const right = verdict === trail.verdict;
    did('judged', { verdict, right });
    if (right) reach('right-verdict', { verdict });
    else miss('right-verdict', { verdict });
    say(right ? trail.why : t(found ? 'verdict-try' : 'verdict-try-source'));
  };

  return (
    <Panels even>
      <Panel title={t('changed')}>
        {lab.opened.length < 3 && lab.pointed.page === '' ? (
          <p>{t('changed-open')}</p>
        ) : (
          <>
            <Segments
              quiet
              label={t('changed')}
              value={lab.pointed.page || undefined}
              options={[
                ...byDate(pages).map(({ id, site }) => ({ value: id, label: site })),
                { value: 'nowhere', label: t('nowhere') },
              ]}
              onChoose={(page) => point({ page, what: '' })}
            />
            {lab.pointed.page !== '' && lab.pointed.page !== 'nowhere' && (
              <Segments
                label={t('what')}
                value={lab.pointed.what || undefined}
                options={names.map((name) => ({ value: name, label: name }))}
                onChoose={(what) => point({ ...lab.pointed, what })}
              />
            )}
            {judged !== 'open' && (
              <Note kind={judged === 'right' ? 'yes' : 'try'} title={null}>
                {judged === 'right' ? sayChange(lab.pointed) : t('changed-try')}
              </Note>
            )}
          </>
        )}
        <Stepper
          label={t('counted')}
          value={lab.counted}
          min={0}
          max={pages.length}
          less={t('less')}
          more={t('more')}
          onChange={(counted) => change((old) => ({ ...old, counted }))}
        />
        <div class="k-row">
          <Button small onClick={checkCount}>
            {t('count-check')}
          </Button>
        </div>
        {lab.asked > 0 && lab.asked === lab.counted && (
          <Note kind={lab.asked === alone.length ? 'yes' : 'try'} title={null}>
            {lab.asked === alone.length ? sayCount() : t('count-try')}
          </Note>
        )}
      </Panel>
      <Panel title={t('conclude')}>
        <Segments
          label={t('verdict')}
          value={lab.verdict || undefined}
          options={verdicts.map((value) => ({ value, label: t(value) }))}
          onChoose={conclude}
        />
        {lab.verdict !== '' && (
          <Note
            kind={lab.verdict === trail.verdict ? 'yes' : 'try'}
            title={lab.verdict === trail.verdict ? t('yes') : null}
          >
            {lab.verdict === trail.verdict ? trail.why : t(found ? 'verdict-try' : 'verdict-try-source')}
          </Note>
        )}
      </Panel>
    </Panels>
  );
}

function judge({ page, what }: Pointed, { pages }: Trail): 'open' | 'right' | 'try' {
  const changes = changesIn(pages);
  if (page === 'nowhere') return changes.length === 0 ? 'right' : 'try';
  if (page === '' || what === '') return 'open';
  return changes.some((made) => made.page === page && made.what === what) ? 'right' : 'try';
}

function siteOf(pages: readonly Page[], id: string): string {
  return pages.find((page) => page.id === id)?.site ?? id;
}

function sayNoted(pages: readonly Page[], from: string, t: ReturnType<typeof texts>): string {
  return from === 'none' ? t('noted-first') : t('noted-yes', { site: siteOf(pages, from) });
}

function dateOf(date: string, language: Language): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? formatDate(date, { dateStyle: 'long', timeZone: 'UTC' }, language) : date;
}

function nameOf(name: string) {
  return name === 'phones' || name === 'river' || name === 'turtle' ? name : 'own';
}
