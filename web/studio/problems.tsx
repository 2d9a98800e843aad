import type { LocatedFinding } from '../../core/content/preview.ts';
import type { Problem } from '../../core/content/yaml-file.ts';
import { Icon } from '../kit/icons.tsx';
import { Note } from '../kit/note.tsx';
import { addressOfFile } from './addresses.ts';
import { t } from './texts.ts';

/** More than this many are counted, not listed: the first ones mended often mend the others. */
const mostListed = 12;

/** What keeps files from being published: the file, the line, the place and the reason. */
export function Problems({ problems, linked }: { readonly problems: readonly Problem[]; readonly linked?: boolean }) {
  if (problems.length === 0) return null;
  const files = new Set(problems.map(({ file }) => file)).size;
  return (
    <Note kind="problem" title={t('to-mend', { n: files })} live>
      <ul class="s-problems">
        {problems.slice(0, mostListed).map((problem, place) => (
          <li key={place}>
            <Place problem={problem} linked={linked === true} />
            <What at={problem.at} message={problem.message} />
          </li>
        ))}
      </ul>
      {problems.length > mostListed && <p>{t('more-problems', { n: problems.length - mostListed })}</p>}
    </Note>
  );
}

const icons = { problem: 'warning', warning: 'try', note: 'clock' } as const;

/** What a reviewer would say of a file that reads: the line, the place and the remark. */
export function Findings({ findings }: { readonly findings: readonly LocatedFinding[] }) {
  if (findings.length === 0)
    return (
      <p class="s-clean">
        <Icon name="yes" size={20} />
        {t('no-finding')}
      </p>
    );
  return (
    <ul class="s-findings">
      {findings.map(({ severity, line, at, message }, place) => (
        <li key={place} data-severity={severity}>
          <Icon name={icons[severity]} size={20} />
          <div class="s-finding">
            <b>{t(`finding-${severity}`)}</b> · {t('line', { line: String(line) })}
            <br />
            <What at={at} message={message} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Place({ problem: { file, line }, linked }: { readonly problem: Problem; readonly linked: boolean }) {
  const address = linked ? addressOfFile(file) : undefined;
  const place = <code>{`${file}:${line}`}</code>;
  return <span class="s-place">{address ? <a href={address}>{place}</a> : place}</span>;
}

// The tools that read content speak English, in the terminal as here.
function What({ at, message }: Pick<Problem, 'at' | 'message'>) {
  return (
    <span lang="en">
      {at.length > 0 && <b>{at.join('.')}: </b>}
      {message}
    </span>
  );
}
