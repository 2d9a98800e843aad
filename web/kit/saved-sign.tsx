import { t } from './texts.ts';
import './saved-sign.css';

/** `saved` by the server, `kept` on this computer until the network is back, or `sending`. */
export type SavedState = 'saved' | 'kept' | 'sending';

/** The small permanent sign that nothing is lost. */
export function SavedSign({ state }: { readonly state: SavedState }) {
  return (
    <span class="k-saved" data-state={state} role="status">
      {t(state)}
    </span>
  );
}
