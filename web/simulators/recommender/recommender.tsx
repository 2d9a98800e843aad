import { Button } from '../../kit/button.tsx';
import type { ExplorationProps } from '../exploration.ts';
import { ExplorationFrame } from '../exploration-frame.tsx';
import { Bars } from '../parts/bars.tsx';
import { decimal, percent } from '../parts/formats.ts';
import { Panel, Panels } from '../parts/panel.tsx';
import { Pills, Segments } from '../parts/segments.tsx';
import { Slider } from '../parts/slider.tsx';
import { useExploration } from '../use-exploration.ts';
import { aims, diversity, guessTastes, recommend, signals, type Turn, topics, type Video } from './model.ts';
import './recommender.css';
import { type Lab, mostTurns, readLab, startLab } from './state.ts';
import { texts } from './texts.ts';
import { TopicMark } from './topic-mark.tsx';

/** Under so many topics the feed is a bubble; over so many it is open again. */
const bubble = 2.5;
const openFeed = 4;

/** A feed that learns from what is watched: the pupil sees it close, then changes its aim, its chance and what it observes. */
export default function Recommender(props: ExplorationProps) {
  const { language, settings } = props;
  const t = texts(language);
  const exploration = useExploration(props, () => startLab(settings), readLab);
  const { lab, change, did, reach, miss, say } = exploration;
  const feed = recommend(lab.turns, lab, lab.seed);
  const spread = diversity(lab.turns);
  const tastes = guessTastes(lab.turns, lab.signals);
  const titleOf = (video: Video) => t(`${video.topic}-${toNumber(video.number)}`);
  const diversitySays =
    lab.turns.length === 0 ? t('diversity-none') : t('diversity-says', { count: decimal(spread, language) });

  const settle = (next: Lab, title: string) => {
    const now = diversity(next.turns);
    const closed = next.closed || (next.turns.length >= 5 && now <= bubble);
    change(() => ({ ...next, closed }));
    say(
      t('say-watched', {
        title,
        feed: recommend(next.turns, next, next.seed).map(titleOf).join(', '),
        diversity: t('diversity-says', { count: decimal(now, language) }),
      }),
    );
    const data = { topics: Math.round(now * 10) / 10, aim: next.aim };
    if (next.turns.length >= 5) reach('watched-five', data);
    if (closed && !lab.closed) reach('bubble-grew', data);
    else if (next.turns.length >= 5) miss('bubble-grew', data);
    if (closed && now >= openFeed) reach('bubble-opened', data);
  };
  const watch = (video: Video) => {
    did('watched', { topic: video.topic });
    settle(after(lab, feed, video), titleOf(video));
  };
  const watchTen = () => {
    let next: Lab = lab;
    let last = feed[0]!;
    for (let i = 0; i < 10; i++) {
      const screen = recommend(next.turns, next, next.seed);
      last = favourite(next, screen);
      next = after(next, screen, last);
    }
    did('watched-ten', { topic: last.topic });
    settle(next, titleOf(last));
  };
  const tune = (next: Partial<Lab>, what: string) => {
    change((old) => ({ ...old, ...next }));
    did(what);
    if (next.aim) reach('changed-aim', { aim: next.aim });
    if (next.chance !== undefined || next.signals) reach('changed-settings');
  };

  return (
    <ExplorationFrame
      exploration={exploration}
      language={language}
      title={t('title')}
      instruction={t('instruction')}
      alternative={t('alternative', {
        n: lab.turns.length,
        diversity: diversitySays,
        aim: t(lab.aim),
        chance: percent(lab.chance, language),
        tastes: topics.map((topic) => `${t(topic)} ${percent(tastes[topic], language)}`).join(', '),
      })}
    >
      <Panels>
        <Panel title={`${t('feed')} · ${t('screen', { n: lab.turns.length + 1 })}`}>
          <ul class="x-re-feed">
            {feed.map((video, i) => (
              <li key={`${i}`}>
                <button type="button" data-topic={topics.indexOf(video.topic)} onClick={() => watch(video)}>
                  <span class="x-re-picture" aria-hidden="true">
                    <TopicMark topic={video.topic} />
                  </span>
                  <span>
                    <span class="k-unseen">{t('watch')} : </span>
                    <b>{titleOf(video)}</b>
                    <span class="k-small">{t(video.topic)}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <div class="k-row">
            <Button small onClick={watchTen}>
              {t('auto')}
            </Button>
            <Button look="link" small onClick={() => tune({ turns: [], seed: lab.seed + 1 }, 'erased')}>
              {t('forget')}
            </Button>
          </div>
        </Panel>
        <Panel title={t('diversity-title')}>
          <History turns={lab.turns} />
          <p>
            {diversitySays} {lab.turns.length > 0 && <b>{t(spread <= bubble ? 'bubble' : 'open')}</b>}
          </p>
          <h5 class="x-re-heading">{t('tastes')}</h5>
          <Bars
            bars={topics.map((topic) => ({
              label: t(topic),
              share: tastes[topic],
              value: percent(tastes[topic], language),
              colour: 3,
            }))}
          />
        </Panel>
      </Panels>
      <Panel title={t('engine')}>
        <Segments
          label={t('aim')}
          value={lab.aim}
          options={aims.map((value) => ({ value, label: t(value) }))}
          onChoose={(aim) => tune({ aim }, 'changed-aim')}
        />
        <Slider
          label={t('chance')}
          value={Math.round(lab.chance * 100)}
          min={0}
          max={100}
          step={5}
          shown={percent(lab.chance, language)}
          onInput={(value) => tune({ chance: value / 100 }, 'changed-chance')}
        />
        <Pills
          label={t('signals')}
          chosen={lab.signals}
          options={signals.map((value) => ({ value, label: t(value) }))}
          onToggle={(signal) =>
            tune(
              {
                signals: lab.signals.includes(signal)
                  ? lab.signals.filter((one) => one !== signal)
                  : [...lab.signals, signal],
              },
              'changed-signals',
            )
          }
        />
      </Panel>
    </ExplorationFrame>
  );
}

/** The topics of the latest screens, one column per screen: the same colours again and again are the bubble. */
function History({ turns }: { readonly turns: readonly Turn[] }) {
  return (
    <div class="x-re-history" aria-hidden="true">
      {turns.slice(-16).map((turn, i) => (
        <div key={`${i}`}>
          {[...turn.shown].sort().map((topic, j) => (
            <i key={`${j}`} data-topic={topics.indexOf(topic)} />
          ))}
        </div>
      ))}
    </div>
  );
}

function after(lab: Lab, feed: readonly Video[], video: Video): Lab {
  return {
    ...lab,
    turns: [...lab.turns, { shown: feed.map((one) => one.topic), watched: video.topic }].slice(-mostTurns),
  };
}

/** The video of the screen whose topic was watched most so far; the first one when nothing was. */
function favourite(lab: Lab, feed: readonly Video[]): Video {
  const count = (video: Video) => lab.turns.filter((turn) => turn.watched === video.topic).length;
  return feed.reduce((best, video) => (count(video) > count(best) ? video : best));
}

function toNumber(value: number): 0 | 1 | 2 {
  return value === 0 ? 0 : value === 1 ? 1 : 2;
}
