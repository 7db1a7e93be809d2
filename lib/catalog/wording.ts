import type { Wording } from '../core/wording';

/**
 * Words of the shop backends, over normalised labels (no spaces, no punctuation, simplified).
 * 下架, 关闭普通计划, 取消专属计划, 关闭, 删除 are attested [A]; the rest is usual wording [D].
 * Two-character verbs share their halves, since every byte here is loaded into every frame:
 * 取消 关闭 停止 中止 终止 结束 暂停 退出 撤销 撤回 解除 关停 移出 移除 删除.
 */
const stop = '(?:[取关停中终结暂退撤解移删][消闭止束停出销除回]|停[用掉]|不再)';
const end = '(?:stop|cancel|end|pause|close|terminate)';
const goods = '(?:[商宝产货][品贝物]|链接|items?|products?|listings?)';
const plans = '(?:普通|定向|专属|团长|鹊桥|营销|精选|联盟|达人)';
const promotion = '(?:推广|分销|带货|投放)';
const sale = '(?:[出销在售][售卖]|上架)';

export const wording = {
  names: {
    'off-shelf':
      `[下撤]架|撤下|下柜|停售|${stop}${sale}|[移放转退收撤][入回到至进]仓库|设为停售|商品下线` +
      `|(?:de|un)list|unpublish|deactivate|takedown|(?:take|remove|pull)(?:off|from)(?:the)?(?:shel[a-z]+|sale|store|shop)|${end}sell(?:ing)?`,
    'leave-alliance': `(?:退出|离开|脱离|解约|注销|[取终停][消止]加入)(?:精选)?联盟|(?:leave|quit|exit)(?:the)?alliance`,
    'stop-promotion':
      `${stop}${goods}?的?(?:${plans}*${promotion}|${plans}+计划)(?:合作|计划|活动)?|[移撤][出除](?:精选)?联盟|从(?:精选)?(?:联盟|推广)中?${stop}|[停断]推` +
      `|${end}(?:the)?(?:promot(?:ion|ing)|plan)`,
  },
  switches: {
    'off-shelf': `${goods}?上?(?:下架|${sale})(?:状态|开关|中)?|on(?:sale|shelf)`,
    'leave-alliance': '(?:加入|参与)(?:精选)?联盟',
    'stop-promotion': `${goods}?${plans}*(?:${promotion}|计划)(?:状态|开关|计划|中)?|promotion`,
  },
  lists: {
    before: `[确认定立即马上刻一键批量次全部强制继续仍要然直接申请我手动主坚持本店把对该此这些所选的]|选中|${goods}|yes|confirm|bulk|batch|selected|all`,
    after: `[该此本这些所选全部的操作吧了0-9件个款条项]|选中|处理|${goods}|this|the|selected|all|now`,
    bare: `(?:批量|确认)?(?!取消$|退出$)(?:${stop}|下线)(?:投放|合作|计划|报名|活动)?|remove|${end}`,
    alliance: `(?:${promotion}|合作)中|${plans}计划|推广[状策计]|佣金`,
    anySwitch: `${goods}?(?:状态|启用|生效|开关|status)`,
    yes: `(?:[确好是认][定认的]?|提交|继续|同意|执行|完成|应用|保存|发布|更新|ok|yes|confirm|submit|continue|apply|save|sure)(?:了|提交|操作|执行|继续|无误|修改|保存|${stop}|[0-9]+s?)*|(?:仍[要然]|坚持|狠心|残忍|我要)[^不]*`,
    no: `取消|关闭|返回|(?:暂?不|放弃|保留|稍后|我?再).*|否|算了|no.*|cancel|close|back|keep.*`,
    asks: `确[定认]|是否|[将想要请您你]|继续|真的|areyousure|doyouwant|confirm`,
    reports: `平台|系统|逾期|违规|处罚|检测|[自定已未被][动时经]*下架|[新已]上架|delisted`,
    titles: `提[示醒]|(?:二次)?确认|警告|原因`,
    filters: `全部|${sale}中?|已.{1,3}|售罄|草稿箱?|审核.*|仓库中|回收站|推广中|all|onsale|soldout|draft|inactive`,
    operations: `操作|编辑|修改.*|复制.*|(?:彻底)?删除|预览|查看.*|详情|更多|推广|上架|批量.+|改价|.*库存|发布.+|新建.+|设置|分享|导出.*|actions?|operation|edit|delete|copy|view|more`,
    states: `.*状态|.*status|state`,
  },
} satisfies Wording;
