import type { Wording } from '../core/wording';
import { selectors } from './selectors';

/**
 * Words of the shop backends, over normalised labels (no spaces, no punctuation, simplified).
 * 下架, 关闭普通计划, 取消专属计划, 关闭, 删除 are attested [A]; the rest is usual wording [D].
 * The last lists are no words but kinds of elements and selectors: told with them, they need not
 * stand in the guard, which is loaded into every frame.
 * (Alternatives under a star exclude each other: overlapping ones take exponential time.)
 * Two-character verbs share their halves:
 * 取消 关闭 停止 中止 终止 结束 暂停 退出 撤销 撤回 解除 关停 移出 移除 删除.
 */
const stop = '(?:[取关停中终结暂退撤解移删][消闭止束停出销除回]|停[用掉]|不再)';
const end = '(?:stop|cancel|end|pause|close|terminate)';
const goods = '(?:[商宝产货][品贝物]|链接|items?|products?)';
const promotion = '(?:推广|分销|带货)';
const plans = '(?:普通|定向|专属|团长|鹊桥|营销|精选|联盟|达人|合作)';
const joint = '(?:普通|定向|专属|团长|鹊桥)';
const sale = '(?:[出销在售][售卖]|上架)';
const all = `全部(?:状态|${goods})?|所有|不限|all`;
/** What a switch says it does to what it names: 开启推广, 是否上架. */
const turned = '(?:是否|[开启允参加][启用许与入])*';
const alliance = '(?:抖音|巨量|平台)?(?:精选)?联盟';
const these = '该此本这些个所选的全部有';
/** The letters that an icon font turns into a picture stand in the text before the word: delete下架. */
const icon = '[a-z]+(?=[一-鿿])';
const question = '确[定认]|是否|[吗么?]|areyousure|doyouwant';

/** Verbs that a row completes, one that says what it does to a product, and names of a switch that do not. */
const shelf = '(?:批量)?下线';
const bare = `(?:批量|确认)?(?!取消$|退出$)${stop}(?:投放|合作|计划|报名|活动)?|remove|${end}|${shelf}`;
const status = `${goods}?(?:状态|启用|生效|开关|status)`;
const ended = '已(?:关闭|结束|终止|过期|到期|失效|取消|清退)';
const state = '[出销在预]售|售卖|审核|推广|投放|合作|仓库|上架';

