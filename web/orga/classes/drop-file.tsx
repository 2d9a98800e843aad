import { useState } from 'preact/hooks';
import { Icon } from '../../kit/icons.tsx';
import { decodeFile } from './roster-text.ts';
import { t } from './texts.ts';

/** As the server accepts: a list of some five thousand pupils. */
const largestBytes = 400_000;

export interface DropFileProps {
  readonly onText: (text: string) => void;
  readonly onRefuse: (message: string) => void;
}

/** A place to drop a CSV file, or a button to choose one. */
export function DropFile({ onText, onRefuse }: DropFileProps) {
  const [isOver, setOver] = useState(false);
  const read = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > largestBytes) return onRefuse(t('file-too-large', { name: file.name }));
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (isSpreadsheet(bytes)) return onRefuse(t('file-spreadsheet', { name: file.name }));
    onText(decodeFile(bytes));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse, the button inside is for everyone
    <div
      class="o-drop"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void read(event.dataTransfer?.files[0]);
      }}
    >
      <label class="k-button" data-look="quiet" data-small>
        <Icon name="up" />
        {t('choose-file')}
        <input
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          onChange={(event) => {
            void read(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <span>{t('drop-file')}</span>
    </div>
  );
}

/** A zip inside (.xlsx, .ods): not a list as text. */
function isSpreadsheet(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
