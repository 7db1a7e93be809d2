// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it, onTestFinished, test, vi } from 'vitest';
import { ChannelRules } from '@/components/notices/ChannelRules';
import { ImportDraftView } from '@/components/notices/ImportDraftView';
import { NoticePlanView } from '@/components/notices/NoticePlanView';
import { NoticeProofs } from '@/components/notices/NoticeProofs';
import { TemplateDesk } from '@/components/notices/TemplateDesk';
import { channels, defaultTemplates, forms, variables, wordingChecks } from '@/lib/catalog/notices';
import { standingChannels } from '@/lib/core/channel';
import { noticePlan } from '@/lib/core/noticePlan';
import type { Case } from '@/lib/core/case';
import type { Template } from '@/lib/core/template';
import { templateOf, type TemplateDraft } from '@/lib/core/templateDraft';
import { findTemplates, templateIndex, type TemplateQuery } from '@/lib/core/templateSearch';
import { noon, someCase, someTemplate } from '../platform/some';
import { language } from '../platform/someNotice';
import { choose, find, key, press, render, say, type } from './render';

const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map((at) => at.textContent?.trim());
const standing = standingChannels(channels, []);
const catalog = { variables, forms, checks: wordingChecks, effectIds: () => [] };
const record = someCase();

/** The desk as a page shows it: what is given, searched and typed comes back to it. */
function show(change: object = {}, templates: readonly Template[] = [someTemplate()]) {
  const on = {
    onCopy: vi.fn(),
    onRemove: vi.fn(),
    onFavourite: vi.fn(),
    onRestore: vi.fn(),
    onSave: vi.fn(),
    onChoose: vi.fn(),
  };
  let state = {
    given: {} as Record<string, Record<string, string>>,
    query: { search: '', sort: 'used' } as TemplateQuery,
    draft: undefined as TemplateDraft | undefined,
    hasSounds: true,
    record: record as Case | undefined,
  };
  const { show: again } = render(null);
  const redraw = (part: Partial<typeof state> = {}) => {
    state = { ...state, ...part };
    again(
      <TemplateDesk
        catalog={catalog}
        templates={templates}
        cases={[record]}
        campaigns={[]}
        channels={standing}
        language={language}
        copied={undefined}
        now={noon}
        search={(query) =>
          findTemplates(
            templateIndex(templates, (at) => at),
            query,
          )
        }
        onQuery={(query) => redraw({ query })}
        onGive={(about, name, value) =>
          redraw({ given: { [about]: { ...state.given[about], [name]: value } } })
        }
        onDraft={(draft) => redraw({ draft })}
        makeId={() => 'new'}
        {...on}
        {...state}
        {...change}
      />,
    );
  };
  redraw();
  return { ...on, redraw, state: () => state };
}

