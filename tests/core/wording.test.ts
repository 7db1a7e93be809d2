import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wording } from '@/lib/catalog/wording';
import { guardWords } from '@/lib/core/snapshot';
import { compileWording, type Meaning } from '@/lib/core/wording';

const grammar = compileWording(guardWords(wording));
/** Phrases that stand between bars or on lines of their own. */
const list = (text: string): string[] => text.trim().split(/\s*[|\n]\s*/);

const named: Record<Exclude<Meaning, 'bare' | 'yes'>, string[]> = {
  'off-shelf': list(`
    下架|立即下架|一键下架|批量下架|批量下架(3)|批量下架（3）|下架所选|商品下架|下架商品|下架该商品|确认下架|确定下架|撤下|撤架|停售|停止销售
    停止售卖|终止销售|移入仓库|放入仓库|移至仓库|转入仓库|放回仓库|退回仓库|设为下架|下架此商品|全部下架|强制下架|手动下架|申请下架|批量停售|商品下线
    立即停售|下架宝贝|【下架】|下架▼|下架>>|⬇下架|下架(2)|下架2件|下架选中商品|将所选商品下架|我要下架|仍要下架|继续下架|Delist
    Unlist|Unpublish|Remove from shelf|Take down|Delist selected|Batch delist
    Pull from sale|Stop selling|商品停售|下架處理|立即下架商品|暂停销售|批量移入仓库|取消上架|取消销售|停止出售|撤下商品|下柜
    下 架|下\u200b架|下\u00a0架|下\u3000架|批 量 下 架|Ｄｅｌｉｓｔ|Take off shelf|Take off the shelf
    快速下架|临时下架|下架至仓库|下架并放入仓库|从店铺下架|End listing|Deactivate listing
    暂时下架|永久下架|彻底下架|仅下架|改成下架|设置下架|下架(不删除)|提交下架|同意下架|确认并下架|保存并下架|下架并通知达人|停卖|撤柜
    批量下架(已选3)|批量下架（已选 3 项）|批量下架(共3件)|下架（已选3件）|下架已选|下架勾选商品|全部下架(共3款)|下线该商品|转为仓库
    我已知晓，确认下架|知道了，下架|标记为下架|转为下架|发起下架|整单下架|下架spu|停止该商品售卖|执行下架|好的，下架|是，下架|确认无误，下架
    更改为下架|变更为下架|置为下架|下架并停止推广|取消推广并下架|下架并删除|整店下架|打回仓库|Set offline
    Off shelf|Take offline|Disable listing|Stop sales
    DELIST|下架（3 件）|停止銷售|移入倉庫|下架 (Delist)|下架商品(1)|下架…
  `),
  'stop-promotion': list(`
    取消推广|停止推广|终止推广|结束推广|关闭推广|暂停推广|退出推广|撤销推广|终止推广计划|关闭普通计划|取消专属计划|结束定向计划|关闭定向计划|关闭推广计划
    批量取消推广|批量停止推广|立即停止推广|确认取消推广|取消商品推广|停止商品推广|移出联盟|移出精选联盟|从联盟移除|从精选联盟移除|从联盟中移除|取消分销
    停止带货|停推|取消推廣|關閉普通計劃|終止推廣計劃|停止推廣|取消达人推广|关闭团长计划|结束鹊桥计划|终止合作推广|取消联盟推广|关闭营销计划
    Stop promotion|End promotion|Cancel promotion|Stop promoting|Pause promotion
    退出团长活动|终止定向合作|终止达人合作|关闭推广开关|终止精选联盟合作|停止推广(定向)|关闭所有计划推广|取消联盟商品推广|联盟下架|从联盟下架|下架推广
    End plan|取 消 推 广|停止推广(3)|终止推广（2）|End the promotion
  `),
  'leave-alliance': list(`
    退出联盟|退出精选联盟|立即退出精选联盟|确认退出联盟|店铺退出联盟|申请退出精选联盟|关闭联盟|退出抖音精选联盟|退出聯盟|退出精選聯盟|离开联盟|解约联盟|注销联盟
    Leave alliance|Quit alliance|Exit the alliance|退 出 联 盟
  `),
};

