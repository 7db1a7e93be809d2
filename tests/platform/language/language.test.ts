import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { language as words } from '@/lib/catalog/language';
import { readyText, textOf } from '@/lib/core/notice';
import { isVisible } from '@/lib/core/visible';
import { makeLanguage } from '@/lib/platform/language/language';
import { someCase } from '../some';
import { fill, language, noticeOf, valuesOf } from '../someNotice';

const record = someCase({ plannedAt: Date.parse('2026-11-30T02:00:00+08:00') });
const [subject] = record.hold.subjects;
if (!subject) throw new Error('no subject');
const batch = someCase(
  {},
  { subjects: [subject, { ...subject, name: undefined, facts: [], id: '3819266189016826170' }] },
);
const textIn = (...asked: Parameters<typeof noticeOf>) => noticeOf(...asked).text;

describe('a template that is filled', () => {
  test.each([
    ['plain variables', '{{店铺}}：{{ 商品名 }}', '甲食品旗舰店：密封胶泥9.8发十包升级款'],
    ['all of a case', '{{商品ID}} {{件数}} {{价格}}', '3819266189016826169 1 ￥9.80–15.80'],
    ['an instant', '{{下架时间}}', '11-30 02:00'],
    ['a date', '{{下架时间 | 日期}}', '11月30日'],
    [
      'a date of its own form',
      '{{下架时间 | 日期: "YYYY/MM/DD ddd H点mm"}}',
      '2026/11/30 周一 2点00',
    ],
    ['days before', '{{下架时间 | 提前: 3 | 日期}}', '11月27日'],
    ['days after, over the month', '{{下架时间 | 推后: 1 | 日期}}', '12月1日'],
    ['today', '{{今天 | 日期}}', '11月24日'],
    ['English names of filters', '{{下架时间 | date: "M-D"}}{{补偿 | default: "无"}}', '11-30无'],
    ['a default', '{{补偿 | 默认: "没有补偿"}}', '没有补偿'],
    ['no default where something is known', '{{店铺 | 默认: "本店"}}', '甲食品旗舰店'],
    ['a condition', '{% if 补偿 %}补{% else %}不补{% endif %}', '不补'],
    ['a condition in Chinese', '{% 如果 店铺 %}有{% 否则 %}无{% 结束如果 %}', '有'],
    ['a comparison', '{% if 件数 == 1 %}一件{% elsif 件数 > 1 %}几件{% endif %}', '一件'],
    ['unless', '{% 除非 补偿 %}不补{% 结束除非 %}', '不补'],
    ['a text that is cut', '{{商品名 | 截: 4}}', '密封胶…'],
    ['what is kept as it is', '{% raw %}{{店铺}}{% endraw %}', '{{店铺}}'],
    ['a remark', '甲{% 备注 %}{{ 不发 }} }} {% 结束备注 %}乙', '甲乙'],
    [
      'lines of tags that leave none behind',
      '甲\n{% if 店铺 %}\n乙\n{% endif %}\n丙',
      '甲\n乙\n丙',
    ],
    ['signs of an input method', '{{店铺｜默认：“本店，您好：”}}', '甲食品旗舰店'],
    ['such signs in quotes', '{{无｜默认：“本店，您好：”}}', '本店，您好：'],
    ['single braces', '{店铺} } {', '{店铺} } {'],
  ])('has %s', (_, template, text) => {
    expect(noticeOf(template, record)).toMatchObject({ text, blanks: [] });
  });

  it('goes through the products of a batch, and names what one of them lacks', () => {
    const template = '{% for 商品 in 商品列表 %}\n{{商品.序号}}. {{商品.商品名}}\n{% endfor %}\n完';
    expect(noticeOf(template, batch)).toMatchObject({
      text: '1. 密封胶泥9.8发十包升级款\n2. 【第2件的商品名】\n完',
      blanks: ['第2件的商品名'],
    });
    expect(textIn(template, batch, { 第2件的商品名: '胶带' })).toContain('2. 胶带');
  });

  it('takes lines that the merchant gives for a list that the case has not', () => {
    const template = '{% for 商品 in 名单 %}\n- {{商品.商品名}}\n{% endfor %}';
    expect(noticeOf(template).blanks).toEqual(['名单']);
    expect(textIn(template, undefined, { 名单: '甲\n\n 乙 ' })).toBe('- 甲\n- 乙\n');
  });

  it('numbers the lines that are given, takes an id from their end, and asks for what they lack', () => {
    const template =
      '{% 循环 商品 in 名单 %}\n{{商品.序号}}. {{商品.商品名}} {{商品.商品ID}}\n{% 结束循环 %}';
    const lines = { 名单: '胶带 5 米装 3819266189016826170\n纸巾 3 包' };
    expect(noticeOf(template, undefined, lines)).toMatchObject({
      text: '1. 胶带 5 米装 3819266189016826170\n2. 纸巾 3 包 【第2件的商品ID】\n',
      blanks: ['第2件的商品ID'],
    });
    expect(textIn(template, undefined, { ...lines, 第2件的商品ID: '12345' })).toContain(
      '3 包 12345',
    );
  });

  it('has a list given as lines, before and while it is filled', () => {
    const template = '{% 循环 商品 in 名单 %}{{商品.商品名}}{% 结束循环 %}';
    const list = { name: '名单', choices: [], isList: true };
    expect(noticeOf(template).asks).toEqual([{ ...list, isBlank: true }]);
    expect(noticeOf(template, undefined, { 名单: '甲' }).asks).toEqual([
      { ...list, isBlank: false },
    ]);
  });

  it('names what the case does not know, once, in order', () => {
    expect(noticeOf('{{补偿}}，{{原因}}，{{补偿}}', record)).toMatchObject({
      text: '【补偿】，【原因】，【补偿】',
      blanks: ['补偿', '原因'],
    });
  });

  it('takes from the merchant what the case does not know, and nothing that it does', () => {
    const given = { 原因: ' 停产 ', 店铺: '别的店', 补偿: '  ' };
    expect(noticeOf('{{店铺}} {{原因}} {{补偿}}', record, given)).toMatchObject({
      text: '甲食品旗舰店 停产 【补偿】',
      blanks: ['补偿'],
    });
  });

  it('goes on asking for what was given, so that a field does not vanish while it is typed in', () => {
    expect(noticeOf('{{原因}}{{补偿 | 默认: "无"}}', record, { 原因: '停' }).asks).toEqual([
      { name: '原因', choices: [], isBlank: false },
      { name: '补偿', choices: [], isBlank: false },
    ]);
  });

  it('asks for a choice, with or without one to begin with', () => {
    const ask = { name: '称呼', choices: ['亲', '您好'] };
    expect(noticeOf('{{称呼 | 选: "亲", "您好"}}').asks).toEqual([{ ...ask, isBlank: true }]);
    const begun = noticeOf('{{称呼 | 选: "亲", "您好" | 默认: "亲"}}');
    expect(begun).toMatchObject({ text: '亲', asks: [{ ...ask, isBlank: false }] });
    expect(textIn('{{称呼 | 选: "亲", "您好" | 默认: "亲"}}', record, { 称呼: '您好' })).toBe(
      '您好',
    );
  });

  it('offers what only a condition asks about, and insists on what is compared', () => {
    expect(noticeOf('{% if 替代商品 %}看{{替代商品}}{% endif %}。', record)).toMatchObject({
      text: '。',
      blanks: [],
      asks: [{ name: '替代商品', isBlank: false }],
    });
    expect(noticeOf('{% if 批次 == "A" %}甲{% endif %}。', record).blanks).toEqual(['批次']);
    expect(noticeOf('{% if 批次 == nil %}无{% endif %}', record)).toMatchObject({
      text: '无',
      blanks: [],
    });
  });

  it('never leaves out in silence what nothing has', () => {
    expect(noticeOf('{{店铺.电话}}', record).blanks).toEqual(['店铺.电话']);
    expect(noticeOf('{% for 商品 in 商品列表 %}{{商品.颜色}}{% endfor %}', record).blanks).toEqual([
      '商品.颜色',
    ]);
  });

  test.each(['constructor', '__proto__', 'toString', 'size', 'hasOwnProperty', 'toLiquid'])(
    'knows no variable %s',
    (name) => {
      expect(noticeOf(`{{${name}}}`, record).blanks).toEqual([name]);
      expect(textIn(`{{${name}}}`, record, { [name]: '甲' })).toBe('甲');
    },
  );

  it('has a blank for a batch of which one name is unknown', () => {
    expect(noticeOf('{{商品名}}', batch).blanks).toEqual(['商品名']);
  });

  test.each([
    ['{{商品列表}}', '密封胶泥9.8发十包升级款、胶带'],
    ['{{商品列表 | 前: 3 | 连接: "，"}}', '密封胶泥9.8发十包升级款，胶带'],
    ['{{商品列表 | 连接 | 截: 4}}', '密封胶…'],
    ['{% for 商品 in 商品列表 %}{{商品}}/{% endfor %}', '密封胶泥9.8发十包升级款/胶带/'],
    ['{% assign 全部 = 商品列表 | 连接 %}{{全部}}', '密封胶泥9.8发十包升级款、胶带'],
  ])('keeps what a list lacks a blank, and takes it from the merchant: %s', (template, text) => {
    const blank = '第2件的商品名';
    const lacking = noticeOf(template, batch);
    expect(lacking.blanks).toEqual([blank]);
    expect(lacking.text).toContain(`【${blank}】`);
    const given = noticeOf(template, batch, { [blank]: '胶带' });
    expect(given).toMatchObject({ text, blanks: [] });
    expect(given.asks).toEqual([{ name: blank, choices: [], isBlank: false }]);
  });

  test.each(['', ' ', '\u200b', '\u00ad\ufeff', '\u3164', '\u2800', '\ufe0f'])(
    'takes %j, of which nothing can be seen, for a blank',
    (nothing) => {
      const { hold } = batch;
      const subjects = hold.subjects.map((at) => ({ ...at, name: nothing }));
      const record = { ...batch, hold: { ...hold, shop: { name: nothing }, subjects } };
      expect(noticeOf('{{店铺}}{{原因}}', record, { 原因: nothing }).blanks).toEqual([
        '店铺',
        '原因',
      ]);
      const list = '{% 循环 商品 in 商品列表 %}{{商品.商品名}}{% 结束循环 %}';
      expect(noticeOf(list, record).blanks).toEqual(['第1件的商品名', '第2件的商品名']);
      expect(readyText(fill(`甲${nothing}`, record))).toBe(`甲${nothing}`);
      expect(readyText(fill(nothing, record))).toBeUndefined();
    },
  );

  it('does not read values as templates, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', minLength: 1 }),
          fc.constantFrom(
            '{{商品名}}',
            "$& $' $1",
            '{% if',
            '}}',
            '\ud800',
            '\udc00{{',
            '【店铺】',
          ),
        ),
        (name) => {
          fc.pre(isVisible(name));
          const tricky = someCase({}, { shop: { name } });
          expect(noticeOf('甲{{店铺}}乙', tricky).text).toBe(`甲${name}乙`);
          expect(textIn('甲{{原因}}乙', record, { 原因: name })).toBe(`甲${name.trim()}乙`);
        },
      ),
    );
  });

  it('keeps a text without braces as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!/[{}%｛｝]/.test(text));
        expect(textIn(text, record)).toBe(text);
      }),
    );
  });
});

