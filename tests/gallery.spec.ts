import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Every page of the gallery is kept as a picture, so that a person can leaf through them; no width scrolls sideways; axe judges both themes. */
for (const look of [
  { theme: 'light', width: 1440, language: 'fr', textSize: 100, judged: true },
  { theme: 'dark', width: 768, language: 'en', textSize: 100, judged: false },
  { theme: 'dark', width: 360, language: 'en', textSize: 100, judged: true },
  { theme: 'light', width: 320, language: 'fr', textSize: 200, judged: false },
] as const) {
  test(`the gallery in ${look.theme}, ${look.width} px, ${look.language}, text at ${look.textSize} %`, async ({
    page,
    context,
    baseURL,
  }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width: look.width, height: 900 });
    await context.addCookies([{ name: 'lang', value: look.language, url: baseURL ?? 'http://127.0.0.1' }]);
    await page.addInitScript(({ theme, textSize }) => {
      localStorage.setItem('balise.preferences', JSON.stringify({ theme, textSize, spacing: 'usual' }));
      // A computer with voices, so that what reads aloud is there to be judged.
      const voices = ['fr-FR', 'en-GB'].map((lang) => ({
        lang,
        localService: true,
        default: false,
        name: lang,
        voiceURI: lang,
      }));
      Object.defineProperty(speechSynthesis, 'getVoices', { value: () => voices });
    }, look);
    const thrown: string[] = [];
    page.on('pageerror', (failure) => thrown.push(failure.message));

    for (const id of await idsOf(page)) {
      await test.step(id, async () => {
        await open(page, id);
        if (look.judged) expect.soft(await faultsOf(page, id)).toEqual([]);
        expect.soft(await sidewaysScroll(page), `${id} scrolls sideways`).toBe(0);
        await page.screenshot({
          path: `tests/results/gallery/${look.language}-${look.theme}-${look.width}/${id || 'index'}.png`,
          fullPage: true,
          animations: 'disabled',
        });
      });
    }
    expect(thrown).toEqual([]);
  });
}

test('a question is ordered, grouped, marked and submitted without a mouse', async ({ page }) => {
  await open(page, 'item-ordering');
  const first = page.getByRole('listitem').filter({ hasText: /Rassembler|Gather/ });
  const up = first.getByRole('button').first();
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list').last().getByRole('listitem').first()).toContainText(/Rassembler|Gather/);
  await expect(up).toBeFocused();

  await open(page, 'item-single-choice');
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '"choice":"b"' })).toBeVisible();
});

test('a scene is turned, played, paused and read whole with the keyboard, and is still for who wants stillness', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, 'scene');
  const scene = page.getByRole('region', { name: /Une balise en mer|A marker at sea/ });
  const caption = scene.getByRole('paragraph').first();
  const next = scene.getByRole('button', { name: /Image suivante|Next picture/ });
  await next.focus();
  await page.keyboard.press('Enter');
  await expect(caption).toContainText(/balise au loin|marker far away/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(caption).toContainText(/jour se lève|Day breaks/);
  await expect(next).toBeFocused();

  await scene.getByRole('button', { name: /Revoir la scène|Play again/ }).focus();
  await page.keyboard.press('Enter');
  await expect(caption).toContainText(/Un bateau part|A boat leaves/);
  expect(await page.evaluate(() => document.getAnimations().filter((one) => one instanceof CSSAnimation))).toEqual([]);
  await expect(scene.getByRole('button', { name: /Mettre en pause|Pause/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(scene.getByRole('button', { name: /Lancer la scène|Play the scene/ })).toBeFocused();

  await scene.getByText(/Le texte de la scène|The text of the scene/).focus();
  await page.keyboard.press('Enter');
  await expect(scene.getByRole('listitem')).toHaveCount(3);
});

test('on a phone, what the controls of an exploration change stays in sight', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  for (const { id, role, seen } of [
    { id: 'exploration-energy', role: 'radio', seen: /Énergie par jour|Energy per day/ },
    { id: 'exploration-knn', role: 'slider', seen: /La carte des fruits|The map of the fruits/ },
  ] as const) {
    await open(page, id);
    const control = page.getByRole(role).last();
    await control.focus();
    await expect(control).toBeInViewport();
    await expect(page.getByRole('heading', { name: seen })).toBeInViewport();
  }
});

test('a milestone is taken by its number and put in another place, and the focus follows it', async ({ page }) => {
  await open(page, 'exploration-timeline');
  const cards = page.getByRole('list', { name: /Les étapes|The milestones/ }).getByRole('listitem');
  const first = (await cards.first().getByRole('paragraph').first().textContent()) ?? '';
  await cards.first().getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /Mettre à la place 4|Put the milestone taken in place 4/ }).focus();
  await page.keyboard.press('Enter');
  await expect(cards.nth(3)).toContainText(first);
  await expect(cards.nth(3).getByRole('button').first()).toBeFocused();
  await page.getByRole('button', { name: /^(Vérifier|Check)$/ }).click();
  await expect(cards.filter({ hasText: /à échanger|to swap/ })).toHaveCount(2);
});

