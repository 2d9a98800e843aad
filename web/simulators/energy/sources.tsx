import type { Language } from '../exploration.ts';
import type { Provenance } from './facts.ts';
import './sources.css';

/** Where the figures come from: each with its source, its year and what it counts; our own hypotheses say so. */
export function Sources({
  title,
  assumed,
  groups,
  language,
}: {
  readonly title: string;
  readonly assumed: string;
  readonly groups: readonly { readonly name: string; readonly from: readonly Provenance[] }[];
  readonly language: Language;
}) {
  return (
    <details class="x-sources">
      <summary>{title}</summary>
      <dl>
        {groups.map((group) => (
          <div key={group.name}>
            <dt>{group.name}</dt>
            {group.from.map((entry) => (
              <dd key={`${entry.source} ${entry.fr}`}>
                <b>{entry.assumed ? assumed : entry.source}</b> (<span class="k-number">{entry.year}</span>).{' '}
                {entry[language].charAt(0).toUpperCase() + entry[language].slice(1)}.
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}
