import { language } from '../../kit/language.ts';
import type { SkillMap } from '../calls.ts';

/** An area's place among the five shapes and colours. */
export function areaOf(area: number): 1 | 2 | 3 | 4 | 5 {
  const places = [1, 2, 3, 4, 5] as const;
  return places[Math.max(0, area - 1) % places.length] ?? 1;
}

/** The areas of a map, each told by its topics. */
export function listAreas({
  topics,
}: Pick<SkillMap, 'topics'>): readonly { readonly area: number; readonly label: string }[] {
  const areas = [...new Set(topics.map(({ area }) => area))];
  return areas.map((area) => {
    const inside = topics.filter((topic) => topic.area === area);
    return { area, label: inside.map(({ label }) => label[language()]).join(' · ') };
  });
}
