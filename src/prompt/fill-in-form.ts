import type { Effect, Form, Key } from '../model/interview-desk.ts';
import { type Drawing, type PromptStreams, showPrompt } from './interview-prompt.ts';
import { pressForm, typedText } from './press-form.ts';

/** What a form needs besides its fields. */
export interface FormWorld {
  draw(form: Form): Drawing;
  onResize(listener: () => void): () => void;
  suspend(onResume: () => void): void;
  /** Why the values cannot be used; undefined when they can. */
  refuse(form: Form): string | undefined;
  /** The form after a key: what one field says may change what others offer. */
  refresh(form: Form): Form;
}

interface Shown {
  form: Form;
  outcome?: 'accepted' | 'left';
}

/** A form on a screen of its own: its values, or undefined when the person leaves it. */
export async function fillInForm(
  first: Form,
  world: FormWorld,
  streams: PromptStreams,
): Promise<Form['values'] | undefined> {
  const press = ({ form }: Shown, key: Key): { desk: Shown; effects: Effect[] } => {
    const step = pressForm(form, key);
    if (step.kind === 'cancel') return { desk: { form, outcome: 'left' }, effects: [{ kind: 'leave' }] };
    const next = world.refresh(step.form);
    if (step.kind !== 'submit') return { desk: { form: next }, effects: [] };
    const problem = world.refuse(next);
    if (problem !== undefined) return { desk: { form: { ...next, problem } }, effects: [] };
    return { desk: { form: next, outcome: 'accepted' }, effects: [{ kind: 'leave' }] };
  };
  const setup = {
    first: { form: first },
    press,
    line: ({ form }: Shown) => typedText(form),
    draw: ({ form }: Shown) => world.draw(form),
    perform: async () => (shown: Shown) => shown,
    onResize: world.onResize,
    suspend: world.suspend,
  };
  const { form, outcome } = await showPrompt<Shown>(setup, streams);
  return outcome === 'accepted' ? form.values : undefined;
}
