import { renderStarterPolicy } from '../../src/render/ci-files/starter-policy.ts';
import { renderProjectFile } from '../../src/render/first-files.ts';
import { quickAnswers } from './quick-answers.ts';
import { runTenet } from './run-tenet.ts';
import { type TemporaryRepository, temporaryRepository } from './temporary-repository.ts';

const file = 'governance/payments-platform.assessment.yaml';

/** The pull request that the documentation shows: one question falls and loses its evidence, another one rises. */
export function pullRequest(): TemporaryRepository & { check(format: string): string } {
  const repository = temporaryRepository();
  const record = '{type: record, title: Decisions on user feedback, ref: docs/feedback.md, date: 2026-07-30}';
  const before = { 'feedback-changes-decisions': `{level: 3, evidence: [${record}]}` };
  const after = {
    'feedback-changes-decisions': '{level: 1, note: The list ended with the reorganisation.}',
    'work-in-plain-sight': 3,
  };
  const subject = 'Payments platform';
  repository.commit('August', {
    'tenet.yaml': renderProjectFile(renderStarterPolicy('origin/main')),
    'docs/feedback.md': '# Decisions on user feedback\n',
    [file]: quickAnswers({ subject, date: '2026-08-24', answers: before }),
  });
  repository.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  repository.commit('November', { [file]: quickAnswers({ subject, date: '2026-11-22', answers: after }) });
  const check = (format: string): string =>
    runTenet(['check', '--as-of', '2026-11-22', '--format', format], repository.folder).stdout;
  return { ...repository, check };
}
