import { nearestWord } from '../../load/nearest-word.ts';
import { reportTemplateNames } from '../../render/builtin-templates.ts';
import { refuse } from '../shared/outputs.ts';

/** The built-in templates that a name stands for; it may go without "partials/", and without its ending for both formats. */
export function namesMeant(asked: string): string[] {
  const spellings = reportTemplateNames.map((name) => {
    const short = name.replace(/^partials\//, '');
    return { name, all: [name, short, short.replace(/\.(html|md)\.hbs$/, '')] };
  });
  const meant = spellings.filter(({ all }) => all.includes(asked)).map(({ name }) => name);
  if (meant.length > 0) return meant;
  const near = nearestWord(
    asked,
    spellings.flatMap(({ all }) => all),
  );
  return refuse(
    `there is no built-in template or partial "${asked}" of a report`,
    near ? `did you mean "${near}"?` : '"tenet template eject" lists them',
  );
}
