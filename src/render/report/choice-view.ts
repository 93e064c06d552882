/** What the questions can be filtered by. */
export interface FilterView {
  /** Principles or sections: anchors of their chapters, without #. */
  groups: readonly ChoiceView[];
  /** States that some question has. */
  states: readonly ChoiceView[];
  /** Facets with the values that some question carries. */
  facets: readonly FacetChoiceView[];
}

/** One choice of a filter. */
export interface ChoiceView {
  /** What a question is looked at for: one of the words of its `states` or `facets`, or the anchor of its chapter. */
  id: string;
  /** The choice in words. */
  title: string;
}

/** The values of one facet. */
export interface FacetChoiceView {
  /** Title of the facet. */
  title: string;
  /** Its values. */
  values: readonly ChoiceView[];
}
