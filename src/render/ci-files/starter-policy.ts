/**
 * Demands that a team can meet on the first day whatever its level: nothing falls unnoticed, most is answered, references
 * lead somewhere. `baseRef` is the revision that branches begin at, such as `origin/main`.
 */
export function renderStarterPolicy(baseRef: string): string {
  return `policy:
  # Compared with the commit of this branch that the work began at.
  base: {ref: ${JSON.stringify(baseRef)}}
  overall: {maximumDrop: 0.2}
  principles: {default: {maximumDrop: 0.5}}
  questions: {maximumDrop: 1}
  coverage: {minimumAnswered: 0.9}
  evidence: {noneLost: true, refsMustExist: true}
`;
}
