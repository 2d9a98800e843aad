import { useMemo } from 'preact/hooks';
import { nameValue } from '../../kit/i18n.ts';
import { seededDice } from '../dice.ts';
import type { ExplorationProps, Language } from '../exploration.ts';
import { ExplorationFrame } from '../exploration-frame.tsx';
import { Bars } from '../parts/bars.tsx';
import { decimal, percent } from '../parts/formats.ts';
import { Panel, Panels } from '../parts/panel.tsx';
import { Pills, Segments } from '../parts/segments.tsx';
import { Slider } from '../parts/slider.tsx';
import { isRecord, readList, readNumber, readRecord } from '../reading.ts';
import { useExploration } from '../use-exploration.ts';
import './bias-audit.css';
import {
  type Column,
  type Curriculum,
  chanceByGroup,
  chanceOf,
  columns,
  rememberDecisions,
  suspectColumns,
  trainRecruiter,
  twinEffect,
  writePairs,
} from './model.ts';
import { texts } from './texts.ts';

const history = 300;
const audited = 300;
/** Mean chances this many points apart are a gap; under half of it, there is none worth the name. */
const gapThreshold = 8;
const startCv: Curriculum = { diploma: 0.5, experience: 0.4, test: 0.7, woman: 0, break: 0, 'part-time': 0 };

interface Lab {
  readonly cv: Curriculum;
  readonly read: readonly Column[];
  /** The latest change of one line, and what it did to the chances, in points. */
  readonly changed: Column | undefined;
  readonly points: number;
}

/** A simulated recruiter that learnt from unfair decisions: the pupil changes one line of a CV, audits it, and hides columns. */
export default function BiasAudit(props: ExplorationProps) {
  const { language } = props;
  const t = texts(language);
  const start = (): Lab => ({ cv: startCv, read: columns, changed: undefined, points: 0 });
  const exploration = useExploration(props, start, readLab);
  const { lab, change, did, reach, say } = exploration;
  const past = useMemo(() => rememberDecisions(history, 1, seededDice(2)), []);
  const cvs = useMemo(() => writePairs(audited / 2, seededDice(31)), []);
  const recruiter = useMemo(() => trainRecruiter(past, lab.read), [past, lab.read.join()]);
  const chance = chanceOf(recruiter, lab.cv);
  const seen = lookAt(chanceByGroup(recruiter, cvs), lab.read, language);

  const setLine = (column: Column, value: number) => {
    const cv = { ...lab.cv, [column]: value };
    const points = Math.round(100 * (chanceOf(recruiter, cv) - chance));
    change((old) => ({ ...old, cv, changed: column, points }));
    did('changed-line', { column, points });
    say(
      `${nameValue(t('chance'), percent(chanceOf(recruiter, cv), language), language)}. ${changeInWords(column, points, language)}`,
    );
    if (suspectColumns.some((one) => one === column) && Math.abs(points) >= 5)
      reach('changed-one-thing', { column, points });
  };
  const toggle = (column: Column) => {
    const read = columns.filter((one) => (one === column ? !lab.read.includes(one) : lab.read.includes(one)));
    if (read.length === 0) return;
    const now = lookAt(chanceByGroup(trainRecruiter(past, read), cvs), read, language);
    change((old) => ({ ...old, read, changed: undefined, points: 0 }));
    did('changed-reading', { read: read.join(' '), gap: now.gap });
    say(t('say-audit', { women: now.women, men: now.men, verdict: now.verdict }));
    if (!read.includes(column)) reach('removed-column', { column });
    if (!read.includes('woman') && now.gap >= gapThreshold) reach('gap-persisted', { gap: now.gap });
    if (now.gap < gapThreshold / 2) reach('gap-closed', { gap: now.gap });
  };

  return (
    <ExplorationFrame
      exploration={exploration}
      language={language}
      title={t('title')}
      instruction={t('instruction')}
      alternative={t('alternative', {
        cv: columns.map((column) => `${t(column)} ${valueInWords(column, lab.cv[column], language)}`).join(', '),
        chance: percent(chance, language),
        read: lab.read.map((column) => t(column)).join(', '),
        women: seen.women,
        men: seen.men,
        verdict: seen.verdict,
      })}
    >
      <Panels even>
        <Panel title={t('cv')}>
          <Segments
            label={t('diploma')}
            value={String(lab.cv.diploma * 2)}
            options={(['0', '1', '2'] as const).map((value) => ({ value, label: t(`diploma-${value}`) }))}
            onChoose={(value) => setLine('diploma', Number(value) / 2)}
          />
          <Slider
            label={t('experience')}
            value={Math.round(lab.cv.experience * 10)}
            min={0}
            max={10}
            shown={valueInWords('experience', lab.cv.experience, language)}
            onInput={(n) => setLine('experience', n / 10)}
          />
          <Slider
            label={t('test')}
            value={Math.round(lab.cv.test * 20)}
            min={0}
            max={20}
            shown={valueInWords('test', lab.cv.test, language)}
            onInput={(n) => setLine('test', n / 20)}
          />
          <div class="x-ba-lines">
            {suspectColumns.map((column) => (
              <Segments
                key={column}
                label={t(column)}
                value={lab.cv[column] === 1 ? 'yes' : 'no'}
                options={(['no', 'yes'] as const).map((value) => ({ value, label: t(value) }))}
                onChoose={(value) => setLine(column, value === 'yes' ? 1 : 0)}
              />
            ))}
          </div>
          <div class="x-ba-chance">
            <p>{t('chance')}</p>
            <p class="x-ba-number k-number">{percent(chance, language)}</p>
            <div class="x-ba-gauge" aria-hidden="true">
              <span style={{ width: `${chance * 100}%` }} />
            </div>
            <p>
              <b>{lab.changed ? changeInWords(lab.changed, lab.points, language) : t('untouched')}</b>
            </p>
          </div>
        </Panel>
        <Panel title={t('audit')}>
          <Pills
            label={t('read')}
            chosen={lab.read}
            options={columns.map((value) => ({ value, label: t(value) }))}
            onToggle={toggle}
          />
          <h5 class="x-ba-heading">{t('groups')}</h5>
          <Bars
            bars={[
              { label: t('women'), share: seen.chances.women, value: seen.women, colour: 3 },
              { label: t('men'), share: seen.chances.men, value: seen.men, colour: 2 },
            ]}
          />
          <p>
            <b>{t('gap', { points: seen.gap })}</b> {seen.verdict}
          </p>
          <h5 class="x-ba-heading">{t('twins')}</h5>
          <dl class="x-ba-twins">
            {suspectColumns.map((column) => (
              <div key={column}>
                <dt>{t(column)}</dt>
                <dd class="k-number">
                  {lab.read.includes(column)
                    ? t('points', { points: signed(Math.round(twinEffect(recruiter, cvs, column)), language) })
                    : t('not-read')}
                </dd>
              </div>
            ))}
          </dl>
        </Panel>
      </Panels>
    </ExplorationFrame>
  );
}

