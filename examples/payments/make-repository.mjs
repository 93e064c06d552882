// Makes a real git repository of a payments team: six quarterly assessments, a questionnaire that grows, a file that gets
// another name, a waiver that lapses, and branches to judge. The same files give the same commit ids on every machine.
// Usage: node examples/payments/make-repository.mjs TARGET   (a folder that does not exist or is empty)
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = dirname(fileURLToPath(import.meta.url));
const [target] = process.argv.slice(2);
if (target === undefined) stop('name a folder: node make-repository.mjs TARGET');
const repository = resolve(target);
if (existsSync(repository) && readdirSync(repository).length > 0) stop(`${target} is not empty`);

const early = 'governance/pay.assessment.yaml';
const file = 'governance/payments.assessment.yaml';
const questionnaire = 'governance/questionnaires/payment-controls.yaml';
const policy = text('tenet.yaml');
const waiver = (until) => `waivers:
  - gate: principles.collaborate-and-promote-visibility.minimum
    reason: The board was only just opened to partner teams.
    owner: service owner
    from: 2026-03-02
    until: ${until}
`;
const excuses = `waivers:
  - gate: principles.optimize-and-automate.maximumDrop
    assessment: ${file}
    reason: Two teams change their pipeline; the old checks are off until it runs.
    owner: platform lead
    approvedBy: service owner
    from: 2026-11-21
    until: 2027-01-31
  - gate: evidence.recovery-practised.refsMustExist
    assessment: ${file}
    reason: The runbook moves to the new wiki in December.
    owner: platform lead
    from: 2026-11-21
    until: 2026-12-31
`;
// While the waiver is needed the policy asks for more than the team has.
const demanding = policy.replace('{maximumDrop: 0.3}\n', '{minimum: 2, maximumDrop: 0.3}\n');

mkdirSync(repository, { recursive: true });
git('2025-09-01', 'init', '-q', '-b', 'main');
cpSync(join(source, 'docs'), join(repository, 'docs'), { recursive: true });
write('tenet.yaml', policy);
write(questionnaire, text('questionnaires/payment-controls-1.0.0.yaml'));
write(early, quarter(1));
commit('2025-09-01', 'Assess the payments platform', 'q1');
write(early, quarter(2));
commit('2025-12-01', 'Assess again: a written release path', 'q2');
git('2026-03-01', 'mv', early, file);
commit('2026-03-01', 'Give the assessment the name of the platform', 'rename');
write(file, quarter(3));
write('tenet.yaml', demanding + waiver('2026-05-31'));
commit('2026-03-02', 'Assess again; ask for two in collaboration, waived until the end of May', 'q3');
write(questionnaire, text('questionnaires/payment-controls-1.1.0.yaml'));
write(file, quarter(4));
commit('2026-06-01', 'Ask for limits as well, and assess again', 'upgrade', 'q4', 'waiver-lapsed');
write('tenet.yaml', policy);
commit('2026-06-02', 'Remove the waiver that has lapsed, and the demand', 'cleaned');
write(file, quarter(5));
commit('2026-09-01', 'Assess again: two practice runs', 'q5');
write(file, quarter(6));
commit('2026-11-20', 'Assess again: less work by hand', 'q6');

branch('pull-request');
refuse();
commit('2026-11-21', "Checks before a release are each team's own business again");
branch('pull-request-waived');
refuse();
write('tenet.yaml', `${policy}${excuses}`);
commit('2026-11-21', 'The same, with an exception that is owned and ends');
for (const [name, from, to] of [
  ['answers-a', 'release-path:\n    level: 3', 'release-path:\n    level: 4'],
  ['answers-b', 'alert-noise:\n    level: 2', 'alert-noise:\n    level: 3'],
]) {
  branch(name);
  replace(file, from, to);
  commit('2026-11-21', `Answer ${from.split(':')[0]} again`);
}
git('2026-11-21', 'checkout', '-q', 'main');
process.stdout.write(`${target}: ${git('2026-11-21', 'rev-list', '--count', 'main')} commits on main\n`);

// One answer falls from 3 to 1, which lowers its principle by 0.4; and a file that backs another answer is gone.
function refuse() {
  replace(file, 'checks-before-release:\n    level: 3', 'checks-before-release:\n    level: 1');
  rmSync(join(repository, 'docs/runbook.md'));
}

function branch(name) {
  git('2026-11-21', 'checkout', '-q', '-b', name, 'main');
}

function replace(path, from, to) {
  const before = readFileSync(join(repository, path), 'utf8');
  if (!before.includes(from)) stop(`${path} does not hold ${JSON.stringify(from)}`);
  write(path, before.replace(from, to));
}

function commit(day, message, ...tags) {
  git(day, 'add', '-A');
  git(day, 'commit', '-q', '-m', message);
  for (const tag of tags) git(day, 'tag', tag);
}

// Nobody's own settings take part.
function git(day, ...args) {
  const who = { NAME: 'Payments team', EMAIL: 'payments@example.org', DATE: `${day}T09:00:00+0000` };
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  for (const [key, value] of Object.entries(who)) env[`GIT_AUTHOR_${key}`] = env[`GIT_COMMITTER_${key}`] = value;
  return execFileSync('git', args, { cwd: repository, env, encoding: 'utf8' }).trim();
}

function write(path, content) {
  mkdirSync(dirname(join(repository, path)), { recursive: true });
  writeFileSync(join(repository, path), content);
}

function text(path) {
  return readFileSync(join(source, path), 'utf8');
}

function quarter(number) {
  return text(`quarters/q${number}.assessment.yaml`);
}

function stop(problem) {
  process.stderr.write(`${problem}\n`);
  process.exit(2);
}