describe('a template that cannot be filled', () => {
  const big = '{% for a in (1..9999) %}长{% endfor %}'.repeat(3);
  test.each([
    ['{{店铺', 'output', 1, 1],
    ['甲\n乙{{店铺}', 'output', 2, 2],
    ['{% if 店铺', 'tag', 1, 1],
    ['店铺}}', 'stray', 1, 3],
    ['甲%}', 'stray', 1, 2],
    ['😀｛｛店铺｝｝', 'stray', 1, 2],
    ['{{}}', 'name', 1, 3],
    ['{% %}', 'name', 1, 4],
    ['甲\n  {% if 店铺 %}乙', 'openBlock', 2, 3],
    ['{% raw %}乙', 'openBlock', 1, 1],
    ['{% endif %}', 'unexpected', 1, 1],
    ['{% 否则 %}', 'unexpected', 1, 1],
    ['{% include "甲" %}', 'unknownTag', 1, 1],
    ['{% render "甲" %}', 'unknownTag', 1, 1],
    ['{% layout "甲" %}', 'unknownTag', 1, 1],
    ['{% 下架 %}', 'unknownTag', 1, 1],
    ['{{ 店铺 | 大写 }}', 'unknownFilter', 1, 9],
    ['{{ 店铺 | 默认: "|错" | 大写 }}', 'unknownFilter', 1, 20],
    ['{{ 店铺 | upcase }}', 'unknownFilter', 1, 9],
    ['{{店铺 | 默认}}', 'filter', 1, 1],
    ['{{店铺 | }}', 'filter', 1, 1],
    ['{{下架时间 | 提前: "甲"}}', 'filter', 1, 1],
    ['{% for 商品 %}{% endfor %}', 'loop', 1, 1],
    ['{{店铺 商品}}', 'syntax', 1, 1],
    ['{% if 店铺 商品 %}{% endif %}', 'syntax', 1, 1],
    ['{% if 店铺 %}\n{{店铺 商品}}{% endif %}', 'syntax', 2, 1],
    ['{{A/B}}', 'syntax', 1, 5],
    ['甲\n{% for a in (1..100000000) %}{% endfor %}', 'endless', 2, 1],
    [
      '{% for a in (1..99) %}{% for b in (1..99) %}\n{% for c in (1..99) %}{% endfor %}{% endfor %}{% endfor %}',
      'endless',
      2,
      1,
    ],
    [big, 'endless', 1, 1],
    ['{% if 店铺 %}'.repeat(9), 'deep', 1, 89],
    ['甲'.repeat(5001), 'large', 1, 5001],
    ['甲'.repeat(100_000), 'large', 1, 5001],
  ])('%# says where: %s', (template, kind, line, column) => {
    const filled = fill(template, record);
    expect(filled).toMatchObject({ problem: { kind, line, column } });
  });

  it('has all that is given too long refused at its place', () => {
    const given = { 原因: '长'.repeat(45_000) };
    expect(fill('甲\n{{原因}}\n{{原因}}', record, given)).toMatchObject({
      problem: { kind: 'large', line: 3, column: 1 },
    });
  });

  test.each([
    ['{{a', 'b]'],
    ['{{"a', '"'],
    ['{% if a', ' or a'],
    ['{{a | 默认: "b" ', '| 默认: "b"'],
  ])('is refused or filled however long %s goes on, and never hangs', (begin, part) => {
    const count = Math.floor((4900 - begin.length) / part.length);
    expect(() => fill(`${begin}${part.repeat(count)}}}`, record)).not.toThrow();
  });

  it('is refused in whatever way it is written, and never throws', () => {
    const piece = fc.constantFrom(
      ...[
        '{{',
        '}}',
        '{%',
        '%}',
        '店铺',
        ' | ',
        '默认',
        ': ',
        '"',
        "'",
        'if ',
        'for ',
        'in ',
        '\n',
      ],
      ...[
        'endif',
        'endfor',
        '商品列表',
        '.',
        '[',
        ']',
        '(1..',
        ')',
        '-',
        'and ',
        '==',
        'raw',
        '“',
        '\ud800',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const filled = fill(text, record);
        if ('notice' in filled) {
          expect(textOf(filled.notice.pieces)).toBe(filled.notice.text);
          return;
        }
        const { line, column, from, to } = filled.problem;
        expect(line).toBeLessThanOrEqual(text.split('\n').length);
        expect(column).toBeGreaterThan(0);
        expect(from).toBeLessThanOrEqual(to);
        expect(to).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1500 },
    );
  });
});

