import { seededDice } from '../dice.ts';

export const topics = ['sport', 'music', 'science', 'cooking', 'humour', 'news'] as const;
export type Topic = (typeof topics)[number];

/** What the recommender is asked to increase. */
export const aims = ['time', 'useful', 'variety'] as const;
export type Aim = (typeof aims)[number];

/** What it may observe. */
export const signals = ['watched', 'ignored'] as const;
export type Signal = (typeof signals)[number];

/** A video: its topic, and how much it grips (0 calm, 1 sensational). */
export interface Video {
  readonly topic: Topic;
  readonly number: number;
  readonly grip: number;
}

/** One turn: what was proposed and what was watched. */
export interface Turn {
  readonly shown: readonly Topic[];
  readonly watched: Topic;
}

export interface Settings {
  readonly aim: Aim;
  /** Share of the proposals drawn blindly, 0 to 1. */
  readonly chance: number;
  readonly signals: readonly Signal[];
}

export const feedSize = 4;
/** How many of the latest proposals the diversity looks at: three screens. */
const memory = 3 * feedSize;

/** What the recommender believes about the tastes: shares that sum to 1, from what it was allowed to observe. All equal at first. */
export function guessTastes(turns: readonly Turn[], allowed: readonly Signal[]): Readonly<Record<Topic, number>> {
  const weight: Record<Topic, number> = { sport: 1, music: 1, science: 1, cooking: 1, humour: 1, news: 1 };
  for (const turn of turns) {
    for (const topic of topics) weight[topic] = 0.9 * weight[topic] + 0.1;
    if (allowed.includes('watched')) weight[turn.watched] += 1.2;
    if (allowed.includes('ignored')) {
      for (const topic of turn.shown) if (topic !== turn.watched) weight[topic] = Math.max(0.15, weight[topic] - 0.35);
    }
  }
  const all = topics.reduce((sum, topic) => sum + weight[topic], 0);
  return {
    sport: weight.sport / all,
    music: weight.music / all,
    science: weight.science / all,
    cooking: weight.cooking / all,
    humour: weight.humour / all,
    news: weight.news / all,
  };
}

/**
 * The next proposals. Each place goes to a blind draw with probability `chance`, otherwise to a draw in proportion to the score:
 * tastes to the power 1.6 times the grip for "time", tastes for "useful" (calm first), tastes softened and unlike what is already
 * on the screen for "variety". The same turns and seed give the same screen.
 */
export function recommend(turns: readonly Turn[], settings: Settings, seed: number): readonly Video[] {
  const dice = seededDice(seed * 7919 + turns.length);
  const tastes = guessTastes(turns, settings.signals);
  const feed: Video[] = [];
  while (feed.length < feedSize) {
    const catalogue = topics.flatMap((topic) =>
      [0, 1, 2].map((number): Video => ({ topic, number, grip: (number + 1) / 3 })),
    );
    const left = catalogue.filter(
      (video) => !feed.some((taken) => taken.topic === video.topic && taken.number === video.number),
    );
    const blind = dice() < settings.chance;
    const scores = left.map((video) => (blind ? 1 : score(video, tastes[video.topic], settings.aim, feed)));
    let mark = dice() * scores.reduce((sum, one) => sum + one, 0);
    const chosen = left.find((_, i) => {
      mark -= scores[i]!;
      return mark < 0;
    });
    feed.push(chosen ?? left[0]!);
  }
  return feed;
}

/**
 * How many topics the latest three screens amount to: the exponential of Shannon's entropy (Hill, 1973), from 1 (always the same) to 6 (all alike).
 */
export function diversity(turns: readonly Turn[]): number {
  const shown = turns.flatMap((turn) => turn.shown).slice(-memory);
  if (shown.length === 0) return topics.length;
  const entropy = topics.reduce((sum, topic) => {
    const share = shown.filter((one) => one === topic).length / shown.length;
    return share === 0 ? sum : sum - share * Math.log(share);
  }, 0);
  return Math.exp(entropy);
}

function score(video: Video, taste: number, aim: Aim, feed: readonly Video[]): number {
  if (aim === 'time') return taste ** 1.6 * (0.5 + video.grip);
  if (aim === 'useful') return taste * (1.3 - video.grip);
  const already = feed.filter((one) => one.topic === video.topic).length;
  return taste ** 0.4 * 0.08 ** already;
}
