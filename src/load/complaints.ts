import type { Complaints } from '../model/rubric.ts';

/** A compiled JSON Schema: its `errors` belong to the last call. */
export interface Validate {
  (data: unknown): unknown;
  errors?: readonly { keyword: string; message?: string }[] | null;
}

/**
 * Turns a validator's errors into sentences, each said once. Where the schema has words of its own (`errorMessage`), only
 * those are told: the plain errors beside them say the same in the language of schemas.
 */
export function toComplaints(validate: Validate): Complaints {
  return (instance) => {
    if (validate(instance)) return [];
    const errors = validate.errors ?? [];
    const own = errors.filter((error) => error.keyword === 'errorMessage');
    const told = own.length > 0 ? own : errors;
    return [...new Set(told.map((error) => error.message ?? `fails ${error.keyword}`))];
  };
}