test('what is missing is said, then forgotten when it is given', async ({ page }) => {
  await open(page, 'item-number');
  await page.getByRole('textbox').fill('douze');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText(/nombre|number/);
  await page.getByRole('textbox').fill('12');
  await expect(page.getByRole('alert')).toBeEmpty();
});

test('a picture password is chosen with arrows, hidden, and taken back', async ({ page }) => {
  await open(page, 'picture-password');
  const group = page.getByRole('main').getByRole('group');
  await group.getByRole('button').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(group).toContainText(/Tes quatre images sont choisies|Your four pictures are chosen/);
  await page.keyboard.press('Backspace');
  await expect(group).toContainText(/Encore une image|One more picture/);
});

test('a question is read with its options, the word being said is highlighted, and it can be stopped', async ({
  page,
}) => {
  // The voices of a test machine are none: an utterance that only tells where it is stands for one.
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, {
      said,
      SpeechSynthesisUtterance: class {
        onboundary?: (event: { name: string; charIndex: number }) => void;
        readonly text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
    Object.defineProperty(speechSynthesis, 'getVoices', {
      value: () => ['fr-FR', 'en-GB'].map((lang) => ({ lang, localService: true, default: false })),
    });
    Object.defineProperty(speechSynthesis, 'speak', {
      value: (utterance: { text: string; onboundary?: (event: { name: string; charIndex: number }) => void }) => {
        said.push(utterance.text);
        if (said.length === 1) utterance.onboundary?.({ name: 'word', charIndex: utterance.text.indexOf(' ') + 1 });
      },
    });
  });
  await open(page, 'item-single-choice');
  await page.getByRole('button', { name: /Écouter la question|Listen to the question/ }).click();
  expect(await page.evaluate(() => Reflect.get(window, 'said'))).toHaveLength(8);
  const highlighted = () => page.evaluate(() => [...(CSS.highlights.get('read-aloud') ?? [])].map(String));
  expect(await highlighted()).toEqual([expect.stringMatching(/^(prépare|is)$/)]);
  await page.getByRole('button', { name: /Arrêter la lecture|Stop reading/ }).click();
  expect(await highlighted()).toEqual([]);
});

test('language, colours and text size change at once and are remembered', async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: 'lang', value: 'fr', url: baseURL ?? 'http://127.0.0.1' }]);
  await open(page, 'display');
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Sombres' }).click();
  await main.getByRole('button', { name: 'Texte plus grand' }).click();
  await main.getByRole('button', { name: 'English' }).click();
  await expect(main.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(main.getByRole('status')).toContainText('112%');
});

async function idsOf(page: Page): Promise<readonly string[]> {
  await open(page, '');
  const links = await page.getByRole('main').getByRole('link').all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
  return ['', ...addresses.map((address) => address?.replace('#/', '') ?? '')];
}

async function open(page: Page, id: string): Promise<void> {
  await page.goto(`/galerie#/${id}`);
  await page.locator(`[data-gallery="${id || 'index'}"]`).waitFor();
  await expect(page.getByRole('main').locator('[aria-busy="true"]:not(button)')).toHaveCount(id === 'loading' ? 2 : 0);
  await page.evaluate(() => document.fonts.ready);
}

async function faultsOf(page: Page, id: string): Promise<readonly string[]> {
  // The page that shows the bars of two applications has two menus by nature.
  const twice = id === 'app-bar' ? ['landmark-unique', 'landmark-no-duplicate-banner'] : [];
  const { violations } = await new AxeBuilder({ page }).withTags(rules).disableRules(twice).analyze();
  return violations.map((violation) => `${id}: ${violation.id} ${violation.nodes[0]?.html}`);
}

async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
}
