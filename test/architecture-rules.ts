/** The layers of the house. Each rule says what it protects and how to get out. */
const room = (name: string, from: string, allowed: string, comment: string) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: '^src/', pathNot: allowed },
});

const only = (name: string, modules: string, owners: readonly string[], comment: string) => ({
  name,
  severity: 'error',
  comment,
  from: { path: '^src/', pathNot: [...owners, '^src/build/', '^src/generated/'] },
  to: { path: modules },
});

export const forbidden = [
  {
    name: 'no-cycles',
    severity: 'error',
    comment: 'Two files that need each other are one file, or both need a third. Types may meet: use import type.',
    from: { path: '^src/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  room(
    'model-stands-alone',
    '^src/(model/|host\\.ts)',
    '^src/model/',
    'model/ and host.ts are types and their smallest helpers. Does it need more? Then it belongs to core/ or load/.',
  ),
  room(
    'diagnostics-know-the-model-only',
    '^src/diagnostics/',
    '^src/(diagnostics|model)/',
    'diagnostics/ turns facts into words. Compute the facts where they are known and pass them in.',
  ),
  room(
    'core-stays-pure',
    '^src/core/',
    '^src/(core|model|diagnostics)/',
    'core/ judges plain data. Need a file, the clock or a library? Read it in commands/ and pass the value in.',
  ),
  {
    name: 'core-uses-no-library',
    severity: 'error',
    comment: 'core/ has no third-party import and no node: module, so that it runs and is understood anywhere.',
    from: { path: '^src/(core|model|diagnostics)/' },
    to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
  },
  room(
    'boot-knows-nobody',
    '^src/boot/',
    '^src/boot/',
    'boot/ is what a start pays for before any of our code is loaded. It finds that code by its path.',
  ),
  room(
    'load-turns-text-into-model',
    '^src/load/',
    '^src/(load|model|diagnostics|generated|host)',
    'load/ turns text into a checked model. Judging is for core/, showing for render/.',
  ),
  room(
    'edit-changes-text',
    '^src/edit/',
    '^src/(edit|model)/',
    'edit/ splices text. What to write is decided elsewhere and passed in.',
  ),
  room(
    'render-makes-strings',
    '^src/render/',
    '^src/(render|model|generated)/',
    'render/ turns the model into a string. Should it compute something? core/ does, and the scorecard carries it.',
  ),
  room(
    'prompt-turns-keys-into-events',
    '^src/prompt/',
    '^src/(prompt|model|core)/',
    'prompt/ turns keys into events of an interview. How a screen looks is for render/, what is written for commands/.',
  ),
  room(
    'git-is-asked-through-host',
    '^src/git/',
    '^src/(git|model|diagnostics|host)',
    'git/ tells revisions as data. Programs are run through Host.',
  ),
  room(
    'commands-use-what-lies-below',
    '^src/commands/',
    '^src/(commands|edit|git|load|prompt|render|core|model|diagnostics|host)',
    'commands/ gather, decide, write. They know nothing of the command line: options come in as plain data.',
  ),
  {
    name: 'nobody-imports-commands-statically',
    severity: 'error',
    comment: 'A command costs time to load, so the command line imports it only when it is called: import().',
    from: { pathNot: '^src/commands/' },
    to: { path: '^src/commands/', dependencyTypesNot: ['dynamic-import'] },
  },
  {
    name: 'nobody-imports-the-command-line',
    severity: 'error',
    comment: 'cli/ is the top of the house. What others need from it is passed in by Host.',
    from: { path: '^src/', pathNot: '^src/(cli|build)/' },
    to: { path: '^src/cli/' },
  },
  only(
    'the-world-has-one-door',
    '^(node:)?(fs|child_process|crypto|path|os|process|v8|vm|module|url|worker_threads)(/|$)',
    [
      '^src/cli/node-(conversation|fence|files|host|output|lock|pieces|programs|terminal|workers?)\\.ts$',
      '^src/cli/short-run\\.ts$',
      '^src/boot/',
    ],
    'Files, processes and the like come in through Host (src/host.ts), so that a whole run is a function call in a test.',
  ),
  only(
    'yaml-has-one-door',
    'node_modules/yaml/',
    ['^src/load/parse-yaml\\.ts$', '^src/edit/yaml-tree\\.ts$'],
    'Only load/parse-yaml.ts and edit/yaml-tree.ts know yaml.',
  ),
  only(
    'ajv-has-one-door',
    'node_modules/ajv',
    ['^src/load/ajv\\.ts$'],
    'Only load/ajv.ts knows Ajv: one place for its options.',
  ),
  only(
    'chalk-has-one-door',
    'node_modules/chalk/',
    ['^src/cli/style\\.ts$'],
    'Colours come in through Host as a TextStyle.',
  ),
  only(
    'commander-has-one-door',
    'node_modules/commander/',
    ['^src/cli/program\\.ts$'],
    'Only cli/program.ts knows commander.',
  ),
  only(
    'inquirer-has-one-door',
    'node_modules/@inquirer/',
    ['^src/prompt/interview-prompt\\.ts$'],
    'Only prompt/interview-prompt.ts knows inquirer: what a key does is decided by pure functions beside it.',
  ),
  only(
    'widths-have-one-door',
    'node_modules/fast-string-truncated-width/',
    ['^src/render/text-width\\.ts$'],
    'Only render/text-width.ts knows how wide a character is.',
  ),
  only(
    'handlebars-has-one-door',
    'node_modules/handlebars/',
    ['^src/render/custom-template\\.ts$'],
    'custom-template.ts compiles what a user brings; the build compiles what ships, which then needs no Handlebars.',
  ),
];

export const options = {
  doNotFollow: { path: 'node_modules' },
  tsPreCompilationDeps: true,
  tsConfig: { fileName: 'tsconfig.json' },
  enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
};
