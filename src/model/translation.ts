/** The texts of a question that a respondent or a report shows. What is absent has no text in the original, or none here. */
export interface QuestionTexts {
  title?: string;
  question?: string;
  askFirst?: string;
  why?: string;
  notThis?: string;
  /** In the order of the levels. */
  anchors?: readonly string[];
  /** Labels by id: of a choice, of a checklist. */
  options?: Readonly<Record<string, string>>;
  items?: Readonly<Record<string, string>>;
  /** Of a number. */
  unit?: string;
  /** In the order of the question. */
  evidence?: readonly string[];
  metric?: { text?: string; of?: string };
  /** In the order of the question. */
  actions?: readonly string[];
}

/** The texts of a questionnaire by id, and nothing else. */
export interface QuestionnaireTexts {
  title?: string;
  notice?: string;
  memoryAid?: string;
  /** Titles by id. */
  editions?: Readonly<Record<string, string>>;
  facets?: Readonly<Record<string, { title?: string; values?: Readonly<Record<string, string>> }>>;
  patterns?: Readonly<Record<string, { title?: string; means?: string; ask?: string }>>;
  coherence?: Readonly<Record<string, { because?: string; ask?: string }>>;
  sections?: Readonly<
    Record<
      string,
      { title?: string; intent?: string; seen?: string; antiPatterns?: readonly string[]; storyPrompt?: string }
    >
  >;
  questions?: Readonly<Record<string, QuestionTexts>>;
}

/** A questionnaire's texts in another language, as a file beside it. */
export interface Translation {
  format: 'tenet/translation@1';
  questionnaire: { id: string; version: string };
  /** BCP 47 tag. */
  language: string;
  /** Editions whose texts are all here; absent: all editions. */
  covers?: readonly string[];
  texts: QuestionnaireTexts;
}
