import type { FastifyInstance } from 'fastify';
import { skillsOf } from '../../core/content/framework.ts';
import { casePackage } from '../../core/frameworks/case-package.ts';
import { type FrameworksContract, frameworksContract } from '../../core/frameworks/contract.ts';
import { doubtSuggestion } from '../../core/frameworks/suggestion.ts';
import type { Published } from '../content/published.ts';
import { mount } from '../platform/http.ts';
import type { ProblemTable } from '../platform/problems.ts';
import { startTry } from '../platform/throttle.ts';
import type { World } from '../platform/world.ts';
import { identify } from './identify.ts';
import { answerSuggestion, findSuggestion, insertSuggestion, listSuggestions } from './store.ts';

/** From one address of the network in a day, before one must wait: a class may write its own. */
const freeSuggestions = 20;

/** Frameworks as anyone reads them, and what anyone suggests. */
export function mountFrameworks(app: FastifyInstance, world: World, content: Published): void {
  /** By its id or by the word of its address. */
  const find = (named: string) =>
    content.frameworks.get(named) ?? [...content.frameworks.values()].find(({ place }) => place === named);
  mount(
    app,
    world,
    frameworksContract,
    {
      readFramework: async ({ params }) => {
        const framework = find(params.frameworkId);
        if (!framework) return { refused: 'not-found' };
        const accepted = await listSuggestions(world, { frameworkId: framework.id, status: 'accepted' });
        const history = accepted.map(({ id, skill, about, text, answer, answeredAt, sentAt }) => ({
          id,
          skill,
          about,
          text,
          answer,
          at: answeredAt ?? sentAt,
        }));
        return { framework, version: content.version, history };
      },
      exportFramework: async ({ params, query, meta }) => {
        const framework = find(params.frameworkId);
        if (!framework) return { refused: 'not-found' };
        const { publicUrl } = world.config;
        const language = query.lang ?? meta.language;
        return casePackage(framework, { language, publicUrl, version: content.version, identify });
      },
      suggest: async ({ params, body, meta }) => {
        const framework = find(params.frameworkId);
        if (!framework) return { refused: 'not-found' };
        if (!skillsOf(framework).some(({ skill }) => skill.id === body.skill)) return { refused: 'skill-unknown' };
        const doubt = doubtSuggestion(body);
        if (doubt) return { refused: doubt };
        const lock = await startTry(world, `suggest:${meta.ip}`, freeSuggestions);
        if (lock) return { refused: 'too-many-suggestions', ...lock };
        return { suggestion: await insertSuggestion(world, { ...body, frameworkId: framework.id }) };
      },
      readSuggestion: async ({ params }) => {
        const suggestion = await findSuggestion(world, params.suggestionId);
        return suggestion ? { suggestion } : { refused: 'not-found' };
      },
      listSuggestions: async ({ query }) => ({ suggestions: await listSuggestions(world, query) }),
      answerSuggestion: async ({ params, body, who }) => {
        const answer = body.answer === '' ? null : body.answer;
        const isClosing = body.status === 'accepted' || body.status === 'declined';
        if (isClosing && answer === null) return { refused: 'answer-needed' };
        const answered = { status: body.status, answer, by: who.accountId };
        const suggestion = await answerSuggestion(world, params.suggestionId, answered);
        return suggestion ? { suggestion } : { refused: 'not-found' };
      },
    },
    problems,
  );
}

const problems: ProblemTable<FrameworksContract> = {
  'skill-unknown': {
    status: 422,
    title: { fr: 'Ce référentiel n’a pas cette compétence.', en: 'This framework has no such skill.' },
  },
  'looks-automatic': {
    status: 422,
    title: {
      fr: 'Ce message ressemble à un envoi automatique. Écrivez-le avec vos mots, avec un lien au plus.',
      en: 'This message looks automatic. Write it in your own words, with one link at most.',
    },
  },
  'holds-personal-data': {
    status: 422,
    title: {
      fr: 'Retirez l’adresse ou le numéro : une proposition peut devenir publique.',
      en: 'Remove the address or the number: a suggestion may become public.',
    },
  },
  'too-many-suggestions': {
    status: 429,
    title: {
      fr: 'Beaucoup de propositions sont venues d’ici aujourd’hui. Réessayez un peu plus tard.',
      en: 'Many suggestions came from here today. Try again a little later.',
    },
  },
  'answer-needed': {
    status: 422,
    title: {
      fr: 'Une proposition acceptée ou refusée reçoit une réponse.',
      en: 'A suggestion that is accepted or declined gets an answer.',
    },
  },
};
