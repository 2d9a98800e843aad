import { useState } from 'preact/hooks';
import { Button } from '../kit/button.tsx';
import { showToast } from '../kit/toast.tsx';
import { call } from './calls.ts';
import type { Journey } from './journey.ts';
import { t } from './texts.ts';

/** Raises a hand the teacher sees at once, and lowers it. */
export function HelpButton({ journey }: { readonly journey: Journey }) {
  const [wanted, setWanted] = useState(journey.helpWanted);
  const press = async () => {
    const next = !wanted;
    setWanted(next);
    const outcome = await call('POST /api/journeys/:runId/help', {
      params: { runId: journey.runId },
      body: { wanted: next },
    });
    if (outcome.ok) return showToast(t(next ? 'help-raised' : 'help-lowered'), 'hand');
    setWanted(!next);
    showToast(t('help-failed'), 'offline');
  };
  return (
    <span class="l-help" data-wanted={wanted || undefined}>
      <Button small icon="hand" aria-pressed={wanted} onClick={press}>
        <span class="l-help-words">{t(wanted ? 'help-wanted' : 'help')}</span>
      </Button>
    </span>
  );
}
