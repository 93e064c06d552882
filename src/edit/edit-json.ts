import { canEnter } from './change.ts';
import { editFlow } from './edit-flow.ts';
import type { EditableText } from './editable-text.ts';
import { lineEndOf } from './end-of-file.ts';
import { readJsonPlaces } from './json-places.ts';
import type { KeyGuide } from './key-guide.ts';
import { type JsonHand, renderJson } from './render-json.ts';
import { quoted } from './render-yaml-scalar.ts';
import { isUnit } from './units.ts';

/** Reads a JSON text for editing; undefined when it is not strict JSON with unique keys. */
export function readJsonText(text: string, guide: KeyGuide): EditableText | undefined {
  const source = readJsonPlaces(text);
  if (!source) return undefined;
  const { data: was, place } = source;
  const hand = {
    eol: lineEndOf(text),
    indent: /\n([ \t]+)"/.exec(text)?.[1] ?? '  ',
    space: /":\s/.test(text) ? ' ' : '',
  };
  const edited = (now: unknown, isWhole: typeof isUnit) => {
    const dialect = { text, ...dialectOf(hand), isUnit: isWhole };
    return text.slice(0, place.start) + editFlow(dialect, place, { path: [], was, now, guide }) + text.slice(place.end);
  };
  function* attempts(now: unknown) {
    if (!canEnter(place, { path: [], was, now, guide })) return;
    yield edited(now, () => false);
    yield edited(now, isUnit);
  }
  return { data: was, attempts };
}

function dialectOf(hand: JsonHand) {
  return {
    ...hand,
    renderKey: quoted,
    renderValue: (value: unknown, guide: KeyGuide, margin: string | undefined) =>
      renderJson(value, guide, hand, margin),
  };
}