/** What a shop backend says besides: states, times, records, and other things that are ended. */
const lookAlikes = list(`
    已下架|下架时间|下架原因|下架记录|自动下架设置|即将下架|下架商品列表|下架提醒|定时下架设置|下架说明|下架规则|查看下架原因|未下架|下架中|待下架
    下架商品数|下架日志|下架通知|已下架(57)|被下架|平台下架|违规下架|如何下架|下架教程|上架|重新上架|立即上架|批量上架|定时上架|恢复推广|开启推广
    重新推广|去推广|推广设置|推广中|推广记录|推广状态|创建计划|新建计划|编辑计划|计划详情|加入联盟|加入精选联盟|精选联盟|联盟规则|退出登录|退出
    退出全屏|退出编辑|取消|关闭|删除|移除|保存|确定|取消收藏|取消关注|取消讲解|停止直播|停止讲解|结束直播|取消订单|关闭订单|取消发货|关闭弹窗
    关闭通知|取消置顶|取消选择|取消全选|停止录屏|结束会话|暂停播放|移入回收站|移入分组|移出分组|移入购物车|放入购物车|移入白名单|仓库管理|仓库中|入仓
    出售中|销售中|停售原因|销售数据|上下架|上下架记录|上/下架记录|下架前|下架后处理|下架预警|取消下架|撤销下架|撤回下架申请|恢复上架|取消停售|停售记录
    不下架|暂不下架|先不下架|稍后下架|Delisted|Unlisted|Listed|List item|Promotion|Start promotion
    Promote|Stop live|Cancel|Remove|Leave page|Exit|Delist history|Delist time|Relist
    Publish|Active|下架时间↓|商品下架通知|计划下架|计划下架时间|预约下架记录|下架申请记录|复制下架商品|导出下架商品|搜索下架商品|查看已下架
    下架申请|下架设置|我的下架申请|强制下线|下线|Off-shelf items|下架已选记录|联盟下架记录|
    退出营销活动|终止合作协议查询|下架并编辑记录|查看下架商品|展开|收起|下一步|返回
  `);

describe('a control that is called so does the action', () => {
  test.each(
    Object.entries(named).flatMap(([action, words]) => words.map((word) => [word, action])),
  )('%j: %s', (word, action) => {
    expect(grammar.means(word)).toBe(action);
  });
});

describe('a name is put together of parts', () => {
  const parts = (text: string) => fc.constantFrom(...text.split('|'));
  const before = parts(
    '|立即|一键|批量|确认|强制|手动|暂时|永久|提交|同意|我要|点击|申请|仅|对所选商品|将已选商品',
  );
  const verb = parts('下架|撤下|停售|停止销售|取消售卖|移入仓库|停止出售|暂停售卖|撤架');
  const goods = parts('|商品|该商品|此宝贝|选中商品|所选|已选|勾选的商品|这些商品|全部商品');
  const after = parts('|(3)|（3 件）|（共3款）|[已选 3 项]|▼|…|并通知买家');

  test('of a delist, whatever stands before and after', () => {
    fc.assert(
      fc.property(before, verb, goods, after, (...name) => {
        expect(grammar.means(name.join(''))).toBe('off-shelf');
      }),
    );
  });

  test('of a promotion’s end, whatever is ended', () => {
    const end = parts('取消|停止|终止|结束|关闭|暂停|退出|撤销');
    const what = parts('推广|商品推广|联盟推广|普通计划|定向计划|专属计划推广|达人推广|推广计划');
    fc.assert(
      fc.property(before, end, what, after, (...name) => {
        expect(grammar.means(name.join(''))).toBe('stop-promotion');
      }),
    );
  });

  test('of what only speaks of a delist', () => {
    const around = parts('已|未|待|被|自动|即将|平台|违规|如何|查看|导出|搜索|不再|恢复|撤回|取消');
    const about = parts(
      '记录|原因|时间|规则|说明|提醒|日志|通知|数|教程|中|预警|前|排行|分析|率|申请记录',
    );
    const said = fc.oneof(
      fc.tuple(around, verb),
      fc.tuple(verb, about),
      fc.tuple(around, verb, goods),
      fc.tuple(verb, parts('商品|该商品|宝贝'), about),
    );
    fc.assert(
      fc.property(said, (name) => {
        expect([undefined, 'yes', 'bare']).toContain(grammar.means(name.join('')));
      }),
    );
  });
});

