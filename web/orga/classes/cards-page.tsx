import { useRoute } from 'preact-iso';
import { Button } from '../../kit/button.tsx';
import { groupCode } from '../../kit/code-field.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Logo } from '../../kit/logo.tsx';
import { addresses } from '../addresses.ts';
import { type Cards, call } from '../calls.ts';
import { Page } from '../page.tsx';
import { SaidReply } from '../said-reply.tsx';
import { useReply } from '../use-reply.ts';
import { DrawnPictures } from './drawn-pictures.tsx';
import { t } from './texts.ts';
import './classes.css';
import './cards.css';

/** The sign-in cards of a class, ten to a sheet of A4, to cut along the lines. */
export function CardsPage() {
  const { params, query } = useRoute();
  const { groupId = '' } = params;
  const run = query.parcours;
  const asked = useReply(`${groupId} ${run}`, (signal) =>
    call('GET /api/groups/:groupId/cards', { params: { groupId }, query: run ? { run } : {}, signal }),
  );
  const cards = asked.reply.state === 'ready' ? asked.reply.value.cards.length : 0;
  return (
    <Page
      title={t('cards')}
      over={<a href={addresses.class(groupId)}>{t('back-to-class')}</a>}
      actions={
        cards > 0 && (
          <Button look="signal" icon="print" onClick={() => print()}>
            {t('print')}
          </Button>
        )
      }
    >
      <SaidReply asked={asked}>
        {(sheet) =>
          sheet.cards.length === 0 ? (
            <EmptyState title={t('class-empty')} />
          ) : (
            <>
              <p class="o-cards-advice">{sheet.code ? t('cards-advice') : t('cards-advice-no-code')}</p>
              <ul class="o-sheet" aria-label={t('cards')}>
                {sheet.cards.map((card) => (
                  <SignInCard key={card.learnerId} card={card} sheet={sheet} />
                ))}
              </ul>
            </>
          )
        }
      </SaidReply>
    </Page>
  );
}

function SignInCard({ card, sheet }: { readonly card: Cards['cards'][number]; readonly sheet: Cards }) {
  return (
    <li class="o-card">
      <p class="o-card-top">
        <b>{card.name}</b>
        <span>
          {sheet.group} · {sheet.organisation}
        </span>
      </p>
      <p class="o-card-join">
        <span>
          <Logo size={15} /> {sheet.address}
        </span>
        <span class="o-card-code">
          <span class="o-card-label">{t('code')} </span>
          {sheet.code ? <b>{groupCode(sheet.code)}</b> : <i>{t('code-to-write')}</i>}
        </span>
      </p>
      <DrawnPictures pictures={card.pictures} size={52} />
    </li>
  );
}
