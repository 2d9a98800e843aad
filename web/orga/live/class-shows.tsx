import { useEffect } from 'preact/hooks';
import { LinkButton } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { language } from '../../kit/language.ts';
import { StackedBars } from '../../kit/stacked-bar.tsx';
import { addresses } from '../addresses.ts';
import { sayMeaning } from '../analysis/meaning.ts';
import { call } from '../calls.ts';
import { SaidReply } from '../said-reply.tsx';
import { useReply } from '../use-reply.ts';
import { t } from './texts.ts';

export interface ClassShowsProps {
  readonly runId: string;
  /** How many pupils have ended the diagnostic: a change brings new figures. */
  readonly measured: number;
}

/** What the class shows, topic by topic, beside the pupils at work. */
export function ClassShows({ runId, measured }: ClassShowsProps) {
  const asked = useReply(runId, (signal) => call('GET /api/runs/:runId/skills', { params: { runId }, signal }));
  useEffect(() => {
    if (asked.reply.state !== 'waiting') void asked.again();
  }, [measured]);
  return (
    <Card as="aside" class="o-shows" label={t('class-shows')}>
      <SaidReply asked={asked}>
        {(map) => {
          const known = map.learners.filter(({ mastery }) => mastery !== null).length;
          if (known === 0)
            return (
              <>
                <h2>{t('class-shows')}</h2>
                <p class="o-shows-wait">{t('class-shows-wait')}</p>
              </>
            );
          return (
            <>
              <StackedBars
                title={t('class-shows')}
                sentence={sayMeaning(map)}
                rows={map.topics.map(({ id, label, totals }) => ({ id, label: label[language()], ...totals }))}
              />
              <p class="k-small o-shows-of">{t('measured-of', { known, learners: map.learners.length })}</p>
              <LinkButton small href={addresses.analysis(runId)}>
                {t('see-analysis')}
              </LinkButton>
            </>
          );
        }}
      </SaidReply>
    </Card>
  );
}
