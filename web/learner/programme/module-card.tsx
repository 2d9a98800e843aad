import { LinkButton } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { language } from '../../kit/language.ts';
import { Tag } from '../../kit/tag.tsx';
import type { ProposedModule } from './programme-page.tsx';
import { sayReason } from './reason-sentence.ts';
import { t } from './texts.ts';

/** A module of the programme: its state, its length, why it is there, one way in. */
export function ModuleCard({ module, href }: { readonly module: ProposedModule; readonly href: string }) {
  const { status, started, minutes, title, reason } = module;
  const isHere = status === 'here';
  const words =
    status === 'done' ? t('review') : started ? t('resume') : t(status === 'optional' ? 'start-anyway' : 'start');
  const name = title[language()];
  return (
    <Card as="li" class="l-module" look={isHere ? 'here' : status === 'next' ? 'plain' : 'flat'}>
      <p class="l-card-top">
        <Tag tone={isHere ? 'signal' : 'plain'} {...(status === 'done' ? { icon: 'check' } : {})}>
          {t(`status-${status}`)}
        </Tag>
        <span class="k-small k-number">{t('minutes', { n: minutes })}</span>
      </p>
      <h3 id={`module-${module.id}`}>{name}</h3>
      <p class="k-small l-why">{sayReason(reason)}</p>
      <span>
        <LinkButton small look={isHere ? 'signal' : status === 'optional' ? 'link' : 'quiet'} href={href}>
          {words}
          <span class="k-unseen"> : {name}</span>
        </LinkButton>
      </span>
    </Card>
  );
}
