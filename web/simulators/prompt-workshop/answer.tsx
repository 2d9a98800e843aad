import type { PromptPart } from '../../../core/conversation/prompt-part.ts';
import { Button } from '../../kit/button.tsx';
import { Note } from '../../kit/note.tsx';
import type { Language } from '../exploration.ts';
import type { Simulated } from './simulate.ts';
import type { Passage } from './situation.ts';
import { nameOfPassage } from './state.ts';
import { texts } from './texts.ts';

interface Props {
  readonly simulated: Simulated;
  readonly parts: readonly PromptPart[];
  readonly language: Language;
  readonly marked: readonly string[];
  readonly onMark: (passage: Passage) => void;
}

/** The simulated answer, passage by passage: each one says which part of the prompt brought it, and may be marked as to be checked. */
export function Answer({ simulated, parts, language, marked, onMark }: Props) {
  const t = texts(language);
  if (simulated.kind !== 'passages') return <p lang={language}>{t(`answer-${simulated.kind}`)}</p>;
  return (
    <ul class="x-pw-passages">
      {simulated.passages.map((passage) => {
        const isMarked = marked.includes(nameOfPassage(passage));
        return (
          <li key={passage.say} data-marked={isMarked || undefined}>
            <Lines text={passage.say} language={language} />
            <div class="x-pw-origin">
              <span class="k-small">{sayOrigin(passage, parts, language)}</span>
              <Button
                small
                look="link"
                icon={isMarked ? 'check' : 'flag'}
                aria-pressed={isMarked}
                aria-label={t('mark-this', { say: passage.say.slice(0, 60) })}
                onClick={() => onMark(passage)}
              >
                {t('mark')}
              </Button>
            </div>
            {isMarked && (
              <Note kind={passage.check ? 'yes' : 'info'} title={null}>
                {passage.check ? t('marked-right', { why: passage.check }) : t('marked-safe')}
              </Note>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** A text whose lines may be those of a list. */
export function Lines({ text, language }: { readonly text: string; readonly language: Language }) {
  const blocks: { kind: 'p' | 'ul' | 'ol'; lines: string[] }[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const kind = line.startsWith('- ') ? 'ul' : /^\d+\. /.test(line) ? 'ol' : 'p';
    const last = blocks.at(-1);
    const bare = line.replace(/^(- |\d+\. )/, '');
    if (last && last.kind === kind && kind !== 'p') last.lines.push(bare);
    else blocks.push({ kind, lines: [bare] });
  }
  return (
    <div class="x-pw-lines" lang={language}>
      {blocks.map(({ kind, lines }) => {
        if (kind === 'p') return <p key={lines[0]}>{lines[0]}</p>;
        const List = kind;
        return (
          <List key={lines[0]}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </List>
        );
      })}
    </div>
  );
}

/** Which parts of the prompt brought a passage, or whose absence did. */
function sayOrigin({ needs, lacks }: Passage, parts: readonly PromptPart[], language: Language): string {
  const t = texts(language);
  if (lacks.includes('task')) return t('no-task');
  const name = (part: PromptPart) => t(part);
  const brought = needs.filter((part) => part !== 'task' && parts.includes(part)).map(name);
  const guessed = lacks.filter((part) => parts.includes(part)).map(name);
  const said = [
    brought.length > 0 || guessed.length === 0
      ? t('brought', { parts: (brought.length > 0 ? brought : [t('task')]).join(', ') })
      : '',
    guessed.length > 0 ? t('guessed', { parts: guessed.join(', ') }) : '',
  ];
  return said.filter((one) => one !== '').join(' · ');
}
