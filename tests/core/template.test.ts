import { describe, expect, it, test } from 'vitest';
import { defaultTemplates } from '@/lib/catalog/templates';
import { fillTemplate, hasStrayBraces, template } from '@/lib/core/template';
import { someCase } from '../platform/some';

const record = someCase();

describe('a template that is filled', () => {
  it('has the values of the case', () => {
    expect(
      fillTemplate('{{店铺}}：{{ 商品名 }}（{{商品ID}}），{{件数}} 件，{{价格}}', record),
    ).toEqual({
      text: '甲食品旗舰店：密封胶泥9.8发十包升级款（3819266189016826169），1 件，￥9.80–15.80',
      blanks: [],
    });
  });

  it('names what the case does not know, once, in order', () => {
    const notice = fillTemplate('{{下架时间}}，{{补偿}}，{{下架时间}}', record);
    expect(notice).toEqual({
      text: '【下架时间】，【补偿】，【下架时间】',
      blanks: ['下架时间', '补偿'],
    });
  });

  it('takes from the merchant what the case does not know, and nothing that it does', () => {
    const given = { 下架时间: ' 今晚 2 点 ', 店铺: '别的店', 补偿: '  ' };
    expect(fillTemplate('{{店铺}} {{下架时间}} {{补偿}}', record, given)).toEqual({
      text: '甲食品旗舰店 今晚 2 点 【补偿】',
      blanks: ['补偿'],
    });
  });

  it('does not read values as templates', () => {
    const tricky = someCase({}, { shop: { name: "{{商品名}} $& $' $1" } });
    expect(fillTemplate('{{店铺}}', tricky).text).toBe("{{商品名}} $& $' $1");
  });

  it.each(['constructor', '__proto__', 'toString'])('knows no variable %s', (name) => {
    expect(fillTemplate(`{{${name}}}`, record).blanks).toEqual([name]);
  });

  it('has a blank for a batch of which one name is unknown', () => {
    const [subject] = record.hold.subjects;
    if (!subject) throw new Error('no subject');
    const batch = someCase({}, { subjects: [subject, { ...subject, name: undefined }] });
    expect(fillTemplate('{{商品名}}', batch).blanks).toEqual(['商品名']);
  });
});

test.each([
  ['{{店铺}}', false],
  ['{店铺}', false],
  ['{{店铺}', true],
  ['{{店铺', true],
  ['店铺}}', true],
  ['{{{{店铺}}}}', true],
  ['{{}}', true],
])('%s has stray braces: %s', (text, isStray) => {
  expect(hasStrayBraces(text)).toBe(isStray);
});

describe('the templates that we bring', () => {
  it.each(defaultTemplates.map((at) => [at.name, at] as const))(
    '%s fits, and asks for the time alone',
    (_, at) => {
      expect(template.safeParse(at).success).toBe(true);
      expect(hasStrayBraces(at.text)).toBe(false);
      expect(fillTemplate(at.text, record).blanks).toEqual(['下架时间']);
    },
  );

  it('promise no compensation and no outcome, and do not shout', () => {
    const all = defaultTemplates.map(({ text }) => text).join('\n');
    expect(all).not.toMatch(/[!！]|赔|补偿|一定|保证|承诺|最/);
    expect(new Set(defaultTemplates.map(({ id }) => id)).size).toBe(defaultTemplates.length);
  });
});
