import { frameHtml } from './frameHtml.ts';

export const nativeDialog = frameHtml({
  title: '联盟设置',
  about: '原生 &lt;dialog&gt; 的 showModal 确认，位于顶层（top layer）。',
  body: `
    <p>店铺状态：<b id="state">已加入精选联盟</b></p>
    <button type="button" id="leave">退出精选联盟</button>
    <button type="button" data-other>查看协议</button>
    <dialog id="ask" aria-label="退出确认">
      <form method="dialog">
        <p>确定退出精选联盟吗？退出后全部推广计划将关闭。</p>
        <button value="no">取消</button> <button value="yes">确认退出</button>
      </form>
    </dialog>`,
  style: 'dialog { border: 1px solid #cbd2dc; border-radius: 8px; padding: 20px 28px; }',
  script: `
    const ask = document.getElementById('ask');
    document.getElementById('leave').addEventListener('click', () => ask.showModal());
    ask.addEventListener('close', () => {
      if (ask.returnValue !== 'yes') return record('other', [], '取消');
      record('leave-alliance', '10001', '已退出精选联盟');
      document.getElementById('state').textContent = '未加入';
    });`,
});
