import { LinkButton } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { language } from '../../kit/language.ts';
import { Tag } from '../../kit/tag.tsx';
import type { ProposedModule } from './programme-page.tsx';
import { sayReason } from './reason-sentence.ts';
import { t } from './texts.ts';

/** Less than this many skills to gain is not worth announcing. */
const tellableGain = 0.5;

/** A module of the programme: its state, its length, why it is there, one way in. */
export function ModuleCard({ module, href }: { readonly module: ProposedModule; readonly href: string }) {
  const { status, started, minutes, title, reason, compulsory, expectedGain } = module;
  const isHere = status === 'here';
  const isDone = status === 'done';
  const isKnown = reason.code === 'already-shown' || reason.code === 'interest';
  const words = isDone ? t('review') : started ? t('resume') : t(isKnown ? 'start-anyway' : 'start');
  const name = title[language()];
  return (
    <Card
      as="li"
      class={isDone ? 'l-module l-module-done' : 'l-module'}
      look={isHere ? 'here' : status === 'next' ? 'plain' : 'flat'}
    >
      <p class="l-card-top">
        <span class="l-tags">
          <Tag tone={isHere ? 'signal' : 'plain'} {...(isDone ? { icon: 'check' } : {})}>
            {t(`status-${status}`)}
          </Tag>
          {compulsory && !isDone && (
            <Tag tone="info" icon="flag">
              {t('compulsory')}
            </Tag>
          )}
        </span>
        <span class="k-small k-number">{t('minutes', { n: minutes })}</span>
      </p>
      <h3 id={`module-${module.id}`}>{name}</h3>
      <p class="k-small l-why">{sayReason(reason, status)}</p>
      {!isDone && expectedGain >= tellableGain && (
        <p class="k-small l-gain-expected">
          {t('gain', { n: Math.round(expectedGain), gain: Math.round(expectedGain) })}
        </p>
      )}
      <span>
        <LinkButton small look={isHere ? 'signal' : status === 'optional' ? 'link' : 'quiet'} href={href}>
          {words}
          <span class="k-unseen"> : {name}</span>
        </LinkButton>
      </span>
    </Card>
  );
}
