import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { LinkButton } from '../../kit/button.tsx';
import { Segments } from '../../kit/display-settings.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { language } from '../../kit/language.ts';
import { Note } from '../../kit/note.tsx';
import { Select } from '../../kit/select.tsx';
import { StackLegend } from '../../kit/stacked-bar.tsx';
import { Tabs } from '../../kit/tabs.tsx';
import { addresses } from '../addresses.ts';
import { call, type SkillMap } from '../calls.ts';
import { Page } from '../page.tsx';
import { SaidReply } from '../said-reply.tsx';
import { useReply } from '../use-reply.ts';
import { listAreas } from './area.ts';
import { sayMeaning } from './meaning.ts';
import { NextLesson } from './next-lesson.tsx';
import { SkillDialog } from './skill-dialog.tsx';
import { arrangeGrid, type GridOrder, gridOrders, type Skill } from './skill-grid.ts';
import { SkillHeat } from './skill-heat.tsx';
import { LearnerTable, SkillTable } from './skill-tables.tsx';
import { t } from './texts.ts';
import './analysis.css';

/** The diagnostic by theme: what the class shows, what it does not show yet, and who. */
export function AnalysisPage() {
  const { runId = '' } = useRoute().params;
  const asked = useReply(runId, (signal) => call('GET /api/runs/:runId/skills', { params: { runId }, signal }));
  const map = asked.reply.state === 'ready' ? asked.reply.value : undefined;
  const known = map?.learners.filter(({ mastery }) => mastery !== null).length ?? 0;
  return (
    <Page
      title={t('analysis')}
      width="full"
      over={
        <>
          <a href={addresses.run(runId)}>{t('live')}</a>
          {map && (
            <>
              {` · ${map.run.group.name} · `}
              <a href={addresses.course(map.run.course.id)}>{map.run.course.title[language()]}</a>
            </>
          )}
        </>
      }
      actions={
        known > 0 && (
          <LinkButton icon="download" href={`/api/runs/${runId}/skills.csv?lang=${language()}`} download>
            {t('export')}
          </LinkButton>
        )
      }
    >
      <SaidReply asked={asked}>
        {(found) =>
          known === 0 ? (
            <EmptyState
              title={t('nobody-measured')}
              action={<LinkButton href={addresses.run(runId)}>{t('live')}</LinkButton>}
            >
              {t('nobody-measured-why')}
            </EmptyState>
          ) : (
            <Diagnostic map={found} known={known} />
          )
        }
      </SaidReply>
    </Page>
  );
}

function Diagnostic({ map, known }: { readonly map: SkillMap; readonly known: number }) {
  const [area, setArea] = useState('');
  const [order, setOrder] = useState<GridOrder>('given');
  const [cells, setCells] = useState<'words' | 'shares'>('words');
  const [opened, open] = useState<Skill>();
  const grid = arrangeGrid(map, area === '' ? undefined : Number(area), order);
  const choices = (
    <>
      <Select
        label={t('area')}
        placeholder={t('all-areas')}
        value={area}
        onInput={setArea}
        options={listAreas(map).map((one) => ({ value: String(one.area), label: one.label }))}
      />
      <Select
        label={t('order')}
        placeholder={null}
        value={order}
        onInput={(value) => setOrder(gridOrders.find((id) => id === value) ?? 'given')}
        options={gridOrders.map((value) => ({ value, label: t(`grid-order-${value}`) }))}
      />
    </>
  );
  const withChoices = (table: ComponentChildren) => (
    <div class="k-stack">
      <div class="o-tools">{choices}</div>
      {table}
    </div>
  );
  return (
    <>
      <Note kind={map.meaning ? 'try' : 'yes'} title={null}>
        <span class="o-meaning">{sayMeaning(map)}</span>{' '}
        <span class="k-small">{t('measured-of', { known, learners: map.learners.length })}</span>
      </Note>
      <NextLesson map={map} />
      <Tabs
        label={t('analysis')}
        tabs={[
          {
            id: 'map',
            label: t('map'),
            panel: () => (
              <div class="k-stack">
                <div class="o-tools o-map-tools">
                  {choices}
                  <Segments
                    legend={t('in-cells')}
                    value={cells}
                    onPick={setCells}
                    options={
                      [
                        { id: 'words', label: t('words') },
                        { id: 'shares', label: t('probabilities') },
                      ] as const
                    }
                  />
                </div>
                <StackLegend />
                <SkillHeat grid={grid} probabilities={cells === 'shares'} onOpen={open} />
              </div>
            ),
          },
          { id: 'skills', label: t('by-skill'), panel: () => withChoices(<SkillTable grid={grid} />) },
          { id: 'pupils', label: t('by-pupil'), panel: () => withChoices(<LearnerTable grid={grid} />) },
        ]}
      />
      <SkillDialog skill={opened} grid={grid} onClose={() => open(undefined)} />
    </>
  );
}