describe('模板', () => {
  it('does not copy a blank: it says which, goes there, and stays there while it is filled', () => {
    const { onCopy } = show();
    press(find('button', '复制 买家公告'));
    expect(onCopy).not.toHaveBeenCalled();
    expect(find('[role=alert]').textContent).toContain('还缺：下架时间');
    expect(document.activeElement).toBe(find('button', '下架时间：现在'));
    type(find('.blanks input'), '2026-11-30T02:00');
    expect(document.querySelector('[role=alert]')).toBeNull();
    press(find('button', '复制 买家公告'));
    const text = '甲食品旗舰店的密封胶泥9.8发十包升级款将于11-30 02:00下架';
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(someTemplate(), text, undefined, record);
  });

  it('has the time of a delist that is not planned said as now, or as another', () => {
    vi.useFakeTimers({ now: noon + 60_000, toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const { onCopy } = show({}, [someTemplate({ text: '{{下架时间 | 日期: "M月D日 HH:mm"}}' })]);
    press(find('button', '复制 买家公告'));
    press(find('button', '下架时间：现在'));
    press(find('button', '复制 买家公告'));
    expect(onCopy.mock.calls[0]?.[1]).toBe('11月24日 14:03');
  });

  it('asks again for a time that was given and has passed since', () => {
    const given = { [record.id]: { 下架时间: '2026-11-24T13:00', 原因: '2026-11-24T13:00' } };
    show({ given }, [someTemplate({ text: '{{下架时间}}{{原因}}' })]);
    expect(find('.notice').textContent).toContain('【下架时间】11-24 13:00');
  });

  it('has first what is due and not told, and keeps its place when it is told', () => {
    const of = (id: string, change: Partial<Template>) =>
      someTemplate({ id, name: id, text: id, ...change });
    const templates = [
      of('foreign', { actions: ['stop-promotion'], usedAt: 9 }),
      of('after', { timing: 'after', usedAt: 8 }),
      of('early', { timing: 'before3', usedAt: 7 }),
      of('told', { timing: 'now', audience: 'ads', usedAt: 6 }),
      of('other', { timing: 'now' }),
      of('due', { timing: 'now', usedAt: 1 }),
    ];
    const notice = (at: number, id: string) => ({
      at,
      how: 'copied' as const,
      template: { id, name: id },
      sha256: '0'.repeat(64),
    });
    const names = () =>
      [...document.querySelectorAll('.notice h3')].map((at) => at.firstChild?.textContent);
    const before = { ...record, notices: [notice(noon - 1, 'told')] };
    const { redraw } = show({}, templates);
    redraw({ record: before });
    const order = ['due', 'other', 'early', 'told', 'after', 'foreign'];
    expect(names()).toEqual(order);
    redraw({ record: { ...before, notices: [...before.notices, notice(noon + 1, 'due')] } });
    expect(names()).toEqual(order);
  });

  it('leaves the order to the merchant where he has asked for one', () => {
    const due = someTemplate({ id: 'b', name: '乙', text: '乙', timing: 'now' });
    const { redraw } = show({}, [someTemplate({ id: 'a', name: '甲', text: '甲' }), due]);
    const first = () => find('.notice h3').firstChild?.textContent;
    expect(first()).toBe('乙');
    redraw({ query: { search: '', sort: 'name' } });
    expect(first()).toBe('甲');
  });

  it('puts the notice of a number into the page with Shift', () => {
    const onInsert = vi.fn();
    const [first, second] = [someTemplate({ text: '一' }), someTemplate({ id: 't2', text: '二' })];
    const { onCopy } = show({ onInsert }, [first, second]);
    act(() => {
      const init = { code: 'Digit2', key: '@', altKey: true, shiftKey: true, bubbles: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', init));
    });
    expect(onInsert).toHaveBeenCalledExactlyOnceWith(second, '二', undefined, record);
    expect(onCopy).not.toHaveBeenCalled();
  });

  it('has a choice chosen', () => {
    const template = someTemplate({ text: '{{称呼 | 选: "亲", "您好"}}' });
    show({}, [template]);
    press(find('button', '复制 买家公告'));
    expect(texts('.blanks option')).toEqual(['请选择', '亲', '您好']);
    expect(document.activeElement).toBe(find('.blanks select'));
  });

  it('keeps the field whose words cannot be compared, until they can', () => {
    const template = someTemplate({ text: '{% 如果 人数 > 3 %}多{% 结束如果 %}{{截止 | 日期}}' });
    const { onCopy } = show({}, [template]);
    press(find('button', '复制 买家公告'));
    type(find('.blanks input'), '很多');
    expect(find('[role=alert]').textContent).toContain('“人数 > 3”比不出来');
    press(find('button', '复制 买家公告'));
    expect(onCopy).not.toHaveBeenCalled();
    type(find('.blanks input'), '5');
    type(find('.blanks input[type=datetime-local]'), '2026-12-15T18:00');
    press(find('button', '复制 买家公告'));
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(template, '多12月15日', undefined, record);
  });

  it('has a list filled in line by line, and says of which batch it is not known', () => {
    const template = someTemplate({
      text: '{% 循环 商品 in 商品列表 %}{{商品.商品名}}、{% 结束循环 %}',
    });
    const part = someCase({}, { isBatch: true, count: 20 });
    const { onCopy } = show({ record: part }, [template]);
    expect(texts('.lacking')).toContain(say('notices.readInPart', { count: 20, read: 1 }));
    press(find('button', '复制 买家公告'));
    expect(onCopy).not.toHaveBeenCalled();
    type(find('.blanks textarea'), '甲\n乙');
    press(find('button', '复制 买家公告'));
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(template, '甲、乙、', undefined, part);
  });

  it('puts a notice of one shop into a page of another only when that is asked for twice', () => {
    const onInsert = vi.fn();
    const template = someTemplate({ text: '{{店铺}}' });
    show({ onInsert, pageShop: { id: '10002', name: '乙百货专营店' } }, [template]);
    press(find('button', '插入到页面'));
    expect(onInsert).not.toHaveBeenCalled();
    const shops = { page: '乙百货专营店', shop: '甲食品旗舰店' };
    expect(find('[role=alert]').textContent).toContain(say('popup.insert.across', shops));
    press(find('button', '插入到页面'));
    expect(onInsert).toHaveBeenCalledExactlyOnceWith(template, '甲食品旗舰店', undefined, record);
  });

  test.each(['unreached', 'unknown', 'changed'] as const)(
    'says what is known of a notice that the page did not simply take: %s',
    (outcome) => {
      const result = { outcome, isCopied: true };
      show({ inserted: { id: 't1', result } }, [someTemplate({ text: '{{店铺}}' })]);
      const { textContent } = find('[role=alert]');
      expect(textContent).toContain(say(`popup.insert.${outcome}`));
      expect(textContent).toContain(say('popup.insert.instead'));
      expect(textContent?.includes('没有变')).toBe(outcome === 'unreached');
    },
  );

  test.each([{}, { id: '10001' }])('does not ask twice for a page of the shop %j', (pageShop) => {
    const onInsert = vi.fn();
    show({ onInsert, pageShop }, [someTemplate({ text: '{{店铺}}' })]);
    press(find('button', '插入到页面'));
    expect(onInsert).toHaveBeenCalledOnce();
  });

  it('says that a shop has no case, and names no other shop’s', () => {
    show({ record: undefined }, [someTemplate({ text: '{{店铺}}' })]);
    expect(texts('option')).toContain(say('popup.templates.noneOfShop'));
    expect(find('.notice').textContent).toContain('【店铺】');
  });

  it('has a list of 500 products copied message by message, and nothing of it left out', () => {
    const template = someTemplate({
      channel: 'buyin',
      text: '{% 循环 商品 in 商品列表 %}\n{{商品.序号}}. {{商品.商品名}}（{{商品.商品ID}}）\n{% 结束循环 %}',
    });
    const subjects = Array.from({ length: 500 }, (_, at) => ({
      key: `${at}`,
      id: `38192661890168${10_000 + at}`,
      name: `低温烘焙每日坚果礼盒大份量家庭装第 ${at} 款新包装`,
      facts: [],
    }));
    const { onCopy } = show({ record: someCase({}, { isBatch: true, count: 500, subjects }) }, [
      template,
    ]);
    press(find('button', '复制 买家公告'));
    expect(onCopy).not.toHaveBeenCalled();
    expect(texts('[role=alert]').join()).toContain(say('notices.tooLong'));
    const parts = [...document.querySelectorAll<HTMLElement>('[role=group] button')];
    for (const part of parts) press(part);
    const sent = onCopy.mock.calls.map(([, text]) => text as string).join('\n');
    expect(subjects.filter(({ id, name }) => !sent.includes(`${name}（${id}）`))).toEqual([]);
    expect(sent).toContain(`（${parts.length}/${parts.length}）`);
    expect(onCopy.mock.calls.map((told) => told[4])).toEqual(
      parts.map((_, at) => ({ at: at + 1, count: parts.length })),
    );
  });

  it('finds with three keys: what is typed, then Enter copies the first', () => {
    const ready = someTemplate({ id: 't2', name: '仓库通知', text: '{{店铺}}下架' });
    const { onCopy } = show({}, [someTemplate(), ready]);
    type(find('[data-search]'), '仓库');
    key(find('[data-search]'), 'Enter');
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(ready, '甲食品旗舰店下架', undefined, record);
  });

  it('keeps Enter until pinyin has come: what letters find before is not what is meant', () => {
    const ready = someTemplate({ id: 't2', name: '仓库通知', text: '{{店铺}}下架' });
    const { onCopy, redraw } = show({}, [ready]);
    redraw({ hasSounds: false });
    key(find('[data-search]'), 'Enter');
    expect(onCopy).not.toHaveBeenCalled();
    redraw({ hasSounds: true });
    expect(onCopy).toHaveBeenCalledOnce();
    redraw({ hasSounds: false });
    key(find('[data-search]'), 'Enter');
    type(find('[data-search]'), '仓');
    redraw({ hasSounds: true });
    expect(onCopy).toHaveBeenCalledOnce();
  });

  it('copies with Alt and its number, from anywhere and not again while it is held', () => {
    const [first, second] = [
      someTemplate({ text: '一' }),
      someTemplate({ id: 't2', name: '仓库通知', text: '二', audience: 'warehouse' }),
    ];
    const { onCopy } = show({}, [first, second]);
    const stroke = (change: KeyboardEventInit) =>
      act(() => {
        const init = { code: 'Digit2', key: '2', altKey: true, bubbles: true, ...change };
        find('[data-search]').dispatchEvent(new KeyboardEvent('keydown', init));
      });
    for (const change of [
      { altKey: false },
      { ctrlKey: true },
      { repeat: true },
      { code: 'Digit9' },
    ])
      stroke(change);
    expect(onCopy).not.toHaveBeenCalled();
    stroke({});
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(second, '二', undefined, record);
    expect(find('button', '复制 仓库通知').getAttribute('aria-keyshortcuts')).toBe('Alt+2');
  });

  it('has what is for another action than the case’s come last, unless it is searched for', () => {
    const other = someTemplate({ id: 't0', name: '停止推广通知', actions: ['stop-promotion'] });
    show({}, [{ ...other, isFavourite: true }, someTemplate()]);
    const names = () => texts('.notice h3').map((at) => at?.slice(0, 4));
    expect(names()).toEqual(['买家公告', '停止推广']);
    type(find('[data-search]'), '停止');
    expect(names()).toEqual(['停止推广']);
  });

  it('is put into the page where there is one, under the same conditions', () => {
    expect(show().onCopy).not.toHaveBeenCalled();
    expect(texts('.notice .button')).toEqual(['复制']);
    document.body.replaceChildren();
    const onInsert = vi.fn();
    show({ onInsert }, [someTemplate({ text: '{{原因}}' })]);
    press(find('button', '把 买家公告 插入到页面'));
    expect(onInsert).not.toHaveBeenCalled();
    type(find('.blanks input'), '停产');
    press(find('button', '把 买家公告 插入到页面'));
    const template = someTemplate({ text: '{{原因}}' });
    expect(onInsert).toHaveBeenCalledExactlyOnceWith(template, '停产', undefined, record);
  });

  it('leaves Enter to an input method', () => {
    const { onCopy } = show({}, [someTemplate({ text: '好' })]);
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true });
    find('[data-search]').dispatchEvent(enter);
    expect(onCopy).not.toHaveBeenCalled();
  });

  it('shows the text to be copied by hand where the browser refuses', () => {
    const template = someTemplate({ text: '{{店铺}}下架' });
    show({ copied: { id: 't1', isDone: false } }, [template]);
    expect(find('[role=alert]').textContent).toContain('Ctrl+C');
    expect((find('textarea') as HTMLTextAreaElement).value).toBe('甲食品旗舰店下架');
  });

  it('does not copy what is written wrong, and says where that is', () => {
    const { onCopy } = show({}, [someTemplate({ text: '{{店铺}}\n{{商品名' })]);
    press(find('button', '复制 买家公告'));
    expect(onCopy).not.toHaveBeenCalled();
    expect(find('[role=alert]').textContent).toContain('第 2 行第 1 个字');
  });

  it('says what the channel does not take, and what is to be thought of, and copies all the same', () => {
    const text = `第一品牌\n${'一'.repeat(140)}`;
    const { onCopy } = show({}, [someTemplate({ text, channel: 'sms' })]);
    expect(find('.checks').textContent).toContain('短信 3/2 条');
    expect(texts('.checks li').join()).toMatch(/超出 11 个字.*不能换行.*“第一品牌”/);
    expect(texts('mark.long')).toEqual(['一'.repeat(11)]);
    press(find('button', '复制 买家公告'));
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(expect.anything(), text, 'sms', record);
  });

  it('shows that it was told before', () => {
    const told = someCase({
      notices: [
        {
          at: noon,
          how: 'copied',
          template: { id: 't1', name: '买家公告' },
          sha256: 'a'.repeat(64),
        },
      ],
    });
    show({ record: told }, [someTemplate({ text: '好' })]);
    expect(find('.copied').textContent).toBe('11-24 14:02 已复制');
  });

  it('shows no more cards than are looked at, of thousands', () => {
    const many = Array.from({ length: 5000 }, (_, at) =>
      someTemplate({ id: `t${at}`, name: `模板 ${at}`, text: '{{店铺}}' }),
    );
    show({}, many);
    expect(document.querySelectorAll('.notice')).toHaveLength(20);
    expect(find('[role=status]').textContent).toBe('共 5000 个');
    press(find('button', '再显示一些'));
    expect(document.querySelectorAll('.notice')).toHaveLength(40);
  });

  it('says so where the language cannot be had', () => {
    show({ language: undefined, isFailed: true });
    expect(find('[role=alert]').textContent).toContain('通知写不出来');
  });

  it('gives the default ones back where none is left', () => {
    const { onRestore } = show({}, []);
    press(find('button', '放回默认模板'));
    expect(onRestore).toHaveBeenCalledOnce();
  });

  it('is marked as a favourite, changed and removed', () => {
    const { onFavourite, onRemove, state } = show();
    press(find('button', '收藏 买家公告'));
    expect(onFavourite).toHaveBeenCalledExactlyOnceWith(someTemplate());
    press(find('button', '删除 买家公告'));
    expect(onRemove).toHaveBeenCalledExactlyOnceWith(someTemplate());
    press(find('button', '编辑 买家公告'));
    expect(state().draft).toMatchObject({ id: 't1', name: '买家公告' });
  });
});

describe('a template that is written', () => {
  const draft = (change: Partial<TemplateDraft> = {}): TemplateDraft => ({
    ...{ id: 'd', name: '一', audience: 'buyers', text: '好' },
    ...change,
  });

  test.each([
    ['no name', { name: ' ' }, '请填写名称。'],
    ['a name too long', { name: '一'.repeat(41) }, '最多 40 个字'],
    ['no text', { text: ' ' }, '请填写内容。'],
    ['a text too long', { text: '长'.repeat(100_000) }, '内容有 100000 个字，最多 5000 个'],
    ['too many tags', { tags: '1 2 3 4 5 6 7 8 9 10 11' }, '标签最多 10 个'],
    ['braces that are not closed', { text: '甲\n{{店铺' }, '第 2 行第 1 个字'],
  ])('is not saved with %s', (_, change, words) => {
    const { onSave } = show({ draft: draft(change) });
    press(find('button', '保存'));
    expect(onSave).not.toHaveBeenCalled();
    expect(find('.form > [role=alert]').textContent).toContain(words);
  });

  it('is saved with what was typed', () => {
    const { onSave } = show({ draft: draft() });
    press(find('button', '保存'));
    expect(onSave).toHaveBeenCalledExactlyOnceWith(draft());
  });

  it('is shown as it would be sent, and its fault at its place', () => {
    const { state } = show();
    press(find('button', '编辑 买家公告'));
    const field = find('textarea') as HTMLTextAreaElement;
    type(field, '{{店铺}}，{{商品名称}}');
    expect(find('.preview .text').textContent).toBe('甲食品旗舰店，【商品名称】');
    expect(find('.preview').textContent).toContain('会自动填的是“商品名”');
    type(field, '您好，\n{{店铺 | 大写}}');
    expect(find('.fault').textContent).toContain('第 2 行第 8 个字：不认识“大写”');
    expect(find('.fault mark').textContent).toBe('大写');
    press(find('.fault button'));
    expect([field.selectionStart, field.selectionEnd]).toEqual([11, 13]);
    expect(state().draft?.text).toBe('您好，\n{{店铺 | 大写}}');
  });

  it('is for an occasion where the merchant says so, and stays that', () => {
    const { state } = show({}, [someTemplate({ isOccasional: true })]);
    press(find('button', '编辑 买家公告'));
    expect(state().draft?.isOccasional).toBe(true);
    press(find('label', say('templates.occasional')).querySelector('input') as HTMLElement);
    expect(state().draft?.isOccasional).toBe(false);
    const kept = templateOf({ ...draft(), isOccasional: true }, undefined, noon);
    expect(kept.isOccasional).toBe(true);
  });

  it('shows at its place what cannot be compared, and is saved all the same', () => {
    const { onSave } = show({
      draft: { ...draft(), text: '您好{% 如果 店铺 > 5 %}亲{% 结束如果 %}' },
    });
    expect(find('.fault').textContent).toContain('第 1 行第 9 个字：“店铺 > 5”比不出来');
    press(find('button', '保存'));
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('takes variables and forms from the palette, where the cursor stands', () => {
    const { state } = show();
    press(find('button', '新建模板'));
    const field = find('textarea') as HTMLTextAreaElement;
    type(field, '甲乙');
    field.setSelectionRange(1, 1);
    press(find('.palette button', '下架时间'));
    expect(state().draft?.text).toBe('甲{{下架时间}}乙');
    press(find('.palette button', '逐个商品'));
    expect(language.check(state().draft?.text ?? '').problem).toBeUndefined();
  });
});

describe('who is told when', () => {
  const plannedAt = Date.parse('2026-11-30T02:00:00+08:00');
  const notice = {
    at: noon,
    how: 'inserted' as const,
    template: { id: 'default-buyers', name: '买家公告' },
    channel: 'feige',
    sha256: 'ab'.repeat(32),
    text: '正文 {{',
  };

  it('is shown with its day, what is due, and what was told', () => {
    const onWrite = vi.fn();
    const now = Date.parse('2026-11-27T09:00:00+08:00');
    const planned = someCase({ plannedAt, notices: [notice] });
    render(<NoticePlanView slots={noticePlan(defaultTemplates, planned, now)} onWrite={onWrite} />);
    const [early = '', , , after = ''] = texts('.noticePlan > li');
    expect(early).toMatch(
      /^提前三天 11-27.*该发了.*买家.*11-24 14:02 已插入再发一次.*达人.*写通知/,
    );
    expect(after).toMatch(/^下架之后(?!.*该发了)/);
    press(find('button', '写给达人：排期直播确认'));
    expect(onWrite).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ id: 'creators-live' }),
    );
  });

  it('says what else those were told who are still to be told', () => {
    const sale = { id: 'buyers-sale', name: '活动期间下架说明' };
    const notices = [{ ...notice, template: sale, audience: 'buyers' as const }];
    const slots = noticePlan(defaultTemplates, someCase({ plannedAt, notices }), noon);
    render(<NoticePlanView slots={slots} onWrite={vi.fn()} />);
    expect(texts('.noticePlan > li')[0]).toMatch(
      /买家 买家公告 （另发过“活动期间下架说明”，11-24 14:02 已插入）写通知/,
    );
  });

  it('says how much of a notice has gone that goes in several messages', () => {
    const part = { ...notice, how: 'copied' as const, part: { at: 2, count: 5 } };
    const notices = [part];
    const slots = noticePlan(defaultTemplates, someCase({ plannedAt, notices }), noon);
    render(<NoticePlanView slots={slots} onWrite={vi.fn()} />);
    expect(texts('.noticePlan > li')[0]).toMatch(/买家.*已发 1\/5 条写通知/);
    render(<NoticeProofs notices={notices} />);
    expect(texts('.proofs summary')).toEqual(['11-24 14:02 复制了 买家公告（2/5） 飞鸽']);
  });

  it('is proven by what was copied when, in the very words', () => {
    const { text: _, ...bare } = { ...notice, at: noon + 60_000, how: 'copied' as const };
    render(<NoticeProofs notices={[notice, bare]} />);
    expect(texts('.proofs summary')).toEqual([
      '11-24 14:03 复制了 买家公告 飞鸽',
      '11-24 14:02 插入了 买家公告 飞鸽',
    ]);
    expect(texts('.proofs .text')).toEqual(['正文 {{']);
    expect(find('.digest').textContent).toContain('ab'.repeat(32));
  });
});

