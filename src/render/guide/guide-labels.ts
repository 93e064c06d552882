import type { EvidenceType } from '../../model/questionnaire.ts';

/** Every fixed word of the guide. A file for another language replaces this one and guide-phrases.ts. */
export const guideLabels = {
  guide: 'Interview guide',
  skip: 'Skip to the first session',
  contents: 'Contents',
  version: 'version',
  howTo: 'How to use it',
  remind: 'Say it at the start',
  plan: 'Plan at a glance',
  planCaption: 'Each question is asked once, in the session of the role that can answer it best',
  planCaptionRole: 'Every question that this role can answer',
  number: 'No.',
  whom: 'Whom to ask',
  questions: 'Questions',
  minutes: 'Minutes',
  all: 'All sessions',
  date: 'Date',
  asked: 'Asked',
  facilitator: 'Facilitator',
  noteTaker: 'Notes by',
  opening: 'Opening',
  openingText: 'Say what the interview is for, who will see the notes, and that “don’t know” helps as well.',
  closing: 'Closing',
  closingText: 'Ask what was left out. Read back what was promised. Say what happens next.',
  promised: 'Evidence promised: what, by whom, for which day',
  intent: 'What it is about',
  storyPrompt: 'Open with',
  askFirst: 'Ask first',
  thenAsk: 'Then ask',
  ask: 'Ask',
  also: 'also',
  why: 'Why',
  boundary: 'Boundary',
  metric: 'Figure',
  evidence: 'Evidence to ask for',
  range: 'Range',
  notes: 'Notes',
  said: 'Said',
  example: 'Example',
  seen: 'Evidence seen',
  confidence: 'Confidence',
  unknown: '?',
  notApplicable: 'n/a',
  looks: 'Second looks',
  looksText:
    'Compare these ratings when the sessions are over. A pair that looks odd is a reason to ask again, never a reason to change a rating by itself.',
  looksCaption: 'Pairs of ratings to compare, each with the question to ask',
  ifSo: 'If',
  andSo: 'And',
  requests: 'Evidence to request',
  requestsText: 'Send this list before the interviews. Each item is named once, with the questions that it serves.',
  arrange: 'To see and to hear',
  arrangeText:
    'Arrange these yourself. Say that you would like to look or to talk, and keep what you hope to find to yourself.',
  from: 'From',
  sessionWith: 'Session with',
  glossary: 'Words with a fixed meaning',
  glossaryText: 'In the levels these words mean exactly this.',
} as const satisfies Record<string, string>;

/** The fixed words by name. */
export type GuideLabels = Readonly<Record<keyof typeof guideLabels, string>>;

/** Who is asked when a questionnaire does not say. */
export const anybody = 'Anybody';

/** What people send beforehand, and what an assessor arranges, in the order in which they are listed. */
export const typesToSend: readonly EvidenceType[] = ['document', 'record', 'measure'];
export const typesToArrange: readonly EvidenceType[] = ['observation', 'interview'];

/** How sure those who answered are, as an assessment states it. */
export const confidences = ['low', 'medium', 'high'] as const;
