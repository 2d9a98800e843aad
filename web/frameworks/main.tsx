import { startPage } from '../kit/start-page.tsx';
import { App } from './app.tsx';

startPage(App);