describe('a control that only sounds like it does none', () => {
  test.each(lookAlikes)('%j', (word) => {
    expect(['bare', 'yes', undefined]).toContain(grammar.means(word));
  });
});

describe('a verb alone waits for its surroundings', () => {
  test.each([
    '关闭',
    '删除',
    '移除',
    '终止',
    '结束',
    '批量关闭',
    '关闭计划',
    '停用',
    '结束合作',
    'Close',
    'Remove',
  ])('%j', (word) => {
    expect(grammar.means(word)).toBe('bare');
  });
});

describe('the way on of a dialog', () => {
  test.each([
    '确定',
    '确 认',
    '确认',
    '好的',
    '是',
    '继续',
    '提交',
    '确认提交',
    '同意并继续',
    '仍然下架',
    '保存',
    '儲存',
    '送出',
    '发布商品',
    '不修改，继续发布',
    '确定(3s)',
    'OK',
    'Yes',
    'Confirm',
    '我确认退出',
    '残忍退出',
  ])('%j goes on', (word) => {
    expect(['yes', 'off-shelf']).toContain(grammar.means(word));
  });

  test.each([
    '取消',
    '返回',
    '再想想',
    '我再想想',
    '知道了',
    '立即优化',
    '去修改',
    '查看规则',
    '暂不',
    '下一步',
    '稍后再说',
    '继续编辑',
  ])('%j does not', (word) => {
    expect(grammar.means(word)).toBeUndefined();
  });
});

describe('a dialog asks for the action that it names', () => {
  test.each([
    ['确定下架该商品？', 'off-shelf'],
    ['确定要下架这个商品吗', 'off-shelf'],
    ['下架商品\n下架后买家将无法购买', 'off-shelf'],
    ['批量下架\n您已选择 2 个商品', 'off-shelf'],
    ['请选择下架原因', 'off-shelf'],
    ['确定下线该商品？', 'off-shelf'],
    ['下架可能导致订单减少，确定下架？', 'off-shelf'],
    ['下架后可随时重新上架，确定下架吗？', 'off-shelf'],
    ['即将下架该商品，确定继续吗？', 'off-shelf'],
    ['下架商品不可恢复，确定下架？', 'off-shelf'],
    ['商品下架修改后可重新上架，确定下架吗？', 'off-shelf'],
    ['是否取消该商品的推广？', 'stop-promotion'],
    ['确认下架已导出的 3 件商品？', 'off-shelf'],
    ['再次确认\n商品将立即从店铺下架，请再次确认', 'off-shelf'],
    ['提示\n是否确认停止推广该商品？', 'stop-promotion'],
    ['关闭计划\n关闭后，达人将无法继续推广该商品', 'stop-promotion'],
    ['确定取消推广？', 'stop-promotion'],
    ['确认退出精选联盟吗？', 'leave-alliance'],
    ['Are you sure you want to delist this item?', 'off-shelf'],
    ['檢測完成。確認關閉普通計劃嗎？', 'stop-promotion'],
  ])('%j', (text, action) => {
    expect(grammar.asked(text, true)).toBe(action);
  });

  test.each([
    '检测到您有 3 个商品类目错放，逾期未改会被平台下架，建议使用推荐类目',
    '自动下架设置\n库存为 0 时自动下架商品',
    '商品即将下架，请及时处理',
    '选择日期\n下架时间',
    '确定删除该商品吗？删除后不可恢复',
    '确定要移除该图片？',
    '您的商品已下架',
    '关闭计划提醒\n确定关闭该提醒吗？',
    '确定开启推广吗？开启后可随时取消推广',
    '确定要加入精选联盟吗？加入后可随时退出联盟',
    '是否修改佣金？修改后原推广计划将停止推广',
    '是否取消下架该商品？',
    '确定不再下架该商品？',
    '确定撤回下架申请吗？',
    '确定导出下架商品？',
    '是否忽略下架预警？',
    '商品下架中，请稍后',
    '确定打印下架单？',
    '确定保存？保存后商品不会下架',
    '确定将商品移入下架分组？',
    '确定提交申诉？商品下架后不可申诉',
    '确定添加到下架提醒？',
    '修改后可能导致商品下架，确定修改？',
    '商品正在下架处理中，是否刷新？',
    '确定开启推广吗？',
    '',
  ])('%j asks for none', (text) => {
    expect(grammar.asked(text, true)).toBeUndefined();
  });

  test('a passage of the page asks only by a question', () => {
    expect(grammar.asked('确认下架该商品？', false)).toBe('off-shelf');
    expect(grammar.asked('下架商品', false)).toBeUndefined();
    expect(grammar.asked('下架后请您留意库存', false)).toBeUndefined();
  });
});

