import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { importWords } from '@/lib/catalog/importWords';
import { template, type Template } from '@/lib/core/template';
import { chosenTemplates } from '@/lib/core/chosenTemplates';
import { readTemplates } from '@/lib/core/templateImport';
import { noon, someTemplate } from '../platform/some';
import { language } from '../platform/someNotice';

const read = (rows: readonly (readonly string[])[], stored: readonly Template[] = []) => {
  let count = 0;
  const makeId = () => `new-${(count += 1)}`;
  return readTemplates(rows, stored, importWords, language.check, makeId, noon);
};
const head = ['名称', '内容', '对象', '渠道', '时机', '文件夹', '标签'];

describe('a table of templates', () => {
  it('is read row by row, its columns in any order and under any of their names', () => {
    const { drafts, problems } = read([
      [],
      ['备注', '正文', ' 标题 ', 'Audience', '渠道'],
      ['', '{{店铺}}，您好', '问候', '达人', '百应私信'],
      ['', '', '', ''],
      ['', '再见', '告别'],
    ]);
    expect(problems).toEqual([]);
    expect(drafts).toEqual([
      {
        row: 3,
        columns: ['name', 'text', 'audience', 'channel'],
        template: {
          ...{ id: 'new-1', name: '问候', text: '{{店铺}}，您好', audience: 'creators' },
          ...{ channel: 'buyin', updatedAt: noon },
        },
      },
      {
        row: 5,
        columns: ['name', 'text', 'channel'],
        template: { id: 'new-2', name: '告别', text: '再见', audience: 'buyers', updatedAt: noon },
      },
    ]);
  });

  it('has folder, tags and time', () => {
    const { drafts } = read([
      head,
      ['甲', '乙', '买家', '短信', '提前三天', '大促', '一、二,一 三'],
    ]);
    expect(drafts[0]?.template).toMatchObject({
      ...{ channel: 'sms', timing: 'before3', folder: '大促', tags: ['一', '二', '三'] },
    });
  });

  test.each([
    ['noName', ['', '乙'], ''],
    ['noText', ['甲', ' '], ''],
    ['formula', ['甲', '=CONCAT(A1,B1)'], '=CONCAT(A1,B1)'],
    ['formula', ['甲', '乙', '', '', '', '', '=A1'], '=A1'],
    ['longName', ['甲'.repeat(41), '乙'], '甲'.repeat(40)],
    ['longText', ['甲', '乙'.repeat(5001)], '乙'.repeat(40)],
    ['audience', ['甲', '乙', '买家们'], '买家们'],
    ['audience', ['甲', '乙', '__proto__'], '__proto__'],
    ['channel', ['甲', '乙', '', '微信'], '微信'],
    ['timing', ['甲', '乙', '', '', '明天'], '明天'],
    ['folder', ['甲', '乙', '', '', '', '夹'.repeat(41)], '夹'.repeat(40)],
    [
      'tags',
      ['甲', '乙', '', '', '', '', '一 二 三 四 五 六 七 八 九 十 十一'],
      '一 二 三 四 五 六 七 八 九 十 十一',
    ],
    ['language', ['甲', '您好 {{店铺'], '{{店铺'],
  ])('leaves out a row with its number: %s', (kind, cells, found) => {
    const { drafts, problems } = read([head, ['一', '二'], cells]);
    expect(drafts).toHaveLength(1);
    expect(problems).toMatchObject([{ kind, row: 3, found }]);
  });

  it('says where in its text a template is wrong', () => {
    const { problems } = read([head, ['甲', '您好\n{{店铺']]);
    expect(problems[0]?.fault).toEqual({ kind: 'output', name: '{{店铺', line: 2, column: 1 });
  });

  test.each([
    ['an empty table', [], 'header', 1],
    ['empty rows', [[], ['', '']], 'header', 1],
    ['no column of texts', [['名称', '备注']], 'header', 1],
    ['no head at all', [['问候', '您好']], 'header', 1],
    [
      'more rows than are read',
      [head, ...Array.from({ length: 5001 }, () => ['甲', '乙'])],
      'rows',
      5001,
    ],
  ])('is refused as a whole: %s', (_, rows, kind, row) => {
    expect(read(rows)).toMatchObject({ drafts: [], problems: [{ kind, row }] });
  });

  it('finds what is there already, by text before name, stored or in a row before', () => {
    const stored = [someTemplate({ id: 's1', name: '问候', text: '您好，{{店铺}}' })];
    const { drafts } = read(
      [
        head,
        ['新的', '您好，  {{店铺}}\n'],
        ['问 候', '别的'],
        ['问候', '别的话'],
        ['甲', '一'],
        ['乙', '一'],
      ],
      stored,
    );
    expect(drafts.map(({ row, twin }) => [row, twin?.by, twin?.id, twin?.row])).toEqual([
      [2, 'text', 's1', undefined],
      [3, 'name', 's1', undefined],
      [4, 'name', 's1', undefined],
      [5, undefined, undefined, undefined],
      [6, 'text', 'new-4', 5],
    ]);
  });

  test.each([
    ['skip', ['new-2', 'new-4']],
    ['replace', ['s1', 'new-2', 'new-4']],
    ['keep', ['new-1', 'new-2', 'new-3', 'new-4', 'new-5']],
  ] as const)('of what is there already, does what was chosen: %s', (choice, ids) => {
    const stored = [someTemplate({ id: 's1', name: '问候', text: '您好' })];
    const { drafts } = read(
      [head, ['问候', '新的'], ['二', '二'], ['问候', '更新的'], ['四', '四'], ['五', '四']],
      stored,
    );
    const chosen = chosenTemplates(drafts, choice, stored);
    expect(chosen.map(({ id }) => id)).toEqual(ids);
    expect(new Set(chosen.map(({ id }) => id)).size).toBe(chosen.length);
    if (choice === 'replace') expect(chosen[0]?.text).toBe('更新的');
  });

  const old = someTemplate({
    ...{ id: 's1', name: '问候', text: '您好', audience: 'creators', channel: 'buyin' },
    ...{ timing: 'before3', actions: ['stop-promotion'], plans: ['targeted'], isFavourite: true },
    ...{ usedAt: noon - 5, folder: '大促', tags: ['一'], isOccasional: true, updatedAt: noon - 9 },
  });

  it('keeps of one that is replaced whatever the table has no column for', () => {
    const { drafts } = read(
      [
        ['名称', '内容'],
        ['问候', '新的'],
      ],
      [old],
    );
    expect(chosenTemplates(drafts, 'replace', [old])).toEqual([
      { ...old, text: '新的', updatedAt: noon },
    ]);
    expect(chosenTemplates(drafts, 'keep', [old])).toEqual([drafts[0]?.template]);
  });

  it('takes from one that is replaced what its cell leaves empty, but never whom it is for', () => {
    const { drafts } = read([head, ['问候', '新的', '', '', '当时']], [old]);
    const { channel: _, folder: __, tags: ___, ...rest } = old;
    expect(chosenTemplates(drafts, 'replace', [old])).toEqual([
      { ...rest, text: '新的', timing: 'now', updatedAt: noon },
    ]);
  });

  it('replaces one twice where two rows speak of it, the later row over the earlier', () => {
    const rows = [
      ['名称', '内容', '文件夹'],
      ['问候', '新的', '甲'],
      ['问候', '更新的', ''],
    ];
    const [chosen] = chosenTemplates(read(rows, [old]).drafts, 'replace', [old]);
    expect(chosen).toMatchObject({ id: 's1', text: '更新的', usedAt: noon - 5 });
    expect(chosen?.folder).toBeUndefined();
  });

  it('makes only templates that can be stored, of whatever stands in it', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=1+1', '__proto__', '{{店铺}}', '买家', '\ud800', '公告', '当时'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 }), (rows) => {
        const { drafts, problems } = read([head, ...rows]);
        const filled = rows.filter((cells) => cells.some((at) => at.trim() !== ''));
        expect(drafts.length + problems.length).toBe(filled.length);
        for (const draft of drafts) expect(template.safeParse(draft.template).success).toBe(true);
        for (const made of chosenTemplates(drafts, 'replace', [old]))
          expect(template.safeParse(made).success).toBe(true);
      }),
    );
  });
});
