/** What a kitchen needs to know: figures, no names. Pure. Browser-safe. */
import { dietsOf, type KnownDiet } from './diets.ts';

export interface Eater {
  name: string | null;
  diet: string | null;
  /** The person and whoever comes along. */
  chairs: number;
  /** Extras that are theirs. */
  extraIds: readonly string[];
}

export interface Meal {
  title: string;
  /** An extra one chooses; null for what everybody gets. */
  extraId: string | null;
  /** Extras for single days, where there are some: of those who chose any, only those who chose this day eat. */
  dayIds: readonly string[] | null;
}

export interface MealCount {
  title: string;
  total: number;
  ordinary: number;
  /** Combinations of diets as words, most frequent first. */
  diets: { diet: string; count: number }[];
}

export function countMeal(
  meal: Meal,
  eaters: readonly Eater[],
  words: Readonly<Record<KnownDiet, string>>,
  allDayIds: readonly string[],
): MealCount {
  const eating = eaters.filter((eater) => eats(eater, meal, allDayIds));
  const counts = new Map<string, number>();
  for (const { diet, name } of eating) {
    if (diet === null) continue;
    const { known, own } = dietsOf(diet, name);
    const said = [...known.map((one) => words[one]), ...own];
    if (said.length === 0) continue;
    const key = said.join(' + ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const total = eating.reduce((sum, { chairs }) => sum + (meal.extraId === null ? chairs : 1), 0);
  const diets = [...counts].map(([diet, count]) => ({ diet, count }));
  diets.sort((one, other) => other.count - one.count || (one.diet < other.diet ? -1 : 1));
  return {
    title: meal.title,
    total,
    ordinary: total - diets.reduce((sum, { count }) => sum + count, 0),
    diets,
  };
}

function eats(eater: Eater, meal: Meal, allDayIds: readonly string[]): boolean {
  if (meal.extraId !== null) return eater.extraIds.includes(meal.extraId);
  if (meal.dayIds === null) return true;
  const comesByDay = eater.extraIds.some((id) => allDayIds.includes(id));
  return !comesByDay || eater.extraIds.some((id) => meal.dayIds?.includes(id));
}
