import type { Draw } from './random-assessment-text.ts';

/** One answer of a random file: its bytes, and those of the comments and blank lines above it. */
export interface AnswerPlace {
  id: string;
  /** Behind the entry above it, or behind `answers:` with its comment: comments and blank lines begin here. */
  from: number;
  start: number;
  /** Behind its key, before the colon. */
  keyEnd: number;
  /** Behind its last line with the deeper comments below it; in flow style behind its value. */
  end: number;
}

export interface AnswersFile {
  text: string;
  /** How the map of answers is written. */
  style: 'block' | 'flow' | 'empty' | 'missing';
  answers: readonly AnswerPlace[];
  /** Where the key `answers` begins; end of the text when there is none. */
  start: number;
  /** Behind all that is written for the key `answers`. */
  end: number;
}

type Kind = 'line' | 'text' | 'keep';

/** Lines of a value: what stands beside the key, and the lines below. `text`: more lines below would join it. */
interface Value {
  beside: string;
  below: string[];
  kind: Kind;
}

/** Gets the column of its key or dash. */
type Write = (column: number) => Value;
type Part = readonly [key: string, write: Write];

/** An assessment as people may write it by hand, with the place of every answer in it. */
export function writeAnswersFile(draw: Draw, ids: readonly string[], aliases = false): AnswersFile {
  return new Writer(draw, ids, aliases).file();
}

class Writer {
  private readonly draw: Draw;
  private readonly ids: readonly string[];
  private readonly aliases: boolean;
  private readonly step: number;
  private readonly listStep: number;
  private readonly eol: string;
  private text = '';
  private isKeeping = false;
  private comments = 0;
  private anchors: string[] = [];

  constructor(draw: Draw, ids: readonly string[], aliases: boolean) {
    this.draw = draw;
    this.ids = ids;
    this.aliases = aliases;
    this.step = 2 + draw(2);
    this.listStep = draw(1) * this.step;
    this.eol = draw(3) === 0 ? '\r\n' : '\n';
  }

  file(): AnswersFile {
    if (this.one(6)) this.text = '\uFEFF';
    this.add(this.some([this.comment(), '', '---', '', this.comment()], true));
    this.member('format', () => line('tenet/assessment@1'));
    const members: Part[] = [
      ['subject', this.words()],
      ['date', () => line('2026-01-01')],
    ];
    for (const [key, write] of this.some(members)) this.member(key, write);
    if (this.one(2))
      this.member(
        'questionnaire',
        this.map([
          ['id', () => line('x')],
          ['version', () => line('1.0.0')],
        ]),
      );
    const start = this.text.length;
    const answers = this.answers();
    const end = this.text.length;
    if (this.one(1)) this.member('actions', this.list([this.map([['question', () => line('one')]])]));
    if (this.one(2)) this.add(['', this.comment(), this.one(1) ? '  ' : '']);
    if (this.one(5)) this.add(['...', this.comment()]);
    if (this.one(3)) this.text = this.text.replace(/[\r\n]+$/, '');
    const cut = (at: number) => Math.min(at, this.text.length);
    const places = answers.answers.map((place) => ({ ...place, end: cut(place.end) }));
    return { ...answers, text: this.text, answers: places, start: cut(start), end: cut(end) };
  }

  private answers(): Pick<AnswersFile, 'style' | 'answers'> {
    const style = this.draw(9);
    if (style === 0) return { style: 'missing', answers: [] };
    if (style === 1) {
      const values = ['{}', '', '{ }', `{ ${this.comment()}${this.eol}  }`];
      this.member('answers', () => line(values[this.draw(3)] ?? ''));
      return { style: 'empty', answers: [] };
    }
    const ids = this.shuffled(this.ids).slice(0, 1 + this.draw(this.ids.length - 2));
    const chosen = this.one(1) ? ids : this.ids.filter((id) => ids.includes(id));
    return style < 4 ? this.flowAnswers(chosen) : this.blockAnswers(chosen);
  }

  private blockAnswers(ids: readonly string[]): Pick<AnswersFile, 'style' | 'answers'> {
    this.add([`answers:${this.one(3) ? ` ${this.comment()}` : ''}`]);
    const answers = ids.map((id): AnswerPlace => {
      const from = this.text.length;
      this.add(this.some(['', this.margin(this.draw(this.step)) + this.comment(), ''], true));
      if (this.one(1)) this.add([this.margin(this.step) + this.comment()]);
      const start = this.text.length;
      const key = this.key(id);
      const kind = this.entry(key, this.answer(), this.step);
      if (kind === 'line' && this.one(4))
        this.add(this.some([''], true).concat(`${this.margin(this.step + 3)}${this.comment()}`));
      const end = this.text.length;
      return { id, from, start, keyEnd: start + this.step + key.length, end };
    });
    if (this.one(3)) this.add(['', this.margin(this.step) + this.comment()]);
    return { style: 'block', answers };
  }

