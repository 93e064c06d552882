/** Says that a text cannot be changed as asked without touching what else it says; nothing was changed. */
export class EditError extends Error {
  override readonly name = 'EditError';
}
