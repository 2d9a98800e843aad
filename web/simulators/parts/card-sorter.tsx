import type { TargetedPointerEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../kit/icons.tsx';
import { Note } from '../../kit/note.tsx';
import type { Language } from '../exploration.ts';
import { defineTexts } from '../texts.ts';
import './card-sorter.css';
import { type Card, type Group, remaining, type Sorting, wellPlaced } from './sorting.ts';

const texts = defineTexts({
  fr: {
    where: 'Où va cette carte ?',
    how: '[Appuie|Appuyez] sur un groupe, ou [fais-y|faites-y] glisser la carte.',
    left: { one: 'Encore {n} carte', other: 'Encore {n} cartes' },
    again: 'Une deuxième chance pour celle-ci',
    yes: 'C’est bien vu.',
    try: 'Pas encore.',
    done: 'Toutes les cartes sont rangées.',
    'done-tries': {
      one: 'Toutes les cartes sont rangées, en {n} essai.',
      other: 'Toutes les cartes sont rangées, en {n} essais.',
    },
    sorted: 'Les cartes rangées',
    empty: 'Rien encore',
  },
  en: {
    where: 'Where does this card go?',
    how: 'Press a group, or drag the card onto it.',
    left: { one: '{n} card left', other: '{n} cards left' },
    again: 'A second chance for this one',
    yes: 'Well spotted.',
    try: 'Not yet.',
    done: 'All the cards are sorted.',
    'done-tries': { one: 'All the cards are sorted, in {n} try.', other: 'All the cards are sorted, in {n} tries.' },
    sorted: 'The sorted cards',
    empty: 'Nothing yet',
  },
});

interface Props {
  readonly cards: readonly Card[];
  readonly groups: readonly Group[];
  readonly sorting: Sorting;
  readonly language: Language;
  readonly onPlace: (card: Card, group: Group) => void;
  readonly say: (text: string) => void;
}

/** One card at a time, put in a group by a press, a key or a drag; a remark on each; the piles below. */
export function CardSorter({ cards, groups, sorting, language, onPlace, say }: Props) {
  const t = texts(language);
  const [last, setLast] = useState<{ readonly card: Card; readonly right: boolean }>();
  const left = remaining(cards, sorting);
  const current = left[0];
  const done = wellPlaced(cards, sorting);
  useEffect(() => {
    if (sorting.tries === 0) setLast(undefined);
  }, [sorting.tries]);

  const put = (group: Group) => {
    if (!current) return;
    const right = group.id === current.group;
    setLast({ card: current, right });
    onPlace(current, group);
    const next = remaining(cards, { placed: { ...sorting.placed, [current.id]: group.id }, tries: 0 })[0];
    say(`${right ? `${t('yes')} ${current.why}` : `${t('try')} ${current.hint}`} ${next ? next.text : t('done')}`);
  };

  return (
    <div class="x-cs">
      {current ? (
        <>
          <div class="x-cs-top">
            <p class="k-small">
              {t('left', { n: left.length })}
              {current.id in sorting.placed && ` · ${t('again')}`}
            </p>
            <DragCard
              key={`${current.id} ${sorting.tries}`}
              text={current.text}
              onDrop={(id) => {
                const group = groups.find((g) => g.id === id);
                if (group) put(group);
              }}
            />
          </div>
          <fieldset class="x-cs-groups">
            <legend>
              {t('where')} <span class="k-small">{t('how')}</span>
            </legend>
            <div>
              {groups.map((group) => (
                <button key={group.id} type="button" data-group={group.id} onClick={() => put(group)}>
                  <b>{group.label}</b>
                  <span class="k-small">{group.detail}</span>
                </button>
              ))}
            </div>
          </fieldset>
        </>
      ) : (
        <Note kind="yes" title={null}>
          {t('done-tries', { n: sorting.tries })}
        </Note>
      )}
      {last && (
        <Note kind={last.right ? 'yes' : 'try'} title={t(last.right ? 'yes' : 'try')}>
          <span class="x-cs-quoted">{last.card.text}</span> {last.right ? last.card.why : last.card.hint}
        </Note>
      )}
      {done.length > 0 && (
        <section class="x-cs-piles">
          <h4>{t('sorted')}</h4>
          <div>
            {groups.map((group) => {
              const own = done.filter((card) => card.group === group.id);
              return (
                <div key={group.id} class="x-cs-pile">
                  <h5>
                    {group.label} <span class="k-small k-number">{own.length}</span>
                  </h5>
                  {own.length === 0 ? (
                    <p class="k-small">{t('empty')}</p>
                  ) : (
                    <ul>
                      {own.map((card) => (
                        <li key={card.id}>
                          <Icon name="check" size={16} />
                          <span>{card.text}</span>
                        </li>
                      ))}
                    </ul>
                  )}
                </div>
              );
            })}
          </div>
        </section>
      )}
    </div>
  );
}

/** The card in hand: it follows the finger, and falls on the group under it. The buttons do the same without dragging. */
function DragCard({ text, onDrop }: { readonly text: string; readonly onDrop: (group: string) => void }) {
  const from = useRef<{ readonly x: number; readonly y: number } | undefined>(undefined);
  const [move, setMove] = useState<{ readonly x: number; readonly y: number }>();
  const groupUnder = (event: TargetedPointerEvent<HTMLElement>) =>
    document
      .elementsFromPoint(event.clientX, event.clientY)
      .map((element) => element.closest('[data-group]')?.getAttribute('data-group'))
      .find((id) => id);
  const end = () => {
    from.current = undefined;
    setMove(undefined);
  };
  return (
    <p
      class="x-cs-card"
      data-moving={move !== undefined || undefined}
      style={move ? { translate: `${move.x}px ${move.y}px` } : undefined}
      onPointerDown={(event) => {
        from.current = { x: event.clientX, y: event.clientY };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (from.current) setMove({ x: event.clientX - from.current.x, y: event.clientY - from.current.y });
      }}
      onPointerUp={(event) => {
        const group = move && groupUnder(event);
        end();
        if (group) onDrop(group);
      }}
      onPointerCancel={end}
    >
      <Icon name="grip" />
      <span>{text}</span>
    </p>
  );
}
