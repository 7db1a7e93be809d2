interface Refused {
  preventDefault: () => void;
}

/**
 * For a field whose value is to be looked up: what is pasted or dropped is refused, so that it has
 * passed through a head. `onRefused` may say so.
 */
export function typedOnly(onRefused?: () => void) {
  const refuse = (event: Refused): void => {
    event.preventDefault();
    onRefused?.();
  };
  return { onPaste: refuse, onDrop: refuse };
}
