/** Hooks of pre-commit that install the published package: what is broken, and what is not in canonical form, is not committed. */
export function renderPreCommitConfig(version: string): string {
  return `repos:
  - repo: local
    hooks:
${[hookOf('validate', version), hookOf('fmt --check', version)].join('')}`;
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
