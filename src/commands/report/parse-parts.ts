import { nearestWord } from '../../load/nearest-word.ts';
import { type WithheldPart, withheldParts } from '../../model/scorecard.ts';
import { refuse } from '../shared/outputs.ts';

/** What `--redact names,notes` asks to leave out; throws an InputError for a part that does not exist. */
export function parseParts(text: string): WithheldPart[] {
  return text.split(',').map((word) => partNamed(word.trim()));
}

function partNamed(word: string): WithheldPart {
  const part = withheldParts.find((each) => each === word);
  if (part) return part;
  const near = nearestWord(word, withheldParts);
  const parts = withheldParts.join(', ');
  return refuse(`"${word}" is not a part that can be withheld: ${parts}`, near && `did you mean "${near}"?`);
}
