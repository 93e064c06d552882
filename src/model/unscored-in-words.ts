const words: Readonly<Record<string, string>> = {
  notAsked: 'nothing was asked here',
  weightless: 'its questions carry no weight',
  notApplicable: 'none of its questions applies',
  unanswered: 'no question is answered',
  tooLittleKnown: 'too little is known',
  principleUnscored: 'a principle has no score',
  unknown: 'nobody knew',
};

/** Why something has no score, in a few words for tables. */
export function unscoredInWords(reason: string): string {
  return words[reason] ?? reason;
}
