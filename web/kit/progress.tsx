import { formatShare } from './i18n.ts';
import { t } from './texts.ts';
import './progress.css';

export interface ProgressBarProps {
  readonly label: string;
  /** 0 to `max`. */
  readonly value: number;
  readonly max?: number;
  /** What is being done now, beside the share; without it the bar is slim and silent. */
  readonly doing?: string;
}

/** How far something is, from 0 to the whole, with what is being done. */
export function ProgressBar({ label, value, max = 1, doing }: ProgressBarProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div class="k-progress" data-slim={doing === undefined || undefined}>
      {doing !== undefined && (
        <p class="k-progress-words">
          <span>{doing}</span>
          <span class="k-number">{formatShare(share)}</span>
        </p>
      )}
      <span
        class="k-progress-track"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        aria-valuetext={doing ? `${doing} ${formatShare(share)}` : formatShare(share)}
      >
        <span style={{ width: `${share * 100}%` }} />
      </span>
    </div>
  );
}

export interface RouteLineProps {
  /** What is said above the line: "L’IA, comment ça marche · diagnostic · 4 sur 8 au plus". */
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

/** Where one is in a test: what is done in ink, here in signal, the rest to come. It is a route, not a countdown. */
export function RouteLine({ label, done, total }: RouteLineProps) {
  return (
    <div class="k-route">
      <p class="k-small k-number">{label}</p>
      <div class="k-route-marks" role="img" aria-label={t('progress-of', { done, total })}>
        {Array.from({ length: total }, (_, place) => (
          <i key={place} data-state={place < done ? 'done' : place === done ? 'here' : 'todo'} />
        ))}
      </div>
    </div>
  );
}

export interface Step {
  readonly id: string;
  readonly label: string;
  readonly state: 'done' | 'here' | 'todo';
  /** What may be opened again. */
  readonly onOpen?: () => void;
}

/** The parts of a module or of a form, by name; those already seen may be opened again. */
export function Steps({ label, steps }: { readonly label: string; readonly steps: readonly Step[] }) {
  return (
    <ol class="k-steps" aria-label={label}>
      {steps.map((step) => {
        const words = (
          <>
            {step.label}
            <span class="k-unseen"> ({t(`step-${step.state}`)})</span>
          </>
        );
        return (
          <li key={step.id} data-state={step.state} aria-current={step.state === 'here' ? 'step' : undefined}>
            {step.onOpen ? (
              <button type="button" onClick={step.onOpen}>
                {words}
              </button>
            ) : (
              <span class="k-step">{words}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
