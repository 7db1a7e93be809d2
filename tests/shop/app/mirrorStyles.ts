/** Copies the document's sheets into a shadow root, those that come later too: antd adds one per component. */
export function mirrorStyles(root: ShadowRoot, signal: AbortSignal): void {
  const copy = (node: Node) => {
    if (!(node instanceof HTMLStyleElement || node instanceof HTMLLinkElement)) return;
    root.append(node.cloneNode(true));
  };
  document.head.childNodes.forEach(copy);
  const observer = new MutationObserver((changes) =>
    changes.forEach((change) => change.addedNodes.forEach(copy)),
  );
  observer.observe(document.head, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
