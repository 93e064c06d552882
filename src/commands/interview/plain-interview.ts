import type { Host } from '../../host.ts';
import type { Desk, Form, Step } from '../../model/interview-desk.ts';
import { stateOf } from '../../model/question-state.ts';
import { type Question, questionsOf } from '../../model/questionnaire.ts';
import { type InterviewManner, openDesk, openQuestions, questionAt, tell } from '../../prompt/open-desk.ts';
import { pressKey } from '../../prompt/press-key.ts';
import { renderNotice } from '../../render/interview/notice.ts';
import {
  plainField,
  plainHelp,
  plainPrompt,
  plainQuestion,
  plainStanding,
  plainSummary,
  plainWhy,
} from '../../render/interview/plain-text.ts';
import { Lines } from './lines.ts';
import type { OpenInterview } from './open-interview.ts';
import { settleByLine } from './settle-by-line.ts';
import { takeUpVersion } from './take-up-version.ts';
import { factsOf, scoreNow } from './terminal-interview.ts';

/**
 * The interview line by line: nothing is redrawn, coloured or drawn in boxes. The same keys as on the screen, each
 * followed by Enter. Resolves with the desk as it was left; the end of the input leaves it.
 */
export async function runByLine(
  open: OpenInterview,
  manner: InterviewManner,
  onDesk: (desk: Desk) => void,
  signal: AbortSignal,
  host: Host,
): Promise<Desk> {
  const { assessment, questionnaire } = open.loaded;
  const questions = questionsOf(questionnaire, assessment.questionnaire.edition);
  const lines = new Lines(host, signal);
  let desk = openDesk({ questions, asOf: assessment.date }, assessment.answers, manner);
  if (!(await takeUp(open, lines, host))) return desk;
  let shown: string | undefined;
  while (!lines.isAtEnd) {
    onDesk(desk);
    const question = questionAt(desk);
    if (!question) {
      shown = undefined;
      const left = openQuestions(desk, assessment.date);
      await lines.say(plainSummary(scoreNow(open.loaded, desk.state.answers), left, lines.columns));
      const word = await lines.ask(
        left.length > 0 ? 'g: go back to the open ones, b: back, q: leave: ' : 'b: back, q: leave: ',
      );
      if (word !== 'g' && word !== 'b') break;
      desk = pressKey(desk, { name: word, line: '' }).desk;
      continue;
    }
    if (question.id !== shown) await lines.say(plainQuestion(desk, question, factsOf(open, desk), lines.columns));
    shown = question.id;
    const isAnswered = stateOf(desk.state.answers.get(question.id), assessment.date) !== 'unanswered';
    const word = await lines.ask(plainPrompt(question, manner.isBlind, isAnswered));
    if (word === 'q' || word === undefined) break;
    desk = await obey(word, desk, question, open, lines);
  }
  onDesk(desk);
  return desk;
}

async function takeUp(open: OpenInterview, lines: Lines, host: Host): Promise<boolean> {
  const { versionChange } = open;
  if (!versionChange) return true;
  await lines.say(`${[versionChange.title, ...versionChange.lines].join('\n')}\n`);
  if ((await lines.ask('y: take it up, anything else: leave: ')) !== 'y') return false;
  const failed = await takeUpVersion(open, host);
  if (failed !== undefined) await lines.say(`${failed}\n`);
  return failed === undefined;
}

async function obey(word: string, desk: Desk, question: Question, open: OpenInterview, lines: Lines): Promise<Desk> {
  if (word === '?') return said(desk, lines, plainHelp);
  if (word === 'w') return said(desk, lines, plainWhy(question, lines.columns));
  if (word.startsWith('j ')) return jump(desk, word.slice(2).trim(), lines);
  const step = stepFor(word, desk, question);
  const filled = await fillIn(step, lines);
  if (filled.desk.notice) await lines.say(`${renderNotice(filled.desk.notice)}\n`);
  const { notice: _, ...next } = filled.desk;
  if (!filled.effects.some(({ kind }) => kind === 'save')) return next;
  const settled = await settleByLine(next, open, lines);
  await lines.say(plainStanding(settled, question, factsOf(open, settled), lines.columns));
  return settled;
}

function stepFor(word: string, desk: Desk, question: Question): Step {
  const numbers = word.split(/[\s,]+/);
  if (question.kind === 'number' && /^[-+]?\d/.test(word)) {
    return tell(desk, { kind: 'give', given: { value: Number(word.replace(',', '.')) } });
  }
  if (question.kind === 'checklist' && (word === 'none' || numbers.every((text) => /^\d+$/.test(text)))) {
    const ids = question.items.filter((_, index) => numbers.includes(String(index + 1))).map(({ id }) => id);
    return tell(desk, { kind: 'give', given: { checked: ids } });
  }
  if (question.kind === 'scale' && /^\d+$/.test(word)) {
    return tell(desk, { kind: 'give', given: { level: Number(word) - (desk.isBlind ? 1 : 0) } });
  }
  if (
    ['u', 'x', 'n', 'e', 'c', 's', 'b', 'f', ''].includes(word) ||
    (question.kind === 'choice' && /^\d$/.test(word))
  ) {
    return pressKey(desk, { name: word === '' ? 's' : word, line: '' });
  }
  return {
    desk: { ...desk, notice: { tone: 'warning', text: `"${word}" is no answer here; ? tells what is` } },
    effects: [],
  };
}

// A form is asked field by field; the list of evidence begins with a new item.
async function fillIn(step: Step, lines: Lines): Promise<Step> {
  const { panel } = step.desk;
  if (panel?.kind === 'evidence') return fillIn(pressKey(step.desk, { name: 'a', line: '' }), lines);
  if (panel?.kind !== 'form') return step;
  let form: Form = panel.form;
  let desk: Desk = step.desk;
  for (let index = 0; index < form.fields.length; index++) {
    const line = await lines.ask(plainField(form, index));
    const field = form.fields[index];
    if (line === undefined || !field) break;
    if (line === '') continue;
    const value = line === '-' ? '' : line;
    desk = pressKey({ ...desk, panel: { ...panel, form: { ...form, at: index } } }, typing(field.kind, value)).desk;
    form = desk.panel?.kind === 'form' ? desk.panel.form : form;
  }
  const done = pressKey({ ...desk, panel: { ...panel, form } }, { name: 's', isCtrl: true, line: '' });
  const refused = done.desk.panel?.kind === 'form' ? done.desk.panel.form.problem : undefined;
  if (refused === undefined) return done;
  const { panel: _, ...rest } = done.desk;
  return { desk: { ...rest, notice: { tone: 'error', text: refused } }, effects: [] };
}

function typing(kind: string, value: string) {
  return kind === 'choice' ? { name: value.charAt(0), line: '' } : { name: value.slice(-1), line: value };
}

async function said(desk: Desk, lines: Lines, text: string): Promise<Desk> {
  await lines.say(text);
  return desk;
}

async function jump(desk: Desk, name: string, lines: Lines): Promise<Desk> {
  const wanted = name.toLowerCase();
  const to = desk.interview.questions.find(({ id, code }) => id === wanted || code?.toLowerCase() === wanted)?.id;
  if (to === undefined) return said(desk, lines, `there is no question "${name}"\n`);
  return tell(desk, { kind: 'jump', to }).desk;
}
