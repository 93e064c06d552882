/** True when brackets stand deeper in one another than `limit`; from the lexemes of a YAML text, in their order. */
export function isFlowDeeper(lexemes: Iterable<string>, limit: number): boolean {
  let depth = 0;
  for (const lexeme of lexemes) {
    if (lexeme === '[' || lexeme === '{') depth++;
    else if (lexeme === ']' || lexeme === '}') depth--;
    if (depth > limit) return true;
  }
  return false;
}

/** True when a text holds more brackets that open than `limit`, wherever they stand: most texts hold far fewer. */
export function hasManyBrackets(text: string, limit: number): boolean {
  const brackets = /[[{]/g;
  for (let found = 0; brackets.test(text); ) if (++found > limit) return true;
  return false;
}
