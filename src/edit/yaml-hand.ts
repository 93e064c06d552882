import type { YamlHand } from './render-yaml-value.ts';
import type { PartPlace, ValuePlace } from './value-place.ts';

/** How a file is laid out, by the first example of each habit in it; two columns where it has none. */
export function yamlHandOf(text: string, root: ValuePlace): YamlHand {
  return { hasTextBlocks: true, ...defaults, ...habitsOf(text, answersFirst(root)) };
}

/** The habits that show below the given parts, added to those of the file. */
export function withHabits(hand: YamlHand, text: string, parts: readonly PartPlace[]): YamlHand {
  return { ...hand, ...habitsOf(text, parts) };
}

/** Column of a place, from 0. */
export function columnOf(text: string, at: number): number {
  return at - (at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1);
}

const defaults = { step: 2, listStep: 2, dashWidth: 2 };

type Habits = Partial<typeof defaults>;

function habitsOf(text: string, parts: readonly PartPlace[]): Habits {
  const habits: Habits = {};
  for (const part of parts) {
    for (const [name, columns] of Object.entries({ ...below(text, part), ...own(text, part) })) {
      habits[name as keyof Habits] ??= columns;
    }
    if (Object.keys(habits).length === 3) break;
  }
  return habits;
}

function below(text: string, { value }: PartPlace): Habits {
  return value.style === 'block' ? habitsOf(text, value.parts) : {};
}

function own(text: string, { key, start, value }: PartPlace): Habits {
  const first = value.parts[0]?.start;
  if (value.style !== 'block' || first === undefined) return {};
  const columns = columnOf(text, first) - columnOf(text, start);
  if (key !== undefined) return value.kind === 'map' ? { step: columns } : { listStep: columns };
  return text.slice(start, first).includes('\n') ? {} : { dashWidth: columns };
}

function answersFirst({ parts }: ValuePlace): readonly PartPlace[] {
  return parts.toSorted((a, b) => Number(b.key === 'answers') - Number(a.key === 'answers'));
}
