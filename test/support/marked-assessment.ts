import type { WithheldPart } from '../../src/model/scorecard.ts';

/** A text that occurs nowhere else, for each thing that an assessment can tell; by the part that it belongs to. */
export const marks: Readonly<Record<WithheldPart, readonly string[]>> = {
  names: ['NamesAssessorOne', 'NamesAssessorTwo', 'NamesApprover', 'NamesOwner'],
  notes: ['NotesNote', 'NotesBest', 'NotesWorst', 'NotesOpen', 'NotesReason', 'NotesAction'],
  evidence: [
    ...['EvidenceTitle', 'EvidencePath', 'EvidenceLink', 'EvidencePlaceOne', 'EvidencePlaceTwo', 'EvidencePlaceThree'],
    ...['EvidenceDecision', 'EvidenceBefore', '876543.25', '765432', 'EvidenceAfter'],
  ],
};

/** What stays whatever is withheld. */
export const stayingMarks = ['StaysSubject', 'StaysScope'];

/** Everything that an answer and an action can say, said with marks. */
export const markedAssessment = {
  format: 'tenet/assessment@1',
  questionnaire: { id: 'marked', version: '1.0.0' },
  subject: 'StaysSubject',
  scope: 'StaysScope',
  type: 'self',
  basis: 'evidenced',
  date: '2026-03-31',
  assessors: ['NamesAssessorOne', 'NamesAssessorTwo'],
  target: 2,
  answers: {
    low: {
      level: 1,
      confidence: 'high',
      note: 'NotesNote',
      worst: 'NotesWorst',
      evidence: [
        {
          type: 'measure',
          title: 'EvidenceTitle',
          ref: 'docs/EvidencePath.md',
          date: '2026-03-01',
          place: 'EvidencePlaceOne',
          periods: 2,
          decision: 'EvidenceDecision',
          before: 'EvidenceBefore',
          after: 876543.25,
          outdated: false,
        },
      ],
    },
    high: {
      level: 2,
      best: 'NotesBest',
      evidence: [
        {
          type: 'record',
          title: 'Log',
          ref: 'https://example.com/EvidenceLink',
          place: ['EvidencePlaceTwo', 'EvidencePlaceThree'],
          before: 765_432,
          after: 'EvidenceAfter',
        },
      ],
    },
    open: { unknown: true, note: 'NotesOpen' },
    exempt: { notApplicable: { reason: 'NotesReason', approvedBy: 'NamesApprover', until: '2027-12-31' } },
  },
  actions: [{ question: 'low', text: 'NotesAction', owner: 'NamesOwner', due: '2026-06-30', status: 'open' }],
};

const level = (number: number) => ({ type: 'object', properties: { level: { type: 'integer', minimum: number } } });
const unmet = (errorMessage: string) => ({ type: 'object', required: ['never'], errorMessage });

/** A rubric whose sentences quote the answer in every way in which a sentence can. */
const quotingRubric = {
  format: 'tenet/rubric@1',
  id: 'quoting',
  version: '1.0.0',
  title: 'Quoting',
  levels: [
    { level: 0, name: 'None', means: 'nothing' },
    { level: 1, name: 'Some', means: 'some', claim: { ...level(1), required: ['level'] } },
    {
      level: 2,
      name: 'More',
      means: 'more',
      claim: { ...level(2), required: ['level'] },
      evidence: {
        type: 'object',
        allOf: [
          // biome-ignore-start lint/suspicious/noTemplateCurlyInString: the compiler of rubrics fills these in
          unmet('needs more than ${/evidence/0/title}'),
          unmet('needs more than ${/evidence/0}'),
          unmet('needs less than ${/evidence/0/after}'),
          unmet('needs another place than ${/places}'),
          unmet('needs another word than ${/note} and ${/best}'),
          // biome-ignore-end lint/suspicious/noTemplateCurlyInString: as above
          unmet('needs a plain sentence'),
        ],
      },
    },
  ],
};

const questions = ['low', 'high', 'open', 'exempt'].map((id) => ({
  id,
  title: `Title of ${id}`,
  question: 'How is it done?',
  kind: 'scale',
  anchors: ['not done', 'done by some', 'done by all'],
}));

/** Files by path: the marked assessment with the questionnaire, rubric and project file that it needs. */
export const markedFiles: Readonly<Record<string, string>> = {
  'tenet.yaml': JSON.stringify({ format: 'tenet/project@1', questionnaires: ['own'], rubrics: ['own'] }),
  'own/rubric.json': JSON.stringify(quotingRubric),
  'own/marked.json': JSON.stringify({
    format: 'tenet/questionnaire@1',
    id: 'marked',
    version: '1.0.0',
    title: 'Marked',
    principles: 'none',
    rubric: 'quoting',
    scoring: { minimumKnown: 0.1 },
    sections: [{ id: 'all', title: 'All', questions }],
  }),
  'marked.assessment.yaml': JSON.stringify(markedAssessment),
};