  private flowAnswers(ids: readonly string[]): Pick<AnswersFile, 'style' | 'answers'> {
    const isListed = this.one(1);
    const margin = isListed ? this.eol + this.margin(this.step) : '';
    this.text += 'answers: {';
    this.isKeeping = false;
    const answers = ids.map((id, index): AnswerPlace => {
      const from = this.text.length;
      this.text += isListed ? margin : index > 0 || this.one(1) ? ' ' : '';
      const start = this.text.length;
      const key = this.one(2) ? JSON.stringify(id) : id;
      this.text += `${key}: ${this.flowMap(isListed)}`;
      const end = this.text.length;
      if (index < ids.length - 1 || this.one(4)) this.text += ',';
      if (isListed && this.one(2)) this.text += ` ${this.comment()}`;
      return { id, from, start, keyEnd: start + key.length, end };
    });
    this.text += isListed ? `${this.eol}${this.margin(1)}}` : '}';
    this.add([this.one(2) ? ` ${this.comment()}` : '']);
    return { style: 'flow', answers };
  }

  private answer(): Write {
    const style = this.draw(11);
    if (style < 2) return () => line(['{}', '{ }'][this.draw(1)] ?? '');
    if (style === 2) return () => line('');
    if (style < 5) return () => line(this.flowMap(false));
    if (style === 5) return (column) => this.linesOfFlow(column);
    if (style === 6 && this.aliases && this.anchors.length > 0) return () => line(`*${this.anchors[0]}`);
    return this.map(this.parts());
  }

  private parts(): Part[] {
    const kinds: Part[] = [
      ['level', () => line(String(this.draw(5)))],
      ['unknown', () => line('true')],
      ['notApplicable', this.one(1) ? () => line('{reason: none}') : this.map([['reason', this.words()]])],
      ['checked', this.one(1) ? () => line('[a, "b"]') : this.list([() => line('a'), () => line('b')])],
    ];
    const parts: Part[] = [
      kinds[this.draw(3)] ?? ['level', () => line('1')],
      ['confidence', () => line(['low', '"low"', "'high'"][this.draw(2)] ?? 'low')],
      ['note', this.words()],
      ['best', this.words()],
      ['evidence', this.evidence()],
    ];
    const chosen = this.shuffled(parts).slice(0, 1 + this.draw(4));
    return this.one(1) ? chosen : parts.filter((part) => chosen.includes(part));
  }

  private evidence(): Write {
    if (this.one(4)) return () => line('[{type: record}, {type: document, title: "x, y"}]');
    const item = (): Write => {
      if (this.one(4)) return () => line('{type: interview,  date: 2026-01-02}');
      return this.map([
        ['type', () => line('record')],
        ...this.some<Part>([
          ['title', this.words()],
          ['date', () => line('2026-02-03')],
          ['place', () => line('[A,  B]')],
        ]),
      ]);
    };
    return this.list([item(), item(), item()].slice(0, 1 + this.draw(2)));
  }

  private flowMap(canBreak: boolean): string {
    const facts = this.some([
      'level: 2',
      'note: "a, b"',
      "best: it''s",
      'evidence: [{type: record}]',
      '"confidence":  low',
    ]);
    const inner = facts.join(canBreak && this.one(3) ? `,${this.eol}${this.margin(9)}` : ', ');
    return this.one(2) ? `{ ${inner} }` : `{${inner}${inner && this.one(5) ? ',' : ''}}`;
  }

  private linesOfFlow(column: number): Value {
    const margin = this.margin(column + this.step);
    const facts = this.some(['level: 2', 'note: x', 'best: "y z"'], true);
    const below = facts.map((fact) => `${margin}${fact},${this.one(2) ? ` ${this.comment()}` : ''}`);
    return { beside: '{', below: [...below, `${this.margin(column + 1)}}`], kind: 'line' };
  }

