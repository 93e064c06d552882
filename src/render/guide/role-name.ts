const abbreviations = new Set(['ceo', 'cfo', 'cio', 'ciso', 'cto', 'hr', 'it', 'pr', 'qa', 'ux']);

/** The id of a role as words in a sentence: `service owner`, `HR`. */
export function roleName(role: string): string {
  return role
    .split('-')
    .map((word) => (abbreviations.has(word) ? word.toUpperCase() : word))
    .join(' ');
}

/** The same at the beginning of a line: `Service owner`. */
export function roleTitle(role: string): string {
  const name = roleName(role);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
