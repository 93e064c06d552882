import type { ContentRule } from '../content-rule.ts';
import { quoted, termsIn } from '../find-terms.ts';
import { textsOf } from '../texts-of.ts';

const names = [
  ...['itil', 'cobit', 'prince2', 'togaf', 'cmmi', 'pmbok', 'it4it', 'verism', 'six sigma', 'scrum', 'kanban'],
  ...['jira', 'confluence', 'trello', 'servicenow', 'zendesk', 'sharepoint', 'salesforce', 'power bi', 'microsoft'],
  ...['google', 'github', 'gitlab', 'bitbucket', 'jenkins', 'ansible', 'terraform', 'docker', 'kubernetes', 'aws'],
  ...['devops', 'splunk', 'datadog', 'dynatrace', 'peoplecert', 'axelos'],
];
/** Names that are words as well when written in another way. */
const namesByCase = /\b(?:SAFe|Azure|Oracle|Amazon|SAP|IBM|VMware)\b/g;

export const noBrands: ContentRule = {
  id: 'Q28',
  title: 'no brand, vendor or method names',
  why: 'Half of the readers use something else; the questionnaire outlives the product. Its own title and notice may name any.',
  severity: 'warn',
  check: (questionnaire) =>
    textsOf(questionnaire)
      .filter(({ question, path }) => question !== undefined || (path[0] !== 'title' && path[0] !== 'notice'))
      .flatMap(({ text, ...place }) => {
        const found = [...termsIn(text, names), ...(text.match(namesByCase) ?? [])];
        return found.length > 0 ? [{ ...place, message: `names of brands or methods: ${quoted(found)}` }] : [];
      }),
};
