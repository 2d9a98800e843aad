import { Button } from '../kit/button.tsx';
import { showToast } from '../kit/toast.tsx';
import { t } from './texts.ts';

/** Where the file is, to be copied into an editor. */
export function FilePath({ file }: { readonly file: string }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(file);
      showToast(t('copied'));
    } catch (refused) {
      console.warn('The clipboard refused.', refused);
      showToast(t('not-copied'), 'warning');
    }
  };
  return (
    <p class="s-file">
      <code>{file}</code>
      <Button small icon="copy" onClick={copy}>
        {t('copy')}
      </Button>
    </p>
  );
}
