/** Draws a whole number from 0 to `max`. */
export type Draw = (max: number) => number;

export interface Options {
  /** Keys and answers in canonical order, current ids, one line end at the end. */
  inOrder?: boolean;
  /** Some texts carry anchors, and later ones refer to them. */
  aliases?: boolean;
}

/** Lines of one value: what stands beside the key, and the lines below it. */
interface Value {
  beside: string;
  below: string[];
  /** `text`: no comment may stand beside it, and deeper lines below would become part of it. */
  kind: 'plain' | 'text' | 'keep' | 'block';
}

/** Gets the column of the key or dash above. */
type Write = (column: number) => Value;
type Part = readonly [key: string, write: Write];

/** A valid assessment as people may write it: any order, comments, blank lines, quotes, block and flow styles. */
export function writeAssessment(draw: Draw, ids: readonly string[], options: Options = {}): string {
  return new Writer(draw, ids, options).file();
}

class Writer {
  private readonly draw: Draw;
  private readonly ids: readonly string[];
  private readonly options: Options;
  private comments = 0;
  private anchors = 0;

  constructor(draw: Draw, ids: readonly string[], options: Options) {
    this.draw = draw;
    this.ids = ids;
    this.options = options;
  }

  file(): string {
    const head = this.some([`${this.comment()}`, this.comment(), '', '---', '']);
    const { below } = this.map(this.parts())(-2);
    const tail = this.options.inOrder ? [] : this.some(['', this.comment(), '', '  ', '']);
    const text = [...head, ...this.noise(0, 'plain').slice(0, head.length), ...below, ...tail].join(this.eol);
    const ended = this.options.inOrder || this.draw(3) > 0 ? `${text.trimEnd()}${this.eol}` : text;
    return (this.draw(4) === 0 ? '\uFEFF' : '') + ended;
  }

  private readonly eolDrawn: { eol?: string } = {};
  private get eol(): string {
    this.eolDrawn.eol ??= this.draw(2) === 0 ? '\r\n' : '\n';
    return this.eolDrawn.eol;
  }

  private parts(): Part[] {
    const answers = this.shuffled(this.ids.map((id, index): Part => [this.idKey(id, index), this.answer()]));
    const all: Part[] = [
      ['format', () => plain('tenet/assessment@1')],
      ['subject', this.text()],
      ['scope', this.text()],
      ['date', this.text()],
      ['assessors', this.list([this.text(), this.text()])],
      ['answers', this.map(answers.slice(0, 1 + this.draw(answers.length - 1)))],
      ['actions', this.list([this.action(), this.action()])],
      ['zeta', this.text()],
      [
        'alpha',
        this.map([
          ['b', this.text()],
          ['a', this.text()],
        ]),
      ],
    ];
    return this.shuffled(all.filter(([key]) => key === 'answers' || this.draw(3) > 0));
  }

  private idKey(id: string, index: number): string {
    const written = index === 1 && !this.options.inOrder && this.draw(1) === 0 ? `old-${id}` : id;
    return this.draw(3) === 0 ? `"${written}"` : written;
  }

  private answer(): Write {
    const parts: Part[] = [
      ['level', () => plain(String(this.draw(5)))],
      ['note', this.text()],
      ['best', this.text()],
      ['evidence', this.list([this.evidence(), this.evidence()])],
    ];
    return this.map(this.shuffled(parts).slice(0, this.options.inOrder ? 4 : 1 + this.draw(3)));
  }

  private evidence(): Write {
    if (this.draw(3) === 0) return () => plain('{date: 2026-01-01, type: record}');
    return this.map(
      this.shuffled([
        ['type', () => plain('record')],
        ['title', this.text()],
        ['place', this.text()],
      ]),
    );
  }

  private action(): Write {
    const id = this.options.inOrder || this.draw(1) === 0 ? 'first' : "'old-second'";
    return this.map(
      this.shuffled([
        ['question', () => plain(id)],
        ['text', this.text()],
        ['owner', this.text()],
      ]),
    );
  }

