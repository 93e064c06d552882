import { formatDiagnostics } from '../../diagnostics/format-diagnostic.ts';
import { type AssessmentText, type Edit, EditError } from '../../edit/assessment-text.ts';
import { type Host, HostError, type Lock } from '../../host.ts';
import type { AssessmentFile } from '../../load/documents.ts';
import type { Library } from '../../load/library.ts';
import { loadAssessment } from '../../load/load-assessment.ts';
import { readText } from '../../load/read-source.ts';
import type { Answer } from '../../model/assessment.ts';
import { plainStyle } from '../../model/text-style.ts';
import { fileData, sameAnswer } from './answer-data.ts';
import { editableText } from './editable-text.ts';

type Answers = ReadonlyMap<string, Answer>;

/** What became of a save: nothing is ever half-written. */
export type SaveOutcome =
  | { kind: 'saved'; outside: ReadonlyMap<string, Answer | undefined> }
  /** Somebody else has answered the question otherwise meanwhile; nothing was written. */
  | {
      kind: 'conflict';
      question: string;
      theirs: Answer | undefined;
      outside: ReadonlyMap<string, Answer | undefined>;
    }
  | { kind: 'failed'; message: string };

/** What a session needs to know of its file besides its text. */
export interface SessionFile {
  path: string;
  /** Present question id to the one that the file has for it, where it is an old one. */
  writtenIds: ReadonlyMap<string, string>;
  /** Question ids in questionnaire order. */
  questions: readonly string[];
}

/** The file of an interview: saves answer by answer, takes up what others write to it, touches no other byte. */
export class AssessmentSession {
  #file: SessionFile;
  #lock: Lock;
  /** What the file held when it was last read or written. */
  #text: string;
  /** The same, ready to be edited; made when the first answer is saved. */
  #base: AssessmentText | undefined;
  /** As the file holds them now. */
  #answers: Answers;
  /** Answers of others to questions that are answered otherwise here, until the person has chosen. */
  readonly #contested = new Map<string, Answer | undefined>();
  readonly #library: Library;
  readonly #host: Host;

  constructor(file: SessionFile, text: string, answers: Answers, lock: Lock, library: Library, host: Host) {
    this.#file = file;
    this.#text = text;
    this.#answers = answers;
    this.#lock = lock;
    this.#library = library;
    this.#host = host;
  }

  get path(): string {
    return this.#file.path;
  }

  /** Writes the answers of some questions; those in `overwrite` also where somebody else has changed them. */
  async save(answers: Answers, questions: readonly string[], overwrite: readonly string[]): Promise<SaveOutcome> {
    try {
      return await this.#save(answers, questions, overwrite);
    } catch (cause) {
      return { kind: 'failed', message: messageOf(cause) };
    }
  }

