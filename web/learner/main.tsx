import { startPage } from '../kit/start-page.tsx';
import { App } from './app.tsx';
import { registerServiceWorker } from './register-service-worker.ts';

startPage(App);
registerServiceWorker();
