import { useEffect } from 'preact/hooks';

/** Text in the size that learners read, while a page shows what they see. */
export function useLearnersSize(): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    delete dataset.audience;
    return () => {
      dataset.audience = 'staff';
    };
  }, []);
}
