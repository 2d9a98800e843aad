import { useRoute } from 'preact-iso';
import { Button, LinkButton } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { language } from '../../kit/language.ts';
import { Logo } from '../../kit/logo.tsx';
import { RichText } from '../../kit/rich-text.tsx';
import { addresses } from '../addresses.ts';
import { call, type Sheet } from '../calls.ts';
import { Page } from '../page.tsx';
import { SaidReply } from '../said-reply.tsx';
import { useReply } from '../use-reply.ts';
import { t } from './texts.ts';
import './sheet.css';

/** The lesson sheet of a module: A4, black and white, what a teacher needs before and after. */
export function SheetPage() {
  const { params, query } = useRoute();
  const { moduleId = '' } = params;
  const asked = useReply(moduleId, (signal) =>
    call('GET /api/modules/:moduleId/sheet', { params: { moduleId }, signal }),
  );
  const { reply } = asked;
  const isMissing = reply.state === 'failed' && reply.problem?.code === 'sheet-missing';
  return (
    <Page
      title={t('kind')}
      over={<a href={addresses.modules}>{t('all-modules')}</a>}
      actions={
        <>
          <LinkButton href={addresses.trial(moduleId, query.parcours)}>{t('try')}</LinkButton>
          {reply.state === 'ready' && (
            <Button look="signal" icon="print" onClick={() => print()}>
              {t('print')}
            </Button>
          )}
        </>
      }
    >
      {isMissing ? (
        <EmptyState title={t('missing')}>{t('missing-why')}</EmptyState>
      ) : (
        <SaidReply asked={asked}>{(value) => <LessonSheet {...value} />}</SaidReply>
      )}
    </Page>
  );
}

function LessonSheet({ module, sheet }: Sheet) {
  const spoken = language();
  const { aim, done, discuss, misconceptions, offline } = sheet[spoken];
  const rich = (text: string) => <RichText text={text} in={spoken} />;
  return (
    <article class="o-lesson" aria-label={`${t('kind')} · ${module.title[spoken]}`}>
      <header>
        <p class="o-lesson-brand">
          <Logo size={22} /> Balise · {t('kind')}
        </p>
        <h2>{module.title[spoken]}</h2>
        <p>{t('sheet-line', { n: module.minutes, level: t(`level-${module.level}`) })}</p>
      </header>
      <section>
        <h3>{t('aim')}</h3>
        <p>{rich(aim)}</p>
      </section>
      <section>
        <h3>{t('skills')}</h3>
        <ul>
          {module.skills.map(({ id, statement }) => (
            <li key={id}>{rich(statement[spoken])}</li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t('done')}</h3>
        <ol>
          {done.map((line) => (
            <li key={line}>{rich(line)}</li>
          ))}
        </ol>
      </section>
      <section>
        <h3>{t('discuss')}</h3>
        <ol class="o-lesson-discuss">
          {discuss.map(({ ask, expect }) => (
            <li key={ask}>
              <p class="o-lesson-ask">{rich(ask)}</p>
              <p class="k-unseen">{t('expect')}</p>
              <ul>
                {expect.map((line) => (
                  <li key={line}>{rich(line)}</li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h3>{t('misconceptions')}</h3>
        <dl>
          {misconceptions.map(({ think, answer }) => (
            <div key={think}>
              <dt>{t('think', { think: think.replace(/\.$/, '') })}</dt>
              <dd>{rich(answer)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h3>{t('offline')}</h3>
        {offline.map((activity) => (
          <div key={activity.title} class="o-lesson-activity">
            <h4>
              {activity.title} <span class="k-number">{t('minutes', { n: activity.minutes })}</span>
            </h4>
            {activity.needs && <p>{t('needs', { needs: activity.needs })}</p>}
            <p>{rich(activity.do)}</p>
          </div>
        ))}
      </section>
    </article>
  );
}
