import type { Ref } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * For what a gesture brings elsewhere in the page. `awaitIt()` before the change; once it is drawn, the place comes to the top of
 * the window and takes the focus. Nothing moves when its beginning is in sight and the focus still holds something.
 */
export function useArrival(): { readonly place: Ref<HTMLElement>; readonly awaitIt: () => void } {
  const place = useRef<HTMLElement>(null);
  const isAwaited = useRef(false);
  useLayoutEffect(() => {
    const element = place.current;
    if (!isAwaited.current || !element) return;
    isAwaited.current = false;
    const { top } = element.getBoundingClientRect();
    const isInSight = top >= 0 && top < innerHeight / 2;
    if (isInSight && document.activeElement !== document.body) return;
    if (!isInSight) element.scrollIntoView({ block: 'start' });
    element.focus({ preventScroll: true });
  });
  const awaitIt = () => {
    isAwaited.current = true;
  };
  return { place, awaitIt };
}
