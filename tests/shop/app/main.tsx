import { unstableSetRender } from 'antd';
import { createRoot } from 'react-dom/client';
import './shop.css';
import './shell.css';
import { Visit } from './Visit';

// antd 5 draws the wave of a pressed button with the render of React 18, which React 19 no longer has.
unstableSetRender((node, container) => {
  const root = createRoot(container);
  root.render(node);
  return async () => {
    await Promise.resolve();
    root.unmount();
  };
});

const root = document.getElementById('root');
if (!root) throw new Error('模型店铺：index.html 缺少 #root');
createRoot(root).render(<Visit />);
