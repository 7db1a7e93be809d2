import { App, Popconfirm } from 'antd';
import { useState, type ReactElement } from 'react';
import { ReasonDialog } from './ReasonDialog';
import { useStore } from './useShop';

export interface Question {
  title: string;
  words: string;
  yes: string;
}

interface AskProps extends Question {
  onYes: () => Promise<void>;
  /** The control that asks is an item of a menu: the popconfirm hangs at the menu's trigger instead. */
  fromMenu?: boolean;
  disabled?: boolean;
  /** Draws the control; it calls `press` when it is pressed, unless a popconfirm listens by itself. */
  children: (press?: () => void) => ReactElement;
}

/** A control with the platform's own confirmation, in the form that the options choose. */
export function Ask({ title, words, yes, onYes, fromMenu, disabled, children }: AskProps) {
  const { options } = useStore();
  const { modal } = App.useApp();
  const [open, setOpen] = useState(false);
  if (options.confirm === 'popconfirm') {
    const control = fromMenu
      ? { open, onOpenChange: (wanted: boolean) => !wanted && setOpen(false) }
      : {};
    return (
      <Popconfirm
        title={title}
        description={words}
        onConfirm={onYes}
        disabled={disabled}
        placement="top"
        {...control}
      >
        {children(fromMenu ? () => setOpen(true) : undefined)}
      </Popconfirm>
    );
  }
  if (options.confirm === 'modal')
    return children(() => void modal.confirm({ title, content: words, onOk: onYes }));
  if (options.confirm === 'none') return children(() => void onYes());
  return (
    <>
      {children(() => setOpen(true))}
      {open && <ReasonDialog {...{ title, words, yes, onYes }} onClosed={() => setOpen(false)} />}
    </>
  );
}