  private words(): Write {
    const styles: ((inner: string) => Value)[] = [
      () => line(`words ${this.draw(99)}`),
      () => line(`"# no: comment ${this.draw(99)}"`),
      () => line("'it''s'"),
      (inner) => ({ beside: '>-', below: [`${inner}folded`, '', `${inner}  # more`], kind: 'text' }),
      (inner) => ({ beside: `| ${this.comment()}`, below: [`${inner}literal`, '', `${inner}  deeper`], kind: 'text' }),
      (inner) => ({ beside: '|+', below: [`${inner}kept`, '', ''].slice(0, 1 + this.draw(2)), kind: 'keep' }),
      (inner) => ({ beside: 'one', below: [`${inner}two`], kind: 'text' }),
      (inner) => ({ beside: this.one(1) ? '' : this.comment(), below: [`${inner}lower`], kind: 'line' }),
      (inner) => ({ beside: '"a \\', below: [`${inner}b" ${this.comment()}`], kind: 'line' }),
      ...(this.aliases ? [() => this.anchored(), () => this.anchored()] : []),
    ];
    return (column) => styles[this.draw(styles.length - 1)]?.(this.margin(column + this.step)) ?? line('x');
  }

  private anchored(): Value {
    if (this.anchors.length > 1 && this.one(1)) return line(`*${this.anchors[1 + this.draw(this.anchors.length - 2)]}`);
    return line(`&${this.anchor()} value ${this.anchors.length}`);
  }

  private anchor(): string {
    this.anchors.push(`a${this.anchors.length}`);
    return this.anchors.at(-1) ?? '';
  }

  private map(parts: readonly Part[]): Write {
    return (column) => {
      const inner = column + this.step;
      const lines: string[] = [];
      let before: Kind = 'line';
      const isMarked = this.aliases && this.anchors.length === 0;
      const beside = isMarked ? `&${this.anchor()}` : '';
      for (const [index, [key, write]] of parts.entries()) {
        if (index > 0) lines.push(...this.noise(inner, before));
        const value = write(inner);
        lines.push(...this.linesFor(`${this.margin(inner)}${key}:`, value));
        before = value.kind;
      }
      return { beside, below: lines, kind: before };
    };
  }

  private list(items: readonly Write[]): Write {
    return (column) => {
      const dash = column + this.listStep;
      const lines: string[] = [];
      let before: Kind = 'line';
      for (const [index, write] of items.entries()) {
        if (index > 0) lines.push(...this.noise(dash, before));
        const value = write(dash);
        const [first, ...others] = value.below;
        const canJoin = value.beside === '' && first !== undefined && this.draw(3) > 0;
        const start = `${this.margin(dash)}-`;
        if (canJoin) lines.push(start + first.slice(dash + 1), ...others);
        else lines.push(...this.linesFor(start, value));
        before = value.kind;
      }
      return { beside: '', below: lines, kind: before };
    };
  }

  private linesFor(start: string, { beside, below, kind }: Value): string[] {
    const canComment = kind === 'line' && beside !== '{' && !beside.startsWith('"a') && !beside.startsWith('#');
    const comment = canComment && this.one(3) ? `${' '.repeat(1 + this.draw(1))}${this.comment()}` : '';
    return [`${start}${beside === '' ? '' : ` ${beside}`}${comment}`, ...below];
  }

  private entry(key: string, write: Write, column: number): Kind {
    const value = write(column);
    if (key.startsWith('?')) {
      const [first = '', ...others] = this.linesFor(`${this.margin(column)}:`, value);
      this.add([`${this.margin(column)}${key}`, first, ...others]);
    } else this.add(this.linesFor(`${this.margin(column)}${key}:`, value));
    this.isKeeping = value.kind === 'keep';
    return value.kind;
  }

  private member(key: string, write: Write): void {
    this.entry(key, write, 0);
    if (this.one(5)) this.add([this.comment()]);
  }

  private key(id: string): string {
    return [id, id, id, `"${id}"`, `'${id}'`, this.one(1) ? `? ${id}` : id][this.draw(5)] ?? id;
  }

  private noise(column: number, before: Kind): string[] {
    if (this.draw(2) > 0) return [];
    const deeper = before === 'line' ? 2 : 0;
    return this.some(['', this.margin(this.draw(column + deeper)) + this.comment(), '', this.comment()], true);
  }

  private add(lines: readonly string[]): void {
    for (const each of lines) {
      // A blank line below a text that keeps them would be part of it.
      if (each.trim() === '' && this.isKeeping) continue;
      this.text += each + this.eol;
      this.isKeeping = false;
    }
  }

  private margin(columns: number): string {
    return ' '.repeat(columns);
  }

  private comment(): string {
    this.comments += 1;
    return `# c${this.comments};`;
  }

  private shuffled<T>(parts: readonly T[]): T[] {
    const rest = [...parts];
    return parts.flatMap(() => rest.splice(this.draw(rest.length - 1), 1));
  }

  private some<T>(parts: readonly T[], isRare = false): T[] {
    return parts.filter(() => this.draw(isRare ? 3 : 1) === 0);
  }

  private one(of: number): boolean {
    return this.draw(of) === 0;
  }
}

function line(beside: string): Value {
  return { beside, below: [], kind: 'line' };
}