/** A product with what a page says of it. */
const withFacts = (...facts: (readonly ['price' | 'stock' | 'commission', string])[]) =>
  someCase(
    { plannedAt: Date.parse('2027-01-05T02:00:00+08:00') },
    {
      subjects: [
        {
          ...subject,
          facts: facts.map(([field, value]) => ({ field, value, source: 'row' as const, at: 0 })),
        },
      ],
    },
  );

describe('what is compared', () => {
  test.each([
    ['库存 == 0', '0', true],
    ['库存 == 0', '1,286', false],
    ['库存 > 100', '1,286', true],
    ['库存 > 100', '99', false],
    ['库存 > 100', '1.2万', true],
    ['库存 >= 10000', '1万+', true],
    ['库存 <= "1000"', '1,286', false],
    ['库存 != 0', '１９９', true],
    ['100 < 库存', '1,286', true],
    ['库存 == "1,286"', '1,286', true],
  ])('is a number however the page writes it: %s with %s', (condition, value, is) => {
    const template = `{% 如果 ${condition} %}是{% 否则 %}否{% 结束如果 %}`;
    expect(textIn(template, withFacts(['stock', value]))).toBe(is ? '是' : '否');
  });

  test.each([
    ['价格 > 5', '￥9.80', true],
    ['价格 > 5', '￥9.80–15.80', true],
    ['价格 > 20', '￥9.80 ~ ￥15.80', false],
    ['价格 == 9.8', '￥9.80', true],
    ['价格 >= 9.9', '9.9元起', true],
  ])('so is a price: %s with %s', (condition, value, is) => {
    const template = `{% 除非 ${condition} %}否{% 否则 %}是{% 结束除非 %}`;
    expect(textIn(template, withFacts(['price', value]))).toBe(is ? '是' : '否');
  });

  test.each([
    ['下架时间 > 今天', true],
    ['下架时间 < 今天', false],
    ['下架时间 > 现在', true],
    ['下架时间 == "2027-01-05"', true],
    ['下架时间 <= "2027-01-04"', false],
    ['今天 == "2026-11-24"', true],
    ['今天 == 现在', true],
    ['下架时间 == "2027-01-05 02:00"', true],
    ['下架时间 == "2027-01-05 02:01"', false],
  ])('is a day or an instant, over New Year too: %s', (condition, is) => {
    const template = `{% 如果 ${condition} %}是{% 否则 %}否{% 结束如果 %}`;
    expect(textIn(template, withFacts())).toBe(is ? '是' : '否');
  });

  test.each([
    ['{% 如果 店铺 > 5 %}甲{% 结束如果 %}', 'compare', 1, 7],
    ['甲\n{% 如果 补偿 %}{% 否则如果 店铺 == 0 %}乙{% 结束如果 %}', 'compare', 2, 20],
    ['{% 除非 店铺 < "乙" %}甲{% 结束除非 %}', 'compare', 1, 7],
    ['{% 如果 价格 > 10 %}甲{% 结束如果 %}', 'compare', 1, 7],
    ['{% 如果 下架时间 > "明天" %}甲{% 结束如果 %}', 'compare', 1, 7],
    ['{% 如果 下架时间 > 3 %}甲{% 结束如果 %}', 'compare', 1, 7],
    ['{% 如果 商品列表 > 1 %}甲{% 结束如果 %}', 'compare', 1, 7],
    ['甲{{店铺 | 日期}}', 'date', 1, 2],
    ['{{店铺 | 提前: 1}}', 'date', 1, 1],
    ['{{原因 | 默认: "近期" | 推后: 1}}', 'date', 1, 1],
    ['{{今天 | 日期 | 日期}}', 'date', 1, 1],
  ])('is refused at its place where nobody can tell: %s', (template, kind, line, column) => {
    const filled = fill(template, withFacts(['price', '￥9.80–15.80']));
    expect(filled).toMatchObject({ problem: { kind, line, column } });
  });

  it('is asked for, and can be given anew where what was given is at fault', () => {
    const template = '{% 如果 人数 > 3 %}多{% 结束如果 %}。{{登记截止 | 日期}}';
    expect(noticeOf(template).asks).toEqual([
      { name: '人数', choices: [], isBlank: true },
      { name: '登记截止', choices: [], isBlank: true, isTime: true },
    ]);
    const given = { 人数: '很多', 登记截止: '月底' };
    expect(fill(template, undefined, given)).toMatchObject({
      problem: { kind: 'compare' },
      asks: [{ name: '人数' }, { name: '登记截止' }],
    });
    expect(noticeOf(template, undefined, { ...given, 人数: '5' })).toMatchObject({
      blanks: ['登记截止'],
      asks: [{ name: '人数' }, { name: '登记截止', isTime: true }],
    });
    expect(textIn(template, undefined, { 人数: '5', 登记截止: '2026-12-15T18:00' })).toBe(
      '多。12月15日',
    );
  });
});

