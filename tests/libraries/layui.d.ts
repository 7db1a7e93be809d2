import type { Product } from './goods';

/** What layui tells of a press: all that is used here, whatever was pressed. */
interface LayuiPress {
  event: string;
  data: Product;
  field: Record<string, string>;
  value: string;
  index: number;
}
interface Layui {
  table: {
    render: (options: object) => void;
    reloadData: (id: string, options: object) => void;
    checkStatus: (id: string) => { data: Product[] };
    on: (what: string, act: (this: Element, press: LayuiPress) => void) => void;
  };
  form: { render: () => void; on: (what: string, act: (press: LayuiPress) => unknown) => void };
  element: { on: (what: string, act: (press: LayuiPress) => void) => void };
  util: { on: (acts: Record<string, () => void>) => void };
  laypage: {
    render: (options: {
      elem: string;
      count: number;
      limit: number;
      jump: (at: { curr: number }, isFirst?: boolean) => void;
    }) => void;
  };
  dropdown: {
    render: (options: {
      elem: Element;
      show: boolean;
      data: object[];
      click: (item: { id: string }) => void;
    }) => void;
  };
  layer: {
    open: (options: object) => void;
    close: (index: number) => void;
    confirm: (text: string, options: object, yes: (index: number) => void) => void;
  };
}
declare global {
  interface Window {
    layui: Layui;
  }
}
