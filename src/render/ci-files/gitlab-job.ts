/** Where the job goes in a repository. */
export const gitlabJobFile = '.gitlab/tenet.gitlab-ci.yml';

const item = `  - local: ${gitlabJobFile}\n`;

/** What `.gitlab-ci.yml` needs for the job. */
export const gitlabInclude = `include:\n${item}`;

/** What a `.gitlab-ci.yml` that is there already needs for the job; empty when it has it. */
export function gitlabIncludeLacking(text: string): string {
  if (text.includes(gitlabJobFile)) return '';
  return /^include:/m.test(text) ? `# to the list of "include":\n${item}` : gitlabInclude;
}

/**
 * A job of GitLab that checks merge requests, and the default branch: its report is what the widget of a merge request
 * compares with.
 */
export function renderGitlabJob(version: string): string {
  return `# Judges the assessments of this repository by the policy in tenet.yaml.
# Include it from .gitlab-ci.yml; a job of yours named "tenet:check" may change what is set here.
tenet:check:
  stage: test
  # The image needs Node 20.12 or later, and git.
  image: node:22
  variables:
    TENET_VERSION: "${version}"
    # The whole history: the commit that a branch began at is looked up in it.
    GIT_DEPTH: "0"
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  interruptible: true
  script:
    - >-
      npx --yes "tenet@$TENET_VERSION" check
      --format text
      --format gitlab=tenet-codequality.json
      --format junit=tenet-junit.xml
      --format markdown=tenet-check.md
  artifacts:
    when: always
    expose_as: Tenet check
    paths:
      - tenet-check.md
    reports:
      codequality: tenet-codequality.json
      junit: tenet-junit.xml
`;
}
