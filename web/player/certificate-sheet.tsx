import type { Certificate } from '../../core/learning/contract.ts';
import { AreaShape } from '../kit/area-shape.tsx';
import { formatDate } from '../kit/i18n.ts';
import { language } from '../kit/language.ts';
import { Logo } from '../kit/logo.tsx';
import { t } from './certificate-texts.ts';
import './certificate.css';

const areas = [1, 2, 3, 4, 5] as const;

/** A certificate of completion on one sheet of A4, for black and white too: who, what, when, and plainly what it is not. */
export function CertificateSheet({ certificate }: { readonly certificate: Certificate }) {
  const { learner, course, completedAt, modules, skills } = certificate;
  const spoken = language();
  return (
    <article class="p-certificate" aria-label={`${t('kind')} · ${learner}`}>
      <header>
        <p class="p-certificate-brand">
          <Logo size={30} /> Balise
        </p>
        <p class="p-certificate-kind">{t('kind')}</p>
      </header>
      <div class="p-certificate-who">
        <p>{t('given')}</p>
        <p class="p-certificate-name">{learner}</p>
        <p>{t('followed')}</p>
        <h2>{course[spoken]}</h2>
        <p>{t('on', { date: formatDate(completedAt) })}</p>
      </div>
      <div class="p-certificate-what">
        <section>
          <h3>{t('modules', { n: modules.length })}</h3>
          <ul>
            {modules.map(({ id, title, minutes }) => (
              <li key={id}>
                {title[spoken]} <span class="k-number">{t('minutes', { n: minutes })}</span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>{t('skills', { n: skills.length })}</h3>
          <ul class="p-certificate-skills">
            {skills.map(({ id, label, area }) => (
              <li key={id}>
                <AreaShape area={areas.find((known) => known === area) ?? 1} />
                {label[spoken]}
              </li>
            ))}
          </ul>
        </section>
      </div>
      <p class="p-certificate-not">{t('not')}</p>
    </article>
  );
}
