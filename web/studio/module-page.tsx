import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import type { PreviewModule } from '../../core/content/preview.ts';
import { presentItem } from '../../core/items/present.ts';
import { foldProgress } from '../../core/learning/progress.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { language } from '../kit/language.ts';
import { ModulePlayer } from '../player/module-player.tsx';
import { type Deed, listSteps, type Part } from '../player/module-progress.ts';
import { addresses } from './addresses.ts';
import { Frame } from './frame.tsx';
import { keepPassage, type Passage, readPassage, startedAgain } from './kept-passage.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { ModuleNotes } from './module-notes.tsx';
import { Problems } from './problems.tsx';
import { t } from './texts.ts';
import { usePreview } from './use-preview.ts';
import { Waiting } from './waiting.tsx';

type Readable = Extract<PreviewModule, { readonly problems?: undefined }>;
const parts = ['question', 'explore', 'retain', 'practise', 'further', 'end'] as const satisfies readonly Part[];

/** A module played as a learner plays it, with its steps and their times. A file that breaks leaves the last one that read. */
export function ModulePage() {
  const { id = '' } = useRoute().params;
  return <OneModule key={id} id={id} />;
}

function OneModule({ id }: { readonly id: string }) {
  const preview = usePreview<PreviewModule>(`module/${id}?lang=${language()}`);
  const seen = preview.state === 'seen' ? preview.value : undefined;
  const last = useRef<Readable>(undefined);
  if (seen && !seen.problems) last.current = seen;
  return (
    <Frame current="modules" title={last.current?.module.title ?? id} asLearner>
      <p class="s-over">
        <a href={addresses.modules}>{t('nav-modules')}</a>
        <span class="s-id">{id}</span>
      </p>
      {seen?.problems && (
        <>
          <Problems problems={seen.problems} />
          {last.current && <p class="k-small">{t('last-readable')}</p>}
        </>
      )}
      {last.current ? (
        <Played preview={last.current} />
      ) : (
        seen?.problems && <h1 class="s-broken">{t('cannot-show', { id })}</h1>
      )}
      {preview.state !== 'seen' && <Waiting state={preview.state} />}
    </Frame>
  );
}

function Played({ preview }: { readonly preview: Readable }) {
  const { query, route, path } = useLocation();
  const { module, practice, check } = preview;
  const [passage, setPassage] = useState(() => readPassage(module.id));
  // Several gestures may come before the page is drawn again: each starts from the last one's result.
  const latest = useRef(passage);
  const become = (next: Passage) => {
    latest.current = next;
    setPassage(next);
    keepPassage(module.id, next);
  };
  const record = (deed: Deed) => {
    const event = { ...deed, id: crypto.randomUUID(), at: new Date().toISOString() };
    become({ ...latest.current, progress: foldProgress(latest.current.progress, event) });
  };
  const part = parts.find((name) => name === query.partie);
  const show = (next: Part | undefined) => route(placeIn(path, next), true);
  const open = (stepId: string) => {
    const steps = listSteps(module);
    const place = steps.findIndex(({ step }) => step.id === stepId);
    for (const { section, step } of steps.slice(0, place + 1)) record({ kind: 'step-reached', step: step.id, section });
    show(steps[place]?.section);
    setGoal(stepId);
  };
  const [goal, setGoal] = useState<string>();
  useEffect(() => {
    if (!goal) return;
    setGoal(undefined);
    const inSection = module.sections.find(({ steps }) => steps.some(({ id }) => id === goal))?.steps ?? [];
    const place = inSection.findIndex(({ id }) => id === goal);
    const drawn = document.querySelectorAll<HTMLElement>('.m-step')[place];
    drawn?.scrollIntoView({ block: 'start' });
    drawn?.focus({ preventScroll: true });
  }, [goal]);

  const startAgain = () => {
    become(startedAgain(latest.current));
    show(undefined);
  };

  const drawn = listSteps(module).reduce(
    (sum, { step }) => sum + step.elements.reduce((n, element) => n + (element.kind === 'check' ? element.draw : 0), 0),
    0,
  );
  const asked = check.slice(0, drawn);
  const presented = asked.map((item) => presentItem(item, module.language, 0));
  return (
    <>
      <div class="s-head">
        <h1 lang={module.language}>{module.title}</h1>
        <div class="s-tools">
          <Button icon="undo" onClick={startAgain}>
            {t('start-again')}
          </Button>
          <LanguageSwitch />
        </div>
      </div>
      <div class="s-halves s-trial" data-module>
        <section class="s-stage" aria-label={t('as-learner')}>
          <p class="s-stage-name">{t('as-learner')}</p>
          <ModulePlayer
            key={passage.draw}
            module={module}
            practice={practice}
            check={{ turn: passage.answers.length, items: presented }}
            progress={passage.progress}
            seed={`preview/${passage.draw}`}
            part={part}
            onPart={show}
            onDo={record}
            onAnswer={(response) => become({ ...latest.current, answers: [...latest.current.answers, response] })}
            isSent
          >
            <LinkButton href={addresses.modules}>{t('all-modules')}</LinkButton>
          </ModulePlayer>
        </section>
        <ModuleNotes
          preview={preview}
          progress={passage.progress}
          asked={asked}
          answers={passage.answers}
          onOpen={open}
        />
      </div>
    </>
  );
}

/** The language stays in the address: the command put it there, and a copy of the address must show the same. */
function placeIn(path: string, part: Part | undefined): string {
  return `${path}?lang=${language()}${part ? `&partie=${part}` : ''}`;
}
