import { useState } from 'preact/hooks';
import { Card } from '../kit/card.tsx';
import { Field } from '../kit/field.tsx';
import { type HeatCell, HeatMap } from '../kit/heat-map.tsx';
import { formatShare } from '../kit/i18n.ts';
import { ProgressBar } from '../kit/progress.tsx';
import { Bars, Sparkline } from '../kit/small-charts.tsx';
import { StackedBars } from '../kit/stacked-bar.tsx';
import { Table } from '../kit/table.tsx';
import type { GalleryPage } from './gallery-page.ts';
import { pupils, themes } from './made-up-class.ts';

function Tables() {
  const [search, setSearch] = useState('');
  const rows = pupils.filter(({ name }) => name.toLowerCase().includes(search.toLowerCase()));
  return (
    <Table
      caption="Élèves de 4e B"
      rows={rows}
      rowKey={({ name }) => name}
      sortedBy="name"
      csvName="4e-b"
      tools={<Field label="Chercher un élève" type="search" value={search} onInput={setSearch} />}
      columns={[
        { id: 'name', head: 'Élève', names: true, cell: ({ name }) => name, sortBy: ({ name }) => name },
        { id: 'where', head: 'Où en est-il', cell: ({ where }) => where, sortBy: ({ where }) => where },
        {
          id: 'minutes',
          head: 'Minutes',
          numeric: true,
          cell: ({ minutes }) => minutes,
          sortBy: ({ minutes }) => minutes,
        },
        {
          id: 'done',
          head: 'Avancement',
          cell: ({ name, done }) => <ProgressBar label={name} value={done} />,
          sortBy: ({ done }) => done,
          csv: ({ done }) => Math.round(done * 100),
        },
        { id: 'share', head: '%', numeric: true, cell: ({ done }) => formatShare(done) },
      ]}
    />
  );
}

function Stacks() {
  return (
    <Card>
      <StackedBars
        title="Ce que la classe montre"
        sentence="La moitié de la classe croit une réponse parce qu’elle est précise."
        rows={themes.map(({ id, label, stack }) => ({ id, label, ...stack }))}
      />
    </Card>
  );
}

function Heat() {
  return (
    <div class="k-stack">
      <HeatMap
        title="Acquis par élève et par thème"
        sentence="9 élèves confondent entraînement et usage."
        columns={themes}
        rows={pupils.slice(0, 9).map((pupil, line) => ({
          id: pupil.name,
          label: pupil.name,
          cells: themes.map((_, column) => stateCell(line * 7 + column * 3 + line * column)),
        }))}
        onOpen={() => undefined}
      />
      <HeatMap
        title="Part d’acquis par classe"
        sentence="La 4e C est en avance sur les données apprises."
        columns={themes}
        rows={['4e A', '4e B', '4e C', '4e D'].map((label, line) => ({
          id: label,
          label,
          cells: themes.map((_, column) => amountCell(((line * 29 + column * 17) % 101) / 100)),
        }))}
      />
    </div>
  );
}

function stateCell(draw: number): HeatCell | undefined {
  const states = ['shown', 'uncertain', 'not-yet', 'shown', undefined] as const;
  const state = states[draw % states.length];
  const words = { shown: 'Acquis', uncertain: '?', 'not-yet': 'Pas enc.' } as const;
  const titles = { shown: 'acquis', uncertain: 'incertain', 'not-yet': 'pas encore' } as const;
  return state ? { kind: 'state', state, text: words[state], title: titles[state] } : undefined;
}

function amountCell(share: number): HeatCell {
  return { kind: 'amount', share, text: formatShare(share) };
}

function Small() {
  return (
    <div class="g-cards">
      <Card>
        <Bars
          title="Ce que le modèle propose"
          sentence="« soleil » monte si tu ajoutes « en plein »."
          max={0.4}
          bars={[
            ['chat', 0.31],
            ['soleil', 0.22],
            ['canapé', 0.17],
            ['silence', 0.12],
            ['salon', 0.08],
          ].map(([label, value]) => ({
            id: String(label),
            label: String(label),
            value: Number(value),
            text: formatShare(Number(value)),
          }))}
        />
      </Card>
      <Card>
        <Sparkline
          title="Élèves ayant terminé"
          sentence="12 élèves de plus cette semaine."
          points={[2, 3, 3, 7, 12, 15, 27].map((value, index) => ({ label: `Semaine ${index + 1}`, value }))}
        />
      </Card>
    </div>
  );
}

export const dataPages: readonly GalleryPage[] = [
  { id: 'table', title: { fr: 'Tableau', en: 'Table' }, group: 'data', wide: true, Draw: Tables },
  {
    id: 'stacked-bars',
    title: { fr: 'Barres en trois parts', en: 'Bars in three parts' },
    group: 'data',
    Draw: Stacks,
  },
  { id: 'heat-map', title: { fr: 'Carte de chaleur', en: 'Heat map' }, group: 'data', wide: true, Draw: Heat },
  { id: 'small-charts', title: { fr: 'Petits graphiques', en: 'Small charts' }, group: 'data', Draw: Small },
];
