/**
 * Something a reviewer should see. A `problem` keeps the content from being published, a `warning` is to be judged by its author,
 * a `note` is worth knowing (an old fact). `at` is the way to the value in its file.
 */
export interface Finding {
  readonly severity: 'problem' | 'warning' | 'note';
  readonly file: string;
  readonly at: readonly (string | number)[];
  readonly message: string;
}
