import { parseYaml } from './parse-yaml.ts';
import type { DataPath, Parsed, Source } from './source.ts';

/** What stands between the head of an assessment and what follows its answers, as lines at indent 2 divide it. */
interface Layout {
  /** Up to the line `answers:` and with it. */
  head: string;
  /** From each question id to the line before the next one, in order of the file. */
  entries: ReadonlyMap<string, string>;
  /** From the next key of the file on. */
  tail: string;
}

/**
 * Parses an assessment much like one that is parsed already: the earlier version that it is compared with. Answers whose
 * text is the same to the byte are taken from there; the rest is parsed. Places come from the whole text, parsed when
 * the first one is asked for. Undefined when that is not certain to give what `parseYaml` gives: then nothing is known,
 * not even that the text is faulty.
 *
 * Why it is certain: a parser reads from left to right. In the text without the answers that are left out, `answers` is
 * seen to be a key of the file at the very place where the layout saw it; so it is one in the whole text. After it, a
 * line `  id:` can only be the next answer, or lie in quotes or brackets that were not closed, which is a fault in the
 * rest as well. Anchors and aliases could reach from one answer into another: with any sign of them there is no layout.
 */
export function parseLike(file: string, text: string, known: Source): Parsed | undefined {
  const other = known.text === undefined ? undefined : layoutOf(known.text);
  const layout = other && layoutOf(text);
  const knownAnswers = answersOf(known.data);
  if (!layout || layout.entries.size === 0 || !knownAnswers) return undefined;
  const isKnown = ([id, entry]: [string, string]) => other.entries.get(id) === entry && Object.hasOwn(knownAnswers, id);
  const changed = [...layout.entries].filter((each) => !isKnown(each));
  const rest = parseYaml(file, layout.head + changed.map(([, entry]) => entry).join('') + layout.tail);
  if ('problems' in rest) return undefined;
  const { source } = rest;
  const restAnswers = answersOf(source.data);
  if (!restAnswers || Object.keys(restAnswers).join() !== changed.map(([id]) => id).join()) return undefined;
  const key = source.locate(['answers'], 'key');
  if (!('line' in key) || key.column !== 1 || key.line !== layout.head.split('\n').length - 1) return undefined;
  const answers = Object.fromEntries(
    [...layout.entries.keys()].map((id) => [id, (Object.hasOwn(restAnswers, id) ? restAnswers : knownAnswers)[id]]),
  );
  const data = { ...(source.data as object), answers };
  let whole: Parsed | undefined;
  const locate = (path: DataPath, part?: 'key' | 'value') => {
    whole ??= parseYaml(file, text);
    return 'source' in whole ? whole.source.locate(path, part) : { file };
  };
  return { source: { file, data, text, locate } };
}

// Undefined for any text that is not laid out as `tenet fmt` and `tenet assess` write it.
function layoutOf(text: string): Layout | undefined {
  if (/[\r\t]|(?:^|[\s[{,:-])[&*]\S/m.test(text)) return undefined;
  const start = /^answers: *\n/m.exec(text);
  if (!start) return undefined;
  const bodyStart = start.index + start[0].length;
  const entries = new Map<string, string>();
  let open: { id: string; at: number } | undefined;
  let end = text.length;
  // A line that begins in the first three columns and is no comment.
  const border = /^ {0,2}[^ #\n].*$/gm;
  border.lastIndex = bodyStart;
  for (let line = border.exec(text); line; line = border.exec(text)) {
    const id = /^ {2}([a-z][a-z0-9-]*): *$/.exec(line[0])?.[1];
    if (open) entries.set(open.id, text.slice(open.at, line.index));
    else if (line.index !== bodyStart) return undefined;
    open = undefined;
    if (id === undefined) {
      if (line[0].startsWith(' ')) return undefined;
      end = line.index;
      break;
    }
    if (entries.has(id)) return undefined;
    open = { id, at: line.index };
  }
  if (open) entries.set(open.id, text.slice(open.at));
  return { head: text.slice(0, bodyStart), entries, tail: text.slice(end) };
}

function answersOf(data: unknown): Record<string, unknown> | undefined {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, 'answers')) return undefined;
  const { answers } = data as { answers: unknown };
  if (answers === null) return {};
  return typeof answers === 'object' && !Array.isArray(answers) ? (answers as Record<string, unknown>) : undefined;
}