describe('a switch does what its column or label says when it is turned off', () => {
  test.each([
    ['上架', '', 'off-shelf'],
    ['上架状态', '', 'off-shelf'],
    ['商品上架', '', 'off-shelf'],
    ['推广状态', '', 'stop-promotion'],
    ['推广中', '', 'stop-promotion'],
    ['普通计划', '', 'stop-promotion'],
    ['参与精选联盟', '', 'leave-alliance'],
    ['开启推广', '', 'stop-promotion'],
    ['是否上架', '', 'off-shelf'],
    ['启用售卖', '', 'off-shelf'],
    ['开启消息提醒', '', undefined],
    ['状态', '商品信息 库存 状态', 'off-shelf'],
    ['状态', '商品 佣金率 状态', 'stop-promotion'],
    ['状态', '优惠券 满减 状态', undefined],
    ['启用', '员工 角色', undefined],
    ['消息提醒', '商品 佣金率', undefined],
    ['接收短信', '', undefined],
    ['', '', undefined],
  ])('%j in a row of %j: %s', (name, row, action) => {
    expect(grammar.inRow(name, row)).toBe(action);
  });
});

describe('what a page puts into a word changes nothing', () => {
  const gaps = fc.constantFrom('', ' ', '\u00a0', '\u3000', '\u200b', '\ufeff', '\n', '·', '-');
  const wide = (char: string) =>
    /[!-~]/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char;
  const words = Object.entries(named).flatMap(([action, list]) =>
    list.map((word): [string, string] => [word, action]),
  );

  test('spaces, zero-width characters, marks and full width', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.array(gaps, { minLength: 32, maxLength: 32 }),
        fc.boolean(),
        ([word, action], between, isWide) => {
          const text = [...word]
            .map((char, at) => (isWide ? wide(char) : char) + (between[at] ?? ''))
            .join('');
          expect(grammar.means(text)).toBe(action);
        },
      ),
    );
  });

  test('a count in brackets, an arrow, an icon', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.nat(999),
        fc.constantFrom('(#)', '（#）', '[#]', ' # ', '▼', '…', '>>'),
        ([word, action], count, mark) => {
          expect(grammar.means(word + mark.replace('#', String(count)))).toBe(action);
        },
      ),
    );
  });

  test('no text makes a question fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.boolean(), (text, isDialog) => {
        grammar.means(text);
        grammar.asked(text, isDialog);
        grammar.inRow(text.slice(0, 40), text);
        grammar.has('alliance', text);
      }),
    );
  });

  test('a megabyte of text is answered', () => {
    expect(grammar.asked('确定下架'.repeat(250_000), true)).toBe('off-shelf');
    expect(grammar.means('下架'.repeat(500_000))).toBeUndefined();
  });
});