it('a channel is corrected by the merchant, and given back', () => {
  const [onSave, onReset] = [vi.fn(), vi.fn()];
  const rule = { id: 'sms', most: 3, lines: false, links: false, emoji: false, updatedAt: noon };
  const own = standingChannels(channels, [rule]);
  render(<ChannelRules channels={own} onSave={onSave} onReset={onReset} />);
  expect(texts('.channels .tag')).toEqual([...Array(5).fill('参考值'), '您改过的']);
  press(find('[aria-label="站内信可以带链接"]'));
  expect(onSave).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ id: 'message', links: true }),
  );
  choose(find('[aria-label="飞鸽怎么算字数"]'), 'wide');
  expect(onSave).toHaveBeenLastCalledWith(
    expect.objectContaining({ id: 'feige', counting: 'wide', most: 500 }),
  );
  choose(find('[aria-label="短信怎么算字数"]'), 'smsWide');
  expect(onSave).toHaveBeenLastCalledWith(
    expect.objectContaining({ id: 'sms', counting: 'smsWide', most: 3 }),
  );
  choose(find('[aria-label="短信怎么算字数"]'), 'characters');
  expect(onSave).toHaveBeenLastCalledWith(
    expect.objectContaining({ id: 'sms', counting: 'characters', most: 500 }),
  );
  press(find('button', '恢复短信的默认'));
  expect(onReset).toHaveBeenCalledExactlyOnceWith('sms');
});