export const wording = {
  'off-shelf':
    `[下撤]架(?!申请|设置)|撤下|[下撤]柜|停[售卖]|${stop}[${these}]*(?:${goods})?${sale}|(?:[移放转退打][入回到至]|[转改变]为|[下撤]架(?:[至到回]|并[移放转][入回到至]))(?:仓库|草稿箱?)|${goods}下线|下线[${these}]*${goods}` +
    `|(?:de|un)list|unpublish|deactivate|takedown|(?:set|take|go)offline|(?:take|remove|pull)(?:off|from)(?:the)?(?:shel[a-z]+|sale)|off(?:the)?shelf(?!items?|products?|goods|list)|(?:${end}|deactivate|disable)(?:the)?(?:sell(?:ing)?|sales?|listing)`,
  'leave-alliance': `(?:[退离脱][出开离]|解约|注销|关闭|${stop}加入)${alliance}|(?:leave|quit|exit)(?:the)?alliance`,
  'stop-promotion':
    `${stop}(?:${goods}|[${these}]|计划|${plans})*(?:${promotion}|${plans}计划)(?:合作|计划|活动|开关)?|${stop}(?:(?:${joint}|达人|${alliance})合作|(?:团长|鹊桥)活动)` +
    `|[移撤][出除]${alliance}|从(?:${alliance}|推广)中?(?:${stop}|[下撤]架)|(?:${alliance}|推广)[下撤]架|[下撤]架推广|停推|${end}(?:the)?(?:promot(?:ion|ing)|plan)`,
  'off-shelf switch': `${turned}${goods}?上?(?:下架|${sale})(?:状态|开关|中)?|on(?:sale|shelf)`,
  'leave-alliance switch': '(?:加入|参与)(?:精选)?联盟',
  'stop-promotion switch': `${turned}${goods}?${plans}*(?:${promotion}|计划)(?:状态|开关|计划|中)?|promotion`,
  fillers: `${icon}|[立马][即上刻]|点击|[改转][为成]|标记为|(?:我已|已)?(?:知晓|知道了?|阅读)|(?:确认)?无误|好的|是(?=[下撤停])|执行|发起|spu|并通知(?:达人|买家|客户|粉丝)?|${stop}${promotion}(?=[并且])|(?<=[并且])(?:${stop}${promotion}|删除)|sku|已?(?:选中?|勾选)|快速|[临暂][时]|永久|彻底|长按|从|提交|同意|保存|不删除|${joint}(?:计划)?|[${these}确认定一键批量次强制继续仍要然直接申请我手动主坚持店铺把对将设为成置更变择填写操作吧了仅只并且共整单0-9件款条项处理]|${goods}|confirm|batch|selected|this|the|all|now`,
  bare,
  ends: `${stop}[${these}]*(?:计划|合作|投放)`,
  promotion: `${promotion}|达人|佣金`,
  rowed: `${status}|${bare}`,
  // A plan that has ended may be deleted without effect (domain.md §4.2).
  alliance: `(?:${promotion}|合作|投放)中|^(?!(?:批量)?(?:删除|delete).*${ended}).*(?:${plans}计划|推广[状策计]|佣金)`,
  product: `^(?:${status}|${shelf})(?!.*(?:活动|优惠券?|直播间?|页面|广告|会场)(?:名称|id)).*(?:库存|${goods}(?:id|信息|名称))`,
  ids: '(?<!店铺|商家|账号|用户|达人|店)id[0-9]{5}|[0-9]{16}',
  batch: '^批|全部|[已所]选|选中|勾|batch|selected|^all',
  yes: `(?:${icon})?(?:不修改|我)*(?:[确好是认][定认的]?|提交|继续|同意|执行|完成|[保储]存|送出|发布|更新|仍[要然]|坚持|残忍|ok|yes|confirm|submit|continue|save)(?:[了并操作执行无误修改提交继续保储存发布下架0-9s]|${goods}|${stop})*`,
  no: '取消|返回|(?:暂?不|保留|我?再).*|cancel|back',
  questions: question,
  asks: `${question}|[将要请您后]|继续`,
  reports:
    `平台|系统|逾期|违规|处罚|检测|申诉|(?:自动|定时|[已未被])[经动]?下架|即将(?!下架.*(?:确[定认]|是否|继续))|将于|下架(?:时间|记录|提醒|通知|列表|分组|设置|处理中|预警|中(?:请|$))|(?:忽略|不会|打印)下架|正在下架|(?:(?<!重)新|已)上架|delisted` +
    `|(?:${stop}|[撤取][回消]|恢复|[先暂]不|无[需须]|避免|防止)(?:申请)?下架` +
    `|随时可?以?(?:${stop})|(?:导出|添加|查看|搜索|筛选|复制|下载)[^下确是]{0,6}下架|(?:可能|导致|造成)[^下确是]{0,8}下架` +
    `|(?:修改|变更|调整|更新|编辑|开启|开通|加入|导出|添加)(?:成功)?之?后(?!.*确[定认])`,
  shelf: `(?:${all})上架`,
  filters: `(?:${all}|[出销在]售|(?:${state})中|售[罄完]|已(?:[上下]架|售[罄完]|驳回|封禁|停售|关闭|结束|终止|暂停|失效|过期|发布|通过|拒绝|清退|生效)|[待未](?:审核?|上架|发布|通过|提交|开始|生效|开?售)|审核(?:通过|失败|驳回|[不未]通过)|(?:违规|平台|商家|自动)下架|草稿箱?|仓库|onsale|active|inactive|drafts?|soldout|pending|published)[0-9]*[件个款条]?`,
  operations: '操作|编辑|复制|删除|更多|actions?|edit|more',
  states: '.*状态|status',
  choices:
    'checkbox|text|treeitem|menuitemradio|select|textarea|menuitemcheckbox|tab|input|combobox|th|radio|columnheader|option',
  holders: 'tr|row|alertdialog|ul|rowgroup|dialog|body|html|grid|tbody|ol|form|menu|listbox|table',
  answers: 'a|button|radio|label|option|select|textarea|menuitem|table',
  ...selectors,
} satisfies Required<Wording>;