  private shuffled(parts: Part[]): Part[] {
    if (this.options.inOrder) return parts;
    const rest = [...parts];
    return parts.flatMap(() => rest.splice(this.draw(rest.length - 1), 1));
  }

  private map(parts: readonly Part[]): Write {
    return (outer) => {
      const column = outer + 2;
      const lines: string[] = [];
      let before: Value['kind'] = 'plain';
      for (const [key, write] of parts) {
        const value = write(column);
        lines.push(...this.noise(column, before));
        lines.push(`${' '.repeat(column)}${key}:${padded(value.beside)}${this.beside(value)}`, ...value.below);
        before = value.kind;
      }
      return { beside: '', below: lines, kind: before };
    };
  }

  private list(items: readonly Write[]): Write {
    return (column) => {
      const dash = column + (this.draw(1) === 0 ? 2 : 0);
      const lines: string[] = [];
      let before: Value['kind'] = 'plain';
      for (const write of items) {
        const value = this.item(write, dash);
        lines.push(...this.noise(dash, before), ...value.below);
        before = value.kind;
      }
      return { beside: '', below: lines, kind: before };
    };
  }

  private item(write: Write, dash: number): Value {
    const value = write(dash);
    const margin = ' '.repeat(dash);
    if (value.beside !== '')
      return { ...value, below: [`${margin}- ${value.beside}${this.beside(value)}`, ...value.below] };
    const [first = '', ...others] = value.below;
    const isKey = first.trim() !== '' && !first.trimStart().startsWith('#') && this.draw(2) > 0;
    const opening = isKey ? [`${margin}- ${first.trimStart()}`] : [`${margin}-`, first];
    return { ...value, below: [...opening, ...others] };
  }

  private text(): Write {
    return (column) => {
      const inner = ' '.repeat(column + 2);
      const styles: (() => Value)[] = [
        () => plain(`words ${this.draw(99)}`),
        () => plain(`"# no comment: ${this.draw(99)}"  `),
        () => plain("'it''s'"),
        () => ({ beside: '>-', below: [`${inner}# folded`, '', `${inner}more`], kind: 'text' }),
        () => ({ beside: '|', below: [`${inner}literal`, `${inner}  deeper`], kind: 'text' }),
        () => ({ beside: '|+', below: [`${inner}kept`, '', ''].slice(0, 1 + this.draw(2)), kind: 'keep' }),
        () => ({ beside: 'one', below: [`${inner}two`], kind: 'text' }),
        () => ({ beside: '[a,', below: [`${inner}b] ${this.comment()}`], kind: 'text' }),
        () => plain('{z: 1,   a: [2]}'),
        ...(this.options.aliases ? [() => this.anchored(), () => this.anchored()] : []),
      ];
      return styles[this.draw(styles.length - 1)]?.() ?? plain('words');
    };
  }

  private anchored(): Value {
    if (this.anchors > 0 && this.draw(1) === 0) return plain(`*a${1 + this.draw(this.anchors - 1)}`);
    this.anchors += 1;
    return plain(`&a${this.anchors} value ${this.anchors}`);
  }

  private noise(column: number, before: Value['kind']): string[] {
    if (this.draw(2) > 0) return [];
    const deeper = before === 'plain' ? 3 : 0;
    const note = () => `${' '.repeat(this.draw(column + deeper))}${this.comment()}`;
    return this.some(['', ' ', ...(before === 'block' ? [] : [note(), '', note(), note(), ''])]);
  }

  private beside(value: Value): string {
    return value.beside === 'one' || value.beside === '[a,' || this.draw(4) > 0 ? '' : ` ${this.comment()}`;
  }

  private some(lines: readonly string[]): string[] {
    return lines.filter(() => this.draw(1) === 0);
  }

  private comment(): string {
    this.comments += 1;
    return `# c${this.comments};`;
  }
}

function plain(beside: string): Value {
  return { beside, below: [], kind: 'plain' };
}

function padded(text: string): string {
  return text === '' ? '' : ` ${text}`;
}
