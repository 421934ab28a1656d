// What counts as valid HTML.
import type { ConfigData } from 'html-validate';

export const VALIDITY: ConfigData = {
  extends: ['html-validate:standard'],
  rules: {
    // Styles of writing, not of validity: Leptos writes `selected` and `""` its own way.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // `role="list"` gives back what a list without markers loses in one screen reader.
    'no-redundant-role': 'off',
    // Symbols such as A/RES/58/220 are no telephone numbers.
    'tel-non-breaking': 'off',
  },
};
