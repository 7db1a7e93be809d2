import type { Vocabulary } from '../core/shape';
import { idAttributes } from './fields';

const words = (text: string): string[] => text.trim().split(/\s+/);

/**
 * What may stand in a description of a page: the names of HTML and ARIA, the parts of which
 * component libraries make their class names (domain.md §2), and words that backends label with.
 */
export const structureWords: Vocabulary = {
  tags: words(
    'html head body main header footer nav aside section article div span p a b i em strong small ul ol li dl dt dd h1 h2 h3 h4 h5 h6 table caption colgroup col thead tbody tfoot tr th td form fieldset legend label input button select option optgroup textarea output progress meter details summary dialog menu img picture svg canvas video audio iframe object template slot style script link meta title noscript',
  ),
  roles: words(
    'alert alertdialog application article banner button cell checkbox columnheader combobox complementary contentinfo definition dialog document feed figure form grid gridcell group heading img link list listbox listitem log main menu menubar menuitem menuitemcheckbox menuitemradio navigation none note option presentation progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider spinbutton status switch tab table tablist tabpanel term textbox timer toolbar tooltip tree treegrid treeitem',
  ),
  classes: words(
    'ecom g auxo aurora ant optimus fems mortise buyin arco weui desktop pulse core beast semi rc css module modules style index wrap wrapper container inner outer holder root app page layout content body head header footer foot main side sider sidebar left right top bottom center fix fixed first last sticky shadow ping scroll virtual table thead tbody row cell column col th td tr selection expand expanded level placeholder skeleton spin nested loading empty list item items card grid form field label input number select option checkbox radio group switch toggle checked on off button btn link text primary default dashed danger dangerous sm lg xs icon svg image img pic picture avatar badge tag status dot count space gap divider tabs tab nav ink bar active selected disabled hidden open close closed visible show hide menu submenu title name dropdown trigger popover popconfirm popup tooltip modal dialog drawer mask confirm message notice notification success error warning info alert pagination prev next jump total size user shop account goods product info price stock sale sales operate operation operations op ops action actions batch more edit search filter filters breadcrumb steps tree upload date picker time calendar collapse panel borderless bordered small middle large block inline flex rich client role exchange portal back old version clear out promote plan commission creator',
  ),
  attributes: [
    ...idAttributes,
    ...words(
      'href aria-label aria-labelledby aria-describedby aria-controls aria-owns aria-colindex aria-rowindex aria-activedescendant data-kora data-testid title alt placeholder onclick',
    ),
  ],
  choices: words(
    'type disabled readonly checked selected hidden tabindex target draggable contenteditable colspan rowspan aria-hidden aria-expanded aria-haspopup aria-checked aria-selected aria-pressed aria-current aria-disabled aria-modal aria-live aria-sort data-state data-highlighted',
  ),
  values: words(
    'true false mixed page button submit reset text checkbox radio search number hidden menu dialog listbox tree grid open closed checked unchecked polite assertive off ascending descending none -1 0',
  ),
  labels: words(
    '下架 上架 撤架 停售 在售 售卖 出售 已下架 售卖中 仓库 批量下架 批量上架 批量编辑 重新上架 上架中 推广 取消推广 停止推广 关闭推广 批量取消推广 关闭普通计划 取消专属计划 普通计划 定向计划 专属计划 鹊桥计划 团长活动 推广状态 推广策略 推广中 投放中 关闭中 已关闭 已结束 取消 停止 关闭 暂停 终止 结束 恢复 退出 联盟 精选联盟 移除 移出 删除 清退 批量 确定 确认 确认下架 确定下架 是否 提交 保存 返回 继续 编辑 复制 更多 操作 查询 重置 筛选 全部 全选 已选 上一页 下一页 商品 商品信息 商品名称 商品ID 价格 库存 总库存 销量 总销量 状态 商品状态 时间 上架时间 佣金 佣金率 计划 普通 定向 专属 团长 鹊桥 达人 成功 失败 店铺 次日生效 生效',
  ),
  runs: { han: '字', digit: '数', letter: '母', other: '号' },
};
