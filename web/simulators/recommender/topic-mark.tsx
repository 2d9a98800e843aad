import type { Topic } from './model.ts';

/** A drawing for each topic, so that colour is never alone. */
const lines: Readonly<Record<Topic, string>> = {
  sport: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M3.5 9.500c5 1.500 12 1.500 17 0M3.5 14.500c5-1.500 12-1.500 17 0M12 3v18',
  music:
    'M9 18V5l10-2v13M9 18a2.500 2.500 0 1 1-5 0 2.500 2.500 0 0 1 5 0M19 16a2.500 2.500 0 1 1-5 0 2.500 2.500 0 0 1 5 0',
  science: 'M9 3h6M10 3v6L4.500 18.500A1.700 1.700 0 0 0 6 21h12a1.700 1.700 0 0 0 1.500-2.500L14 9V3M7.500 15h9',
  cooking: 'M4 11h16v6a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3zM2 11h20M9 3c-1 1.500 1 2.500 0 4M14 3c-1 1.500 1 2.500 0 4',
  humour: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8 9.500v.1M16 9.500v.1M7 13.500c1 3 3 4 5 4s4-1 5-4z',
  news: 'M4 5h13v14H6a2 2 0 0 1-2-2zM17 9h3v8a2 2 0 0 1-2 2h-1M7 8.500h7M7 12h7M7 15.500h4',
};

export function TopicMark({ topic }: { readonly topic: Topic }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={lines[topic]} />
    </svg>
  );
}