/** What the audit shows, and what it means. */
function lookAt(
  chances: { readonly women: number; readonly men: number },
  read: readonly Column[],
  language: Language,
) {
  const t = texts(language);
  const gap = Math.round(Math.abs(chances.men - chances.women) * 100);
  const kind = gap < gapThreshold / 2 ? 'closed' : read.includes('woman') ? 'open' : 'hidden';
  return {
    chances,
    gap,
    women: percent(chances.women, language),
    men: percent(chances.men, language),
    verdict: t(`gap-${kind}`),
  };
}

function changeInWords(column: Column, points: number, language: Language): string {
  const t = texts(language);
  const key = suspectColumns.some((one) => one === column) ? 'one-change' : 'skill-change';
  return t(key, { what: t(column), points: signed(points, language) });
}

function valueInWords(column: Column, value: number, language: Language): string {
  const t = texts(language);
  if (column === 'experience') return decimal(value * 10, language, 0);
  if (column === 'test') return `${decimal(value * 20, language, 0)}/20`;
  if (column === 'diploma') return t(value === 0 ? 'diploma-0' : value === 1 ? 'diploma-2' : 'diploma-1');
  return t(value === 1 ? 'yes' : 'no');
}

function signed(points: number, language: Language): string {
  return new Intl.NumberFormat(language, { signDisplay: 'exceptZero' }).format(points);
}

function readLab(kept: unknown): Lab | undefined {
  if (!isRecord(kept) || !isRecord(kept.cv) || !Array.isArray(kept.read)) return undefined;
  const given = readRecord(kept.cv);
  const line = (column: Column) => readNumber(given[column], startCv[column], 0, 1);
  const read = readList(kept.read, (one) => columns.find((column) => column === one));
  return {
    cv: {
      diploma: line('diploma'),
      experience: line('experience'),
      test: line('test'),
      woman: line('woman'),
      break: line('break'),
      'part-time': line('part-time'),
    },
    read: read.length > 0 ? read : columns,
    changed: columns.find((column) => column === kept.changed),
    points: readNumber(kept.points, 0, -100, 100),
  };
}
