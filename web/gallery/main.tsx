import { startPage } from '../kit/start-page.tsx';

startPage(() => <main class="k-page">Galerie</main>);