it('a table is shown before it is stored: what comes in, what is there, what is wrong', () => {
  const on = { onChoice: vi.fn(), onStore: vi.fn(), onDrop: vi.fn() };
  const drafts = [
    { row: 2, columns: ['name' as const], template: someTemplate({ id: 'a', name: '甲' }) },
    {
      row: 3,
      columns: ['name' as const],
      template: someTemplate({ id: 'b' }),
      twin: { by: 'name' as const, name: '买家公告', id: 't1' },
    },
  ];
  const fault = { kind: 'output' as const, name: '{{店', line: 2, column: 3 };
  const problems = [{ kind: 'language' as const, row: 7, found: '{{店', fault }];
  const { show } = render(null);
  const shown = (choice: 'skip' | 'replace') =>
    show(
      <ImportDraftView
        file="模板.xlsx"
        read={{ drafts, problems }}
        choice={choice}
        isStoring={false}
        count={1}
        {...on}
      />,
    );
  shown('replace');
  expect(texts('tbody tr').map((at) => at?.slice(1))).toEqual([
    expect.stringMatching(/^甲买家/),
    expect.stringMatching(/^买家公告不变/),
  ]);
  shown('skip');
  expect(find('[role=status]').textContent).toBe(
    '读到 3 行：新的 1 个，已经有的 1 个，有问题的 1 行。现在什么都还没有存。',
  );
  expect(find('.problems li').textContent).toContain(say('sheet.row', { row: 7 }));
  expect(find('.problems li').textContent).toContain('第 2 行第 3 个字');
  press(find('label', '用表格里的替换').querySelector('input') as HTMLElement);
  expect(on.onChoice).toHaveBeenCalledExactlyOnceWith('replace');
  press(find('button', '导入 1 个'));
  expect(on.onStore).toHaveBeenCalledOnce();
});
