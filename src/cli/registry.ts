import type { Declaration } from './declaration.ts';
import { assess } from './declarations/assess.ts';
import { badge } from './declarations/badge.ts';
import { baseline } from './declarations/baseline.ts';
import { check } from './declarations/check.ts';
import { completion } from './declarations/completion.ts';
import { demo } from './declarations/demo.ts';
import { diff } from './declarations/diff.ts';
import { explain } from './declarations/explain.ts';
import { fmt } from './declarations/fmt.ts';
import { guide } from './declarations/guide.ts';
import { history } from './declarations/history.ts';
import { init } from './declarations/init.ts';
import { lint } from './declarations/lint.ts';
import { list } from './declarations/list.ts';
import { report } from './declarations/report.ts';
import { schema } from './declarations/schema.ts';
import { score } from './declarations/score.ts';
import { show } from './declarations/show.ts';
import { template } from './declarations/template.ts';
import { train } from './declarations/train.ts';
import { validate } from './declarations/validate.ts';

/** Every command, in the order of the help: what one does first comes first. */
export const declarations: readonly Declaration[] = [
  demo,
  init,
  assess,
  score,
  report,
  explain,
  diff,
  check,
  baseline,
  history,
  badge,
  validate,
  lint,
  fmt,
  list,
  show,
  schema,
  template,
  train,
  guide,
  completion,
];
