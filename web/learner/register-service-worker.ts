/**
 * Installs the service worker of the built application, then gives it the files this page already has: the first visit
 * happens before it can see them pass.
 */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    navigator.serviceWorker
      .register('/sw.js')
      .then(() => navigator.serviceWorker.ready)
      .then((registration) => {
        const seen = performance.getEntriesByType('resource').map(({ name }) => name);
        registration.active?.postMessage({ keep: [...new Set([...seen, location.origin])] });
      })
      .catch((refusal) => console.warn('This browser refuses to work off line.', refusal));
  });
}
