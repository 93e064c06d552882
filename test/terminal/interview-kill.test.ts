import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import {
  acknowledged,
  answersIn,
  leftBehind,
  makeTeamFolder,
  openInterview,
  runTenet,
  teamFile,
  teamLock,
} from '../support/interview-terminal.ts';
import { answeredIn, type PlayedStep, randomNumbers, randomSteps } from '../support/random-player.ts';

const kills = 100;
const atOnce = 4;
const titles = ['owner-named', 'checks-automated', 'changes-reviewed'];
const questions = Array.from({ length: 18 }, (_, index) => titles[index] ?? `practice-${index + 1}`);
const firstSeed = Number(process.env.TENET_SEED ?? Date.now() % 1_000_000);

interface Killed {
  seed: number;
  folder: string;
  /** What was wrong with the file; empty: nothing. */
  problem: string;
}

test(`kill -9 at ${kills} random moments loses nothing that the screen has told to be saved`, async () => {
  const seeds = Array.from({ length: kills }, (_, index) => firstSeed + index);
  const killed: Killed[] = [];
  const work = async (): Promise<void> => {
    for (let seed = seeds.pop(); seed !== undefined; seed = seeds.pop()) killed.push(await killOne(seed));
  };
  await Promise.all(Array.from({ length: atOnce }, work));

  // To see one again: TENET_SEED=SEED npx vitest run test/terminal/interview-kill.test.ts
  expect(killed.filter(({ problem }) => problem !== '').map(({ seed, problem }) => `${seed}: ${problem}`)).toEqual([]);
  const files = killed.map(({ folder }) => join(folder, teamFile));
  for (const { folder } of killed.slice(0, 1)) expect(runTenet(folder, 'validate', ...files)).toContain('valid');

  for (const { folder } of killed) {
    expect(leftBehind(folder).filter((name) => !/^\.team\.assessment\.yaml\.(lock|\d+-\d+\.tmp)$/.test(name))).toEqual(
      [],
    );
  }
  const [torn, whole] = [true, false].map((isTorn) => killed.find(({ folder }) => isTorn === isHalfWritten(folder)));
  for (const { folder } of [torn, whole].filter((each) => each !== undefined)) await goOn(folder);
}, 120_000);

async function killOne(seed: number): Promise<Killed> {
  const random = randomNumbers(seed);
  const folder = makeTeamFolder(undefined, questions.length);
  const terminal = await openInterview({ cwd: folder });
  const steps = randomSteps(questions, random);
  const played: PlayedStep[] = [{ keys: '', answers: {} }];
  for (let left = 1 + Math.floor(random() * 40); left > 0; left--) {
    const { value } = steps.next();
    played.push(value);
    terminal.type(value.keys);
    if (random() < 0.7) await pause(random() * 12);
  }
  await pause(random() * 30);
  terminal.kill('SIGKILL');
  await terminal.ended;
  return { seed, folder, problem: problemOf(folder, terminal.screen(), played) };
}

/** The file holds just what somebody had said by some moment, not before the one that the screen shows. */
function problemOf(folder: string, screen: string, played: readonly PlayedStep[]): string {
  const told = acknowledged(screen);
  const text = readFileSync(join(folder, teamFile), 'utf8');
  const first = played.findIndex(({ answers }) => answeredIn(answers) >= told);
  const found = answersIn(folder);
  if (played.slice(first).some(({ answers }) => isDeepStrictEqual(found, answers))) return '';
  return `told ${told}, found:\n${text}\nafter ${JSON.stringify(played.map(({ keys }) => keys))}\n${screen}`;
}

/** What was left behind is in nobody's way: the project is valid, and the next interview begins where it should. */
async function goOn(folder: string): Promise<void> {
  expect(leftBehind(folder)).toContain(teamLock);
  runTenet(folder, 'validate');
  const terminal = await openInterview({ cwd: folder });
  expect(terminal.words()).toContain('ended without leaving; its saved answers are here.');
  terminal.press('q');
  expect(await terminal.ended).toEqual({ exitCode: 0 });
  expect(leftBehind(folder)).not.toContain(teamLock);
}

test('what a killed interview had half written is cleared away by the next one', async () => {
  const folder = makeTeamFolder();
  const { pid } = spawnSync('true');
  const note = { pid, host: hostname(), user: 'kim', since: '2026-11-22 09:14' };
  writeFileSync(join(folder, teamLock), `${JSON.stringify(note)}\n`);
  writeFileSync(join(folder, `.${teamFile}.${pid}-123456789.tmp`), 'format: tenet/assess');
  const terminal = await openInterview({ cwd: folder });
  expect(terminal.words()).toContain(`An earlier interview (kim@${hostname()}, process ${pid}) ended without leaving`);
  await terminal.say('3');
  terminal.press('q');
  expect(await terminal.ended).toEqual({ exitCode: 0 });
  expect(leftBehind(folder)).toEqual([]);
});

function isHalfWritten(folder: string): boolean {
  return leftBehind(folder).some((name) => name.endsWith('.tmp'));
}