describe('the day until which a compensation holds', () => {
  const until = (day: string) => {
    const at = Date.parse(`${day}T00:00:00+08:00`);
    const promise = { group: 'presale', offer: 'difference', until: at } as const;
    return someCase({
      compensation: {
        isNone: false,
        promises: [promise],
        updatedAt: Date.parse('2026-11-24T00:00Z'),
      },
    });
  };

  test.each([
    ['2026-12-15', '{{补偿截止}}', '12-15'],
    ['2026-12-15', '{{补偿截止 | 提前: 1}}', '12-14'],
    ['2026-12-15', '{{补偿截止 | 日期}}', '12月15日'],
    ['2027-01-10', '{{补偿截止}}', '2027-01-10'],
    ['2027-01-01', '{{补偿截止 | 提前: 1}}', '12-31'],
    ['2026-12-31', '{{补偿截止 | 推后: 1}}', '2027-01-01'],
    ['2026-12-15', '{% 如果 补偿截止 > 今天 %}未到{% 结束如果 %}', '未到'],
    ['2026-11-24', '{% 如果 补偿截止 == 今天 %}今天{% 结束如果 %}', '今天'],
  ])('%s is a date to the language: %s', (day, template, text) => {
    expect(textIn(template, until(day))).toBe(text);
  });
});

