import type { WrittenAnswer } from './interview-terminal.ts';

/** What somebody does next at the terminal, and what the file has to say once all of it is saved. */
export interface PlayedStep {
  /** As typed: single keys, or a note with the keys around it. */
  keys: string;
  /** By id of the question, as in the file. */
  answers: Readonly<Record<string, WrittenAnswer>>;
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const confidences = [undefined, 'low', 'medium', 'high'];

/** Steps of somebody who begins at the first of some scale questions and never goes beyond the last one. */
export function* randomSteps(questions: readonly string[], random: () => number): Generator<PlayedStep, never> {
  const below = (limit: number): number => Math.floor(random() * limit);
  const trail: number[] = [];
  let [here, count] = [0, 0];
  let answers: PlayedStep['answers'] = {};
  for (;;) {
    const id = questions[here] ?? '';
    const { level: _, unknown: _2, ...beside } = answers[id] ?? {};
    const say = (answer: WrittenAnswer): void => {
      answers = { ...answers, [id]: answer };
    };
    let keys = '';
    const kind = below(10);
    if (kind <= 2) {
      const level = below(6);
      keys = String(level);
      say({ level, ...beside });
    } else if (kind === 3) {
      keys = 'u';
      say({ unknown: true, ...beside });
    } else if (kind === 4) {
      const text = `word${++count}`;
      keys = `n${text}\r`;
      say({ ...answers[id], note: `${answers[id]?.note ?? ''}${text}` });
    } else if (kind === 5 && answers[id]) {
      const { confidence: before, ...rest } = answers[id];
      const confidence = confidences[(confidences.indexOf(before as string | undefined) + 1) % confidences.length];
      keys = 'c';
      say({ ...rest, ...(confidence !== undefined && { confidence }) });
    } else if (kind === 6 && trail.length > 0) {
      keys = 'b';
      here = trail.pop() ?? 0;
    } else if (here < questions.length - 1) {
      keys = 's';
      trail.push(here++);
    }
    if (keys !== '') yield { keys, answers };
  }
}

/** How many questions have an answer; a note alone is none. */
export function answeredIn(answers: PlayedStep['answers']): number {
  return Object.values(answers).filter(({ level, unknown }) => level !== undefined || unknown === true).length;
}
