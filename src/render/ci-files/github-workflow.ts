/**
 * A workflow of GitHub that checks every pull request, and once a week what time alone may break. The job that runs a program
 * on what a pull request brings may only read; the one that may write a comment runs nothing but that.
 */
export function renderGithubWorkflow(version: string): string {
  return `# Judges the assessments of this repository by the policy in tenet.yaml.
name: Tenet

on:
  pull_request:
  # Evidence ages and waivers lapse without any commit.
  schedule:
    - cron: "17 5 * * 1"
  workflow_dispatch:

permissions:
  contents: read

concurrency:
  group: tenet-\${{ github.ref }}
  cancel-in-progress: true

jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          # The commit that a branch began at is looked up in the history.
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - name: Check the assessments
        run: |
          comment="$RUNNER_TEMP/tenet-comment.md"
          # It stays when nothing could be judged, so that a comment never keeps an earlier verdict.
          printf '%s\\n' '<!-- tenet:check -->' '## Not judged' '' 'The log of the check says why.' > "$comment"
          npx --yes tenet@${version} check --format github --format "markdown=$comment" --max-bytes 65536
      - uses: actions/upload-artifact@v4
        if: \${{ !cancelled() && github.event_name == 'pull_request' }}
        with:
          name: tenet-comment
          path: \${{ runner.temp }}/tenet-comment.md

  comment:
    needs: check
    # Pull requests from forks get no comment: their runs may not write. The summary of the run shows the same.
    if: >-
      \${{ !cancelled() && github.event_name == 'pull_request'
      && github.event.pull_request.head.repo.full_name == github.repository }}
    runs-on: ubuntu-latest
    permissions:
      pull-requests: write
    steps:
      - uses: actions/download-artifact@v4
        with:
          name: tenet-comment
      - name: Write the comment, or renew it
        env:
          GH_TOKEN: \${{ github.token }}
          PULL_REQUEST: \${{ github.event.pull_request.number }}
        run: |
          comments="repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments"
          ours='.[] | select(.user.type == "Bot" and (.body | startswith("<!-- tenet:check -->"))) | .id'
          id=$(gh api "$comments" --paginate --jq "$ours" | head -n 1)
          if [ -n "$id" ]; then
            gh api "repos/$GITHUB_REPOSITORY/issues/comments/$id" --method PATCH --field body=@tenet-comment.md --silent
          else
            gh api "$comments" --method POST --field body=@tenet-comment.md --silent
          fi
`;
}
