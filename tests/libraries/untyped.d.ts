/** The little of the libraries that is used here; they bring no types. */
declare module 'bootstrap' {
  interface Layer {
    show: () => void;
  }
  export const Modal: { getOrCreateInstance: (at: Element) => Layer };
  export const Offcanvas: { getOrCreateInstance: (at: Element) => Layer };
}

declare module 'layui';
