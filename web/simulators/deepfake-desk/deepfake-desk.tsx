import { useMemo } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { Note } from '../../kit/note.tsx';
import type { ExplorationProps } from '../exploration.ts';
import { ExplorationFrame } from '../exploration-frame.tsx';
import { Panel, Panels } from '../parts/panel.tsx';
import { Segments } from '../parts/segments.tsx';
import { useExploration } from '../use-exploration.ts';
import { type Case, openCases, type Zone } from './cases.ts';
import './deepfake-desk.css';
import { MetadataTool } from './metadata-tool.tsx';
import { allowedBy, type Degree, degrees, judge, type Verdict, verdicts } from './model.ts';
import { Photo } from './photo.tsx';
import { DocumentsTool, dated, OriginTool } from './search-tools.tsx';
import { evidenceIn, type Notes, noNotes, offeredIn, readLab, startLab } from './state.ts';
import { texts } from './texts.ts';

/** Pictures that go round, and four ways to find out what they are; an opinion is judged with its certainty. */
export default function DeepfakeDesk(props: ExplorationProps) {
  const { language, settings } = props;
  const t = texts(language);
  const offered = useMemo(() => offeredIn(settings), [settings]);
  const cases = useMemo(() => openCases(offered.cases, language), [offered, language]);
  const exploration = useExploration(props, () => startLab(settings), readLab(settings));
  const { lab, change, did, reach, miss, say } = exploration;
  const found = cases.find(({ id }) => id === lab.case) ?? cases[0]!;
  const notes = lab.notes[found.id] ?? noNotes;
  const zone = found.zones.find(({ id }) => id === notes.zone);
  const evidence = evidenceIn(notes, found);
  const allowed = t('allowed', { degree: t(allowedBy(evidence)) });
  const gathered = listGathered(found, notes, t);

  const note = (more: Partial<Notes>) =>
    change((old) => ({
      ...old,
      notes: { ...old.notes, [found.id]: { ...(old.notes[found.id] ?? noNotes), given: false, ...more } },
    }));
  const look = (one: Zone | undefined) => {
    note({ zone: one?.id ?? '' });
    if (one) say(t('zoomed', { place: one.label }));
  };
  const sayOdd = (one: Zone, odd: boolean) => {
    const zones = { ...notes.zones, [one.id]: odd };
    note({ zones });
    const right = odd === one.fault;
    did('looked', { picture: found.id, place: one.id, right });
    say(right ? one.why : t('zone-try'));
    if (right && one.fault) reach('found-fault', { place: one.id });
    const faults = found.zones.filter(({ fault }) => fault);
    if (faults.length > 0 && faults.every(({ id }) => zones[id] === true)) reach('all-faults', { picture: found.id });
  };
  const read = (paper: string) => {
    const papers = [...notes.papers, paper];
    note({ papers });
    did('read', { picture: found.id, paper });
    const { title, text } = found.papers.find(({ id }) => id === paper) ?? { title: '', text: '' };
    say(t('papers-says', { title, text }));
    if (papers.length >= 2) reach('cross-checked', { picture: found.id });
  };
  const give = () => {
    const { verdict, degree } = notes;
    if (verdict === '' || degree === '') return say(t('choose-both'));
    note({ given: true });
    const outcome = judge({ verdict, degree }, found.verdict, evidence);
    did('judged', { picture: found.id, verdict, degree, outcome });
    say(sayOutcome(found, notes, t));
    if (outcome !== 'right') return miss('right-verdict', { picture: found.id, outcome });
    const judged = [...new Set([...lab.judged, found.id])];
    change((old) => ({ ...old, judged }));
    reach('right-verdict', { picture: found.id, degree });
    if (judged.length >= 3) reach('three-verdicts');
  };

  return (
    <ExplorationFrame
      exploration={exploration}
      language={language}
      title={t('title')}
      instruction={t('instruction')}
      alternative={t('alternative', {
        post: dated(found.shared.site, found.shared.date, language),
        caption: found.shared.caption,
        alt: found.alt,
        gathered: gathered.join(', ') || t('gathered-nothing'),
        allowed,
      })}
    >
      {cases.length > 1 && (
        <Segments
          label={t('case')}
          value={lab.case}
          options={cases.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={(id) => change((old) => ({ ...old, case: id, tool: offered.tools[0] ?? old.tool }))}
        />
      )}
      <Panels even>
        <figure class="x-dd-post">
          <figcaption>
            <b>{dated(found.shared.site, found.shared.date, language)}</b>
            <span lang={language}>{found.shared.caption}</span>
          </figcaption>
          <Photo
            picture={found.shared.picture}
            alt={zone && lab.tool === 'look' ? t('zoomed', { place: zone.label }) : found.alt}
            zoom={lab.tool === 'look' ? zone?.box : undefined}
            onPress={(x, y) => lab.tool === 'look' && look(zone ? undefined : zoneAt(found.zones, x, y))}
          />
        </figure>
        <Panel title={t(offered.tools.length > 1 ? 'tool' : lab.tool)}>
          {offered.tools.length > 1 && (
            <Segments
              quiet
              label={t('tool')}
              value={lab.tool}
              options={offered.tools.map((value) => ({ value, label: t(value) }))}
              onChoose={(tool) => change((old) => ({ ...old, tool }))}
            />
          )}
          {lab.tool === 'look' && (
            <LookTool found={found} notes={notes} zone={zone} t={t} onLook={look} onSay={sayOdd} />
          )}
          {lab.tool === 'origin' && (
            <OriginTool
              found={found}
              notes={notes}
              language={language}
              onSearch={() => note({ searched: true })}
              onOpen={({ id, site, date, caption }) => {
                note({ origin: true });
                did('opened', { publication: id });
                say(t('opened', { site, date, caption }));
                reach('found-origin', { publication: id });
              }}
            />
          )}
          {lab.tool === 'documents' && <DocumentsTool found={found} notes={notes} language={language} onRead={read} />}
          {lab.tool === 'metadata' && (
            <MetadataTool
              found={found}
              hasOrigin={notes.origin || !offered.tools.includes('origin')}
              language={language}
              say={say}
              onVerified={(file, holds) => {
                note({ verified: true });
                did('verified', { file, holds });
                reach('verified-manifest', { file, holds });
              }}
              onBroken={(how) => {
                did('altered', { how });
                reach('broke-signature', { how });
              }}
            />
          )}
        </Panel>
      </Panels>
      <Panel title={t('opinion')}>
        <p class="x-dd-gathered">
          <b>{t('gathered')}</b>
          {gathered.length > 0 ? (
            gathered.map((one) => <span key={one}>{one}</span>)
          ) : (
            <span data-nothing>{t('gathered-nothing')}</span>
          )}
        </p>
        <p class="k-small">{allowed}</p>
        <Segments
          label={t('verdict')}
          value={notes.verdict || undefined}
          options={verdicts.map((value) => ({ value, label: t(nameOf(value)) }))}
          onChoose={(verdict: Verdict) => note({ verdict })}
        />
        <Segments
          label={t('degree')}
          value={notes.degree || undefined}
          options={degrees.map((value) => ({ value, label: t(value) }))}
          onChoose={(degree: Degree) => note({ degree })}
        />
        <div class="k-row">
          <Button look="signal" onClick={give}>
            {t('give')}
          </Button>
        </div>
        {notes.given && (
          <Note kind={isRight(found, notes) ? 'yes' : 'try'} title={isRight(found, notes) ? t('right') : null}>
            {sayOutcome(found, notes, t)}
          </Note>
        )}
      </Panel>
    </ExplorationFrame>
  );
}

type T = ReturnType<typeof texts>;

interface LookProps {
  readonly found: Case;
  readonly notes: Notes;
  readonly zone: Zone | undefined;
  readonly t: T;
  readonly onLook: (zone: Zone | undefined) => void;
  readonly onSay: (zone: Zone, odd: boolean) => void;
}

/** The places of the picture: each enlarged in turn, and judged. */
function LookTool({ found, notes, zone, t, onLook, onSay }: LookProps) {
  const said = zone && notes.zones[zone.id];
  return (
    <>
      <p class="k-small">{t('look-hint')}</p>
      <Segments
        label={t('places')}
        value={zone?.id}
        options={found.zones.map(({ id, label, fault }) => ({
          value: id,
          label: notes.zones[id] === fault ? `${label} ✓` : label,
        }))}
        onChoose={(id) => onLook(found.zones.find((one) => one.id === id))}
      />
      {zone && (
        <>
          <div class="x-dd-close" aria-hidden="true">
            <Photo picture={found.shared.picture} alt="" zoom={zone.box} />
          </div>
          <Segments
            label={t('anything-odd')}
            value={said === undefined ? undefined : said ? 'odd' : 'fine'}
            options={[
              { value: 'odd', label: t('odd') },
              { value: 'fine', label: t('fine') },
            ]}
            onChoose={(value) => onSay(zone, value === 'odd')}
          />
          {said !== undefined && (
            <Note kind={said === zone.fault ? 'yes' : 'try'} title={t(said === zone.fault ? 'zone-yes' : 'zone-try')}>
              {zone.why}
            </Note>
          )}
          <div class="k-row">
            <Button small onClick={() => onLook(undefined)}>
              {t('whole')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function zoneAt(zones: readonly Zone[], x: number, y: number): Zone | undefined {
  return zones.find(({ box }) => x >= box[0] && x <= box[0] + box[2] && y >= box[1] && y <= box[1] + box[3]);
}

function listGathered(found: Case, notes: Notes, t: T): readonly string[] {
  const { zones, origin, papers, verified } = evidenceIn(notes, found);
  return [
    ...(zones > 0 ? [t('gathered-zones', { n: zones })] : []),
    ...(origin ? [t('gathered-origin')] : []),
    ...(papers > 0 ? [t('gathered-papers', { n: papers })] : []),
    ...(verified ? [t('gathered-verified')] : []),
  ];
}

function isRight(found: Case, notes: Notes): boolean {
  return outcomeOf(found, notes) === 'right';
}

function outcomeOf(found: Case, notes: Notes) {
  const { verdict, degree } = notes;
  return verdict === '' || degree === ''
    ? 'not-yet'
    : judge({ verdict, degree }, found.verdict, evidenceIn(notes, found));
}

function sayOutcome(found: Case, notes: Notes, t: T): string {
  const outcome = outcomeOf(found, notes);
  if (outcome === 'right') return found.why;
  return outcome === 'too-sure' ? t('too-sure', { degree: t(allowedBy(evidenceIn(notes, found))) }) : t('not-yet');
}

function nameOf(verdict: Verdict) {
  return verdict === 'generated' ? ('is-generated' as const) : verdict;
}
