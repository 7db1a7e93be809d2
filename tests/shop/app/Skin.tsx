import { App, ConfigProvider, theme } from 'antd';
// Not `antd/locale`: that is CommonJS, of which the bundle would take the wrapper for the locale.
import zhCN from 'antd/es/locale/zh_CN';
import type { ReactNode } from 'react';
import { useShop } from './useShop';

interface SkinProps {
  prefix: string;
  /** Where menus, dialogs and toasts go; by default `document.body`. */
  popupsIn?: HTMLElement;
  children: ReactNode;
}

/** Components under one of the class prefixes that live side by side on the real pages. */
export function Skin({ prefix, popupsIn, children }: SkinProps) {
  const { options } = useShop();
  const within = popupsIn && (() => popupsIn);
  return (
    <ConfigProvider
      prefixCls={prefix}
      locale={zhCN}
      getPopupContainer={within}
      // No hash in the classes: the real pages have none, and sheets can be copied into a shadow root.
      theme={{
        hashed: false,
        algorithm: theme.compactAlgorithm,
        token: {
          colorPrimary: '#1966ff',
          colorLink: '#1966ff',
          borderRadius: 4,
          motion: options.motion === 'on',
          fontFamily: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
        },
      }}
      modal={{ centered: true }}
    >
      <App component={false} message={{ getContainer: within }}>
        {children}
      </App>
    </ConfigProvider>
  );
}
