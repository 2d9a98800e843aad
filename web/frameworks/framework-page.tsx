import { useEffect, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { Button, LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { formatDate } from '../kit/i18n.ts';
import { language } from '../kit/language.ts';
import { Select } from '../kit/select.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { AreaSection } from './area-section.tsx';
import { call, type Framework, type FrameworkReply, type Skill } from './calls.ts';
import { SuggestionDialog } from './suggestion-dialog.tsx';
import { t } from './texts.ts';
import { UnknownPage } from './unknown-page.tsx';

const publics = ['college', 'lycee', 'cap', 'adult'] as const;
export type Public = (typeof publics)[number];

type Found = FrameworkReply | 'looking' | 'away' | 'unknown';

/** A framework as one page: read, filtered, printed, exported, and improved by whoever reads it. */
export function FrameworkPage() {
  const { params } = useRoute();
  const frameworkId = params.frameworkId ?? 'ia';
  const [found, setFound] = useState<Found>('looking');
  const look = async () => {
    setFound('looking');
    const outcome = await call('GET /api/frameworks/:frameworkId', { params: { frameworkId } });
    if (outcome.ok) setFound(outcome.value);
    else setFound(outcome.problem?.status === 404 ? 'unknown' : 'away');
  };
  useEffect(() => void look(), [frameworkId]);
  if (found === 'unknown') return <UnknownPage />;
  if (found === 'looking' || found === 'away')
    return (
      <main class="k-page" id="content">
        {found === 'looking' ? (
          <Skeleton lines={8} />
        ) : (
          <EmptyState title={t('did-not-come')} action={<Button onClick={look}>{t('try-again')}</Button>}>
            {t('offline')}
          </EmptyState>
        )}
      </main>
    );
  return <Read {...found} />;
}

function Read({ framework, history }: FrameworkReply) {
  const [wanted, setWanted] = useState('');
  const [about, setAbout] = useState<Skill>();
  const chosen = publics.find((name) => name === wanted);
  const title = framework.title[language()];
  useEffect(() => {
    document.title = `${title} · Balise`;
    // The address may name a skill, which is only now on the page.
    document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }, [title]);
  return (
    <main class="k-page f-page" id="content" data-wide>
      <header class="f-head">
        <p class="k-small">{t('over')}</p>
        <h1>{title}</h1>
        <p class="f-lead">{framework.description[language()]}</p>
        <p class="k-small">{t('facts', factsOf(framework))}</p>
      </header>
      <div class="f-tools">
        <Select
          label={t('public')}
          placeholder={t('public-all')}
          value={wanted}
          onInput={setWanted}
          options={publics
            .filter((name) => framework.areas.some((area) => hasPublic(area, name)))
            .map((value) => ({ value, label: t(`public-${value}`) }))}
        />
        <Button icon="print" onClick={() => print()}>
          {t('print')}
        </Button>
        <LinkButton icon="download" href={`/api/frameworks/${framework.id}/case.json?lang=${language()}`} download>
          {t('export')}
        </LinkButton>
      </div>
      <nav class="f-contents" aria-label={t('contents')}>
        <ul>
          {framework.areas.map((area) => (
            <li key={area.id}>
              <a href={`#${area.id}`}>{area.label[language()]}</a>
            </li>
          ))}
        </ul>
      </nav>
      {framework.areas.map((area) => (
        <AreaSection key={area.id} area={area} for={chosen} onSuggest={setAbout} />
      ))}
      <History history={history} framework={framework} />
      <SuggestionDialog place={framework.place} skill={about} onClose={() => setAbout(undefined)} />
    </main>
  );
}

function History({ history, framework }: Pick<FrameworkReply, 'history' | 'framework'>) {
  const labels = new Map(skillsOf(framework).map(({ id, label }) => [id, label[language()]]));
  return (
    <section class="f-history" aria-labelledby="history">
      <h2 id="history">{t('history')}</h2>
      {history.length === 0 ? (
        <p>{t('no-history')}</p>
      ) : (
        <ol>
          {history.map(({ id, at, skill, text, answer }) => (
            <li key={id}>
              <p class="k-small">{t('history-line', { date: formatDate(at), skill: labels.get(skill) ?? skill })}</p>
              <blockquote>{text}</blockquote>
              {answer && (
                <p>
                  <strong>{t('answer')}</strong> · {answer}
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function skillsOf(framework: Framework): readonly Skill[] {
  return framework.areas.flatMap(({ competences }) =>
    competences.flatMap(({ topics }) => topics.flatMap(({ skills }) => skills)),
  );
}

const hasPublic = ({ competences }: Framework['areas'][number], name: Public) =>
  competences.some(({ topics }) => topics.some(({ skills }) => skills.some(({ suits }) => suits.includes(name))));

function factsOf(framework: Framework) {
  const skills = skillsOf(framework);
  const levels = skills.map(({ level }) => level);
  return {
    skills: skills.length,
    areas: framework.areas.length,
    from: Math.min(...levels),
    to: Math.max(...levels),
    updated: formatDate(framework.updated),
  };
}
