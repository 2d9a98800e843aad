import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icons.tsx';
import { t } from './texts.ts';
import './error-summary.css';

export interface ErrorSummaryProps {
  /** `field` is the id given to the field at fault; without it the line is not a link. */
  readonly errors: readonly { readonly field?: string; readonly message: string }[];
  readonly title?: string;
}

/** Everything to put right, in one place that receives the focus each time a form comes back with errors. Empty, it is not there. */
export function ErrorSummary({ errors, title }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const told = errors.map(({ message }) => message).join('\n');
  useEffect(() => {
    if (told) box.current?.focus();
  }, [told]);
  if (errors.length === 0) return null;
  return (
    <div class="k-errors" role="alert" tabIndex={-1} ref={box}>
      <h2>
        <Icon name="warning" />
        {title ?? t('errors-title', { n: errors.length })}
      </h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={message}>
            {field ? (
              <a
                href={`#${field}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(field)?.focus();
                }}
              >
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