  async #save(answers: Answers, questions: readonly string[], overwrite: readonly string[]): Promise<SaveOutcome> {
    const outside = await this.#takeUpOutside();
    if (typeof outside === 'string') return { kind: 'failed', message: outside };
    for (const id of questions) if (outside.has(id)) this.#contested.set(id, outside.get(id));
    for (const [id, theirs] of this.#contested) {
      if (overwrite.includes(id) || sameAnswer(theirs, answers.get(id))) this.#contested.delete(id);
    }
    const others = new Map([...outside].filter(([id]) => !questions.includes(id)));
    const contested = questions.find((id) => this.#contested.has(id));
    if (contested !== undefined) {
      return { kind: 'conflict', question: contested, theirs: this.#contested.get(contested), outside: others };
    }
    const base = await this.#editable();
    const edits = questions.map(
      (id): Edit => ({ path: ['answers', this.#idInFile(id)], value: this.#valueOf(id, answers, base) }),
    );
    const failed = await this.#write(base, edits);
    if (failed !== undefined) return { kind: 'failed', message: failed };
    this.#answers = withAnswers(this.#answers, new Map(questions.map((id) => [id, answers.get(id)])));
    return { kind: 'saved', outside: others };
  }

  /** Changes facts outside the answers, such as the version; a sentence when that failed. */
  async change(edits: readonly Edit[]): Promise<string | undefined> {
    return this.#write(await this.#editable(), edits);
  }

  /** Goes on in another file, which must not exist yet; a sentence when that failed. */
  async moveTo(path: string): Promise<string | undefined> {
    try {
      if ((await this.#host.kindOf(path)) !== 'missing') return `${path} exists already`;
      const lock = await this.#host.lockFile(path, false);
      if ('heldBy' in lock) return `${path} is being written by ${lock.heldBy.owner}`;
      try {
        await this.#host.writeFile(path, this.#text);
      } catch (cause) {
        lock.release();
        throw cause;
      }
      this.#lock.release();
      this.#lock = lock;
      this.#file = { ...this.#file, path };
      return undefined;
    } catch (cause) {
      return messageOf(cause);
    }
  }

  release(): void {
    this.#lock.release();
  }

  #idInFile(id: string): string {
    return this.#file.writtenIds.get(id) ?? id;
  }

  // An entry that the file holds stays in it: it may carry a person's comments.
  #valueOf(id: string, answers: Answers, { data }: AssessmentText): unknown {
    const answer = answers.get(id);
    if (answer) return fileData(answer);
    const entries = (data as AssessmentFile).answers ?? {};
    return Object.hasOwn(entries, this.#idInFile(id)) ? {} : undefined;
  }

  // What somebody else has written becomes what this session goes on from; their answers, or why it cannot be used.
  async #takeUpOutside(): Promise<ReadonlyMap<string, Answer | undefined> | string> {
    const { path } = this.#file;
    if ((await this.#host.kindOf(path)) === 'missing') return new Map();
    const read = await readText(path, this.#host);
    if ('text' in read && read.text === this.#text) return new Map();
    const { loaded, problems } = await loadAssessment(path, this.#library, { explaining: false }, this.#host);
    if (!loaded || !('text' in read)) {
      return `the file was changed elsewhere and has problems now:\n${formatDiagnostics(problems, plainStyle)}`;
    }
    const [ours, theirs] = [this.#answers, loaded.assessment.answers];
    this.#text = read.text;
    this.#answers = theirs;
    const ids = [...new Set([...ours.keys(), ...theirs.keys()])];
    return new Map(ids.filter((id) => !sameAnswer(ours.get(id), theirs.get(id))).map((id) => [id, theirs.get(id)]));
  }

  // Parsing a second time costs as much as all else at the start: it waits for the first answer.
  async #editable(): Promise<AssessmentText> {
    if (this.#base?.text === this.#text) return this.#base;
    return editableText(this.#file.path, this.#text, this.#file.questions, this.#host);
  }

  async #write(base: AssessmentText, edits: readonly Edit[]): Promise<string | undefined> {
    try {
      const next = base.edit(edits);
      await this.#host.writeFile(this.#file.path, next.text);
      this.#base = next;
      this.#text = next.text;
      return undefined;
    } catch (cause) {
      return messageOf(cause);
    }
  }
}

const words: Readonly<Record<string, string>> = {
  full: 'the disk is full',
  readOnly: 'the disk is read-only',
  denied: 'writing is not permitted there',
  missing: 'the folder is gone',
};

function messageOf(cause: unknown): string {
  // The system's own words, without its code and without the path that the screen shows anyway.
  if (cause instanceof HostError)
    return words[cause.problem] ?? cause.message.replace(/^E[A-Z0-9]+: |, \w+( '.*')?$/gs, '');
  if (cause instanceof EditError) return cause.message;
  throw cause;
}

function withAnswers(answers: Answers, changes: ReadonlyMap<string, Answer | undefined>): Answers {
  const next = new Map(answers);
  for (const [id, answer] of changes) {
    if (answer) next.set(id, answer);
    else next.delete(id);
  }
  return next;
}
