/** One line of a sum: weight × value = product. */
export interface TraceTerm {
  id: string;
  title: string;
  weight: number;
  value: number;
  product: number;
}

/** How a score came about: `sum` ÷ `weight` gives it exactly. Terms are in the order in which they were added. */
export interface Trace {
  id: string;
  title: string;
  terms: readonly TraceTerm[];
  /** Σ weight × value. */
  sum: number;
  /** Σ weight. */
  weight: number;
  /** sum ÷ weight; absent when the group is unscored. */
  score?: number;
  /** Why there is no score. */
  unscored?: string;
  /** Questions or groups that were asked and contribute no value, with the reason. */
  left: readonly { id: string; title: string; reason: string }[];
}
