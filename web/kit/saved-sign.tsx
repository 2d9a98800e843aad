import { t } from './texts.ts';
import './saved-sign.css';

/** `saved` by the server, `kept` on this computer until the network is back, `sending`, or `unknown` until what is kept here is read. */
export type SavedState = 'saved' | 'kept' | 'sending' | 'unknown';

/** The small permanent sign that nothing is lost. It holds its place, without a word, until what it should say is known. */
export function SavedSign({ state }: { readonly state: SavedState }) {
  return (
    <span class="k-saved" data-state={state} role="status">
      {state !== 'unknown' && t(state)}
    </span>
  );
}
