/**
 * What data says, as one text: equal for two documents exactly when they hold the same data, whatever the order of keys.
 * `currentId` names a question by its present id, so that a rename of answers and of team actions changes nothing.
 */
export function meaningOf(data: unknown, currentId: (id: string) => string = (id) => id): string {
  if (!isRecord(data)) return written(data);
  const parts = Object.entries(data).map(([key, value]) => [key, partOf(key, value, currentId)]);
  return JSON.stringify(sorted(parts));
}

function partOf(key: string, value: unknown, currentId: (id: string) => string): unknown {
  if (key === 'answers' && isRecord(value)) {
    return sorted(Object.entries(value).map(([id, answer]) => [currentId(id), written(answer)]));
  }
  if (key === 'actions' && Array.isArray(value))
    return value.map((action) => written(withCurrentId(action, currentId)));
  return written(value);
}

function withCurrentId(action: unknown, currentId: (id: string) => string): unknown {
  if (!isRecord(action) || typeof action.question !== 'string') return action;
  return { ...action, question: currentId(action.question) };
}

function written(data: unknown): string {
  return JSON.stringify(plain(data));
}

// Maps become sorted lists of pairs; numbers that JSON does not know stay distinct from null and from texts.
function plain(data: unknown): unknown {
  if (Array.isArray(data)) return ['list', ...data.map(plain)];
  if (isRecord(data)) return ['map', ...sorted(Object.entries(data).map(([key, value]) => [key, plain(value)]))];
  return typeof data === 'number' && !Number.isFinite(data) ? ['number', String(data)] : data;
}

function sorted(parts: readonly unknown[][]): unknown[] {
  const texts = parts.map((part) => ({ part, text: JSON.stringify(part) }));
  return texts.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)).map(({ part }) => part);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
