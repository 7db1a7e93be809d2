import type { ImportWords } from '../core/templateImport';

/** How the columns of a table of templates may be called, and what stands in them. */
export const importWords = {
  columns: {
    name: ['名称', '模板名称', '模板名', '标题', 'name', 'title'],
    text: ['内容', '模板内容', '正文', '文案', 'text', 'content'],
    audience: ['对象', '受众', '发给', 'audience'],
    channel: ['渠道', '发送渠道', 'channel'],
    timing: ['时机', '什么时候发', 'timing'],
    folder: ['文件夹', '分组', '分类', 'folder'],
    tags: ['标签', 'tags'],
  },
  audiences: {
    买家: 'buyers',
    达人: 'creators',
    团长: 'leaders',
    客服: 'service',
    仓库: 'warehouse',
    投放: 'ads',
  },
  timings: { 提前三天: 'before3', 提前一天: 'before1', 当时: 'now', 之后: 'after' },
  channels: {
    公告: 'announcement',
    站内信: 'message',
    飞鸽: 'feige',
    百应私信: 'buyin',
    粉丝群: 'fans',
    短信: 'sms',
  },
} as const satisfies ImportWords;
