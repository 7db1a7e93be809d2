/**
 * Stands in for WXT's context of a content script. WXT's own announces itself to the page and
 * can be ended by an event of the page's making; a guard must do neither, and uses neither.
 */
export class ContentScriptContext {}
