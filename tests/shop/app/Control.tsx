import { Button, Dropdown } from 'antd';
import type { ShopOptions } from '../options';

interface ControlProps {
  as: NonNullable<ShopOptions['control']>;
  label: string;
  /** How it looks as a button; by default like a link. */
  look?: 'link' | 'danger' | 'small';
  disabled?: boolean;
  /** What else stands in its menu. */
  beside: readonly string[];
  /** Undefined where a popconfirm around it listens by itself, with what it passes on besides. */
  press?: () => void;
}

/** A control that delists, in the tag that the options choose. */
export function Control({ as, label, look, disabled, beside, press, ...passed }: ControlProps) {
  const taken = press ? { ...passed, onClick: press } : passed;
  if (as === 'menu') {
    const items = [
      { key: 'delist', label, disabled, onClick: press },
      ...beside.map((other) => ({ key: other, label: other })),
    ];
    return (
      <Dropdown menu={{ items }} trigger={['hover', 'click']} placement="bottomRight">
        <a {...passed}>更多</a>
      </Dropdown>
    );
  }
  if (as === 'button')
    return (
      <Button
        {...taken}
        type={look ? 'default' : 'link'}
        size={look === 'danger' ? 'middle' : 'small'}
        danger={look === 'danger'}
        disabled={disabled}
      >
        {label}
      </Button>
    );
  if (disabled) return <span className="index_grey__g">{label}</span>;
  if (as === 'icon')
    return (
      <a {...taken}>
        <i className="box" />
      </a>
    );
  if (as === 'span')
    return (
      <span {...taken} className="index_link__p3">
        {label}
      </span>
    );
  return <a {...taken}>{label}</a>;
}
