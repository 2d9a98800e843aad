import { startPage } from '../kit/start-page.tsx';
import { Gallery } from './gallery.tsx';

startPage(Gallery);
