import { NotLinearError, type PatternNode, parsePattern } from './parse-pattern.ts';

/** Steps that matching may still take. A run shares one allowance, so that many patterns cannot do what one may not. */
export interface Allowance {
  steps: number;
}

/** The allowance is used up. */
export class TooMuchWorkError extends Error {}

/** Says whether a text holds a match, as `RegExp.test` does. */
export type Matches = (text: string) => boolean;

/** More parts than this, with every counted repetition written out, are no pattern that somebody reads. */
const mostSteps = 2000;

type Step =
  | { kind: 'one'; accepts: (character: string) => boolean; next: number }
  | { kind: 'at'; place: '^' | '$' | '\\b' | '\\B'; next: number }
  | { kind: 'split'; nexts: readonly number[] }
  | { kind: 'end' };

/**
 * A pattern as a machine that reads a text once, in all ways at the same time: its work is at most its size times the length
 * of the text, whatever the pattern (a RegExp goes back and tries again, for hours if somebody wants it to). Understands all
 * of JavaScript's Unicode mode but looking ahead, behind and back: for that it throws a NotLinearError, as for a pattern that
 * is too large. The machine throws a TooMuchWorkError when the allowance ends.
 */
export function linearPattern(source: string, allowance: Allowance): Matches {
  const steps: Step[] = [{ kind: 'end' }];
  const start = addSteps(parsePattern(source), 0, steps, source);
  return (text) => hasMatch(steps, start, [...text], allowance);
}

// From the end to the start: each part knows the step that follows it.
function addSteps(node: PatternNode, next: number, steps: Step[], source: string): number {
  const put = (step: Step): number => {
    if (steps.length >= mostSteps) throw new NotLinearError(source);
    return steps.push(step) - 1;
  };
  switch (node.kind) {
    case 'one':
      return put({ kind: 'one', accepts: acceptorOf(node.source), next });
    case 'at':
      return put({ kind: 'at', place: node.place, next });
    case 'sequence':
      return node.parts.reduceRight((after, part) => addSteps(part, after, steps, source), next);
    case 'either':
      return put({ kind: 'split', nexts: node.options.map((option) => addSteps(option, next, steps, source)) });
    case 'repeat': {
      const { part, least, most } = node;
      let first = next;
      if (most === undefined) {
        const nexts = [next];
        first = put({ kind: 'split', nexts });
        nexts.push(addSteps(part, first, steps, source));
      }
      for (let count = least; count < (most ?? 0); count++) {
        first = put({ kind: 'split', nexts: [addSteps(part, first, steps, source), next] });
      }
      for (let count = 0; count < least; count++) first = addSteps(part, first, steps, source);
      return first;
    }
  }
}

// A single character is what an expression cannot be slow on.
function acceptorOf(source: string): (character: string) => boolean {
  if (/^[^.[\\]$/u.test(source)) return (character) => character === source;
  const alone = new RegExp(`^(?:${source})$`, 'u');
  const known = new Map<string, boolean>();
  return (character) => {
    const answer = known.get(character) ?? alone.test(character);
    known.set(character, answer);
    return answer;
  };
}

function hasMatch(steps: readonly Step[], start: number, text: readonly string[], allowance: Allowance): boolean {
  // Where a step was last reached, counted from 1.
  const reachedAt = new Int32Array(steps.length);
  let waiting: number[] = [];
  for (let at = 0; at <= text.length; at++) {
    const character = text[at];
    const later: number[] = [];
    // A match may begin anywhere.
    const open = waiting;
    open.push(start);
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      const step = steps[index];
      if (!step || reachedAt[index] === at + 1) continue;
      reachedAt[index] = at + 1;
      if (--allowance.steps < 0) throw new TooMuchWorkError();
      if (step.kind === 'end') return true;
      if (step.kind === 'split') for (const next of step.nexts) open.push(next);
      else if (step.kind === 'at') {
        if (isAt(step.place, text, at)) open.push(step.next);
      } else if (character !== undefined && step.accepts(character)) later.push(step.next);
    }
    waiting = later;
  }
  return false;
}

function isAt(place: '^' | '$' | '\\b' | '\\B', text: readonly string[], at: number): boolean {
  if (place === '^') return at === 0;
  if (place === '$') return at === text.length;
  const isEdge = isWord(text[at - 1]) !== isWord(text[at]);
  return isEdge === (place === '\\b');
}

function isWord(character = ''): boolean {
  return /^\w$/.test(character);
}
