import type { Platform } from './pipeline-files.ts';

/** Where reports and the editor schema lie: nobody reviews them line by line. */
const generated = ['governance/reports/**', '.tenet/*.schema.json'];

/**
 * Lines of `.gitattributes`: assessments are compared as `diffSettings` say, and what is generated is folded away in reviews.
 * GitLab has a word of its own for the latter.
 */
export function attributeLines(platform: Platform): string[] {
  const mark = platform === 'gitlab' ? 'linguist-generated gitlab-generated' : 'linguist-generated';
  return ['*.assessment.yaml diff=tenet', ...generated.map((path) => `${path} ${mark}`)];
}
