/**
 * What can be done instead of an action, or in which order with another: the merchant does it, on
 * the page that `link` leads to. Its texts stand under `alternative.<id>` and `instead.<id>`, the
 * short name of the button.
 */
export interface Alternative {
  id: string;
  /** The page where it is done; the panel plans another time by itself. */
  link?: string;
}
