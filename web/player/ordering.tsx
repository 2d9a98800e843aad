import { useEffect, useRef, useState } from 'preact/hooks';
import type { Option } from '../../core/items/item.ts';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icons.tsx';
import { plainText, RichText } from '../kit/rich-text.tsx';
import type { AnswerProps } from './answer-props.ts';
import { move } from './move.ts';
import { t } from './texts.ts';

/** Things to put in order: arrows for everybody, a grip to drag for those who like. */
export function Ordering({ body, value, onChange, disabled, language }: AnswerProps<'ordering'>) {
  const list = useRef<HTMLOListElement>(null);
  const refocus = useRef<string>(undefined);
  const [moving, setMoving] = useState<string>();
  const [said, say] = useState('');
  const order = value?.order ?? body.options.map(({ id }) => id);
  const shown = order.flatMap((id) => body.options.find((option) => option.id === id) ?? []);

  // Moving a node takes the focus away from it: it is given back to the arrow that was pressed.
  useEffect(() => {
    if (refocus.current)
      list.current?.querySelector<HTMLElement>(`[data-arrow="${CSS.escape(refocus.current)}"]`)?.focus();
    refocus.current = undefined;
  });

  const moveTo = (option: Option, place: number) => {
    const from = order.indexOf(option.id);
    if (place === from || place < 0 || place >= order.length) return;
    onChange({ type: 'ordering', order: move(order, from, place) });
    say(t('moved', { name: plainText(option.text), place: place + 1, total: order.length }));
  };
  const press = (option: Option, by: 1 | -1) => {
    refocus.current = `${option.id}${by}`;
    moveTo(option, order.indexOf(option.id) + by);
  };
  // The page itself is listened to: a node that is moved loses the pointer it had captured.
  const drag = useRef<(clientY: number) => void>(undefined);
  drag.current = (clientY) => {
    const option = body.options.find(({ id }) => id === moving);
    if (!option || !list.current) return;
    const from = order.indexOf(option.id);
    const middles = [...list.current.children]
      .map((item) => item.getBoundingClientRect())
      .map(({ top, height }) => top + height / 2);
    moveTo(option, middles.filter((middle, index) => index !== from && middle < clientY).length);
  };
  useEffect(() => {
    if (!moving) return;
    const follow = (event: PointerEvent) => drag.current?.(event.clientY);
    const release = () => setMoving(undefined);
    document.addEventListener('pointermove', follow);
    document.addEventListener('pointerup', release);
    document.addEventListener('pointercancel', release);
    return () => {
      document.removeEventListener('pointermove', follow);
      document.removeEventListener('pointerup', release);
      document.removeEventListener('pointercancel', release);
    };
  }, [moving]);

  return (
    <div class="k-stack">
      <p class="p-instruction" data-silent>
        {t('put-in-order')}
      </p>
      <p class="p-order-ends">
        <Icon name="up" size={16} />
        <RichText text={body.from} in={language} />
      </p>
      <ol class="p-order" ref={list}>
        {shown.map((option, index) => (
          <li key={option.id} data-moving={moving === option.id || undefined}>
            {!disabled && (
              <span class="p-order-grip" aria-hidden="true" onPointerDown={() => setMoving(option.id)}>
                <Icon name="grip" />
              </span>
            )}
            <span class="p-order-place" aria-hidden="true">
              {index + 1}
            </span>
            <span class="p-order-text">
              <RichText text={option.text} in={language} />
            </span>
            {!disabled && (
              <span class="p-order-moves" data-silent>
                <Button
                  small
                  icon="up"
                  label={t('move-up', { name: plainText(option.text) })}
                  data-arrow={`${option.id}-1`}
                  aria-disabled={index === 0 || undefined}
                  onClick={() => press(option, -1)}
                />
                <Button
                  small
                  icon="down"
                  label={t('move-down', { name: plainText(option.text) })}
                  data-arrow={`${option.id}1`}
                  aria-disabled={index === shown.length - 1 || undefined}
                  onClick={() => press(option, 1)}
                />
              </span>
            )}
          </li>
        ))}
      </ol>
      <p class="p-order-ends">
        <Icon name="down" size={16} />
        <RichText text={body.to} in={language} />
      </p>
      <p class="k-unseen" aria-live="assertive" data-silent>
        {said}
      </p>
    </div>
  );
}
