/** Hooks of pre-commit that install the published package: what is broken or not in canonical form is not committed. */
export function renderPreCommitConfig(version: string): string {
  return `repos:\n${renderPreCommitHooks(version)}`;
}

/** The same as an item of `repos`, for a file that has others. */
export function renderPreCommitHooks(version: string): string {
  return `  - repo: local
    hooks:
${hookOf('validate', version)}${hookOf('fmt --check', version)}`;
}

function hookOf(command: string, version: string): string {
  return `      - id: tenet-${command.split(' ')[0]}
        name: tenet ${command}
        entry: tenet ${command}
        language: node
        additional_dependencies: ["tenet@${version}"]
        pass_filenames: false
        types_or: [yaml, json]
`;
}
