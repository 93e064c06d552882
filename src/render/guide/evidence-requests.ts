import type { EvidenceType } from '../../model/questionnaire.ts';
import type { RequestGroup, RequestItem } from './guide-view.ts';
import type { PlannedSession } from './plan-sessions.ts';
import { codeView } from './question-code.ts';

type OpenItem = Omit<RequestItem, 'codes'> & { codes: RequestItem['codes'][number][] };

/**
 * What to ask each role for, type by type in the order of `types`. What several questions ask for stands once, where it
 * comes first, with all their codes.
 */
export function evidenceRequests(
  sessions: readonly PlannedSession[],
  types: readonly EvidenceType[],
  titleOf: (session: PlannedSession) => string,
): RequestGroup[] {
  const known = new Map<string, OpenItem>();
  const groups = sessions.map((session) => {
    const questions = session.parts.flatMap((part) => part.questions.map(({ question }) => question));
    const items = types.flatMap((wanted) =>
      questions.flatMap((question) =>
        question.evidence.flatMap(({ type, text }): OpenItem[] => {
          if (type !== wanted) return [];
          const key = `${type} ${text.replace(/\s+/g, ' ').trim().toLowerCase()}`;
          const before = known.get(key);
          const code = codeView(question);
          if (before) {
            if (!before.codes.some(({ anchor }) => anchor === code.anchor)) before.codes.push(code);
            return [];
          }
          const item = { type, text, codes: [code] };
          known.set(key, item);
          return [item];
        }),
      ),
    );
    return { role: titleOf(session), items };
  });
  return groups.filter(({ items }) => items.length > 0);
}