describe('the language', () => {
  it('says which variables a template asks for, with their places', () => {
    const text = '{{店铺}}\n {% if 甲 %}{{乙 | 默认: "丙"}}{% endif %}{% assign 丁 = 1 %}{{丁}}';
    expect(language.check(text).used).toEqual([
      { name: '店铺', line: 1, column: 3 },
      { name: '甲', line: 2, column: 8 },
      { name: '乙', line: 2, column: 14 },
    ]);
  });

  it('keeps nothing from one notice to the next', () => {
    noticeOf('{% assign 店 = 店铺 %}{{店}}', record);
    expect(noticeOf('{{店}}', record).blanks).toEqual(['店']);
    const values = valuesOf(record);
    const before = JSON.stringify(values);
    language.fill('{% assign 店铺 = "改" %}{{店铺}}', values, {});
    expect(JSON.stringify(values)).toBe(before);
  });

  it('fills twenty cards, each with its own', () => {
    const fresh = makeLanguage(words);
    const values = valuesOf(record);
    const text = '{{店铺}}{% for 商品 in 商品列表 %}{{商品.商品名}}{% endfor %}'.repeat(10);
    for (let at = 0; at < 20; at += 1) {
      const filled = fresh.fill(`${text}${at}`, values, {});
      expect('notice' in filled && filled.notice.text.endsWith(String(at))).toBe(true);
    }
  });

  it('makes no code of what it reads', () => {
    const at = new URL('../../../node_modules/liquidjs/dist/liquid.browser.mjs', import.meta.url);
    expect(readFileSync(at, 'utf8')).not.toMatch(/\beval\s*\(|\bnew\s+Function\b|\bimport\s*\(/);
  });
});
