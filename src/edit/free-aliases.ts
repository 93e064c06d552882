import { isDataMap } from '../model/same-data.ts';
import type { KeyGuide } from './key-guide.ts';
import { renderYamlFlow } from './render-yaml-value.ts';
import type { PartPlace, ValuePlace } from './value-place.ts';
import type { Splices } from './yaml-job.ts';

/**
 * Splices that write out, on one line, what aliases stand for whose anchor goes or changes with the other splices.
 * Aliases that go themselves are left out.
 */
export function freeAliases(text: string, root: ValuePlace, data: unknown, guide: KeyGuide, splices: Splices): Splices {
  const anchored = new Map(partsIn(root).map((part) => [part.value.content, part]));
  const isTouched = (start: number, end: number) => splices.some((other) => other.start <= end && start <= other.end);
  const isGone = (at: number) => splices.some(({ start, end }) => start <= at && at < end);
  return aliasesIn(root, data, guide).flatMap(({ place: { start, end, target = 0 }, value, guide }) => {
    const source = anchored.get(target) ?? { start: target, end: target };
    if (isGone(start) || !isTouched(source.start, behindComments(text, source.end))) return [];
    return [{ start, end, text: renderYamlFlow(value, guide) }];
  });
}

/** True when any alias is written below a place. */
export function hasAlias(place: ValuePlace): boolean {
  return partsIn(place).some(({ value }) => value.style === 'alias');
}

const comments = /(?:[ \t]*(?:#[^\n]*)?\n)*/y;

// What is added at the end of a block stands behind the comments below its last line.
function behindComments(text: string, end: number): number {
  comments.lastIndex = end;
  return comments.test(text) ? comments.lastIndex : end;
}

interface Alias {
  place: ValuePlace;
  value: unknown;
  guide: KeyGuide;
}

function aliasesIn(place: ValuePlace, value: unknown, guide: KeyGuide): readonly Alias[] {
  if (place.style === 'alias') return [{ place, value, guide }];
  return place.parts.flatMap(({ key, value: inner }, index) => {
    if (key !== undefined) return aliasesIn(inner, isDataMap(value) ? value[key] : undefined, guide.member(key));
    return aliasesIn(inner, Array.isArray(value) ? value[index] : undefined, guide.item());
  });
}

function partsIn({ parts }: ValuePlace): readonly PartPlace[] {
  return parts.flatMap((part) => [part, ...partsIn(part.value)]);
}
