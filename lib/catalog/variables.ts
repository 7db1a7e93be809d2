import type { Variable } from '../core/variable';

/** What templates can write in double braces. Names stay as they are: stored templates use them. */
export const variables = [
  { id: 'shop', name: '店铺', from: 'case', example: '甲食品旗舰店' },
  { id: 'name', name: '商品名', from: 'case', example: '冻干草莓脆' },
  { id: 'id', name: '商品ID', from: 'case', example: '3819266189016826169' },
  { id: 'count', name: '件数', from: 'case', example: '1' },
  { id: 'price', name: '价格', from: 'case', example: '￥9.80' },
  { id: 'stock', name: '库存', from: 'case', example: '199' },
  { id: 'commission', name: '佣金', from: 'case', example: '10%' },
  { id: 'action', name: '操作', from: 'case', example: '商品下架' },
  { id: 'plan', name: '计划', from: 'case', example: '定向计划' },
  { id: 'time', name: '下架时间', from: 'case', example: '11-30 02:00', isTime: true },
  { id: 'effect', name: '影响', from: 'case', example: '商品下架，移入仓库，买家不能再下单' },
  { id: 'compensation', name: '补偿', from: 'case', example: '预售：补差价，截至 12-15' },
  { id: 'deadline', name: '补偿截止', from: 'case', example: '12-15' },
  { id: 'campaign', name: '活动', from: 'case', example: '双12' },
  { id: 'today', name: '今天', from: 'case', example: '11-24' },
  { id: 'now', name: '现在', from: 'case', example: '11-24 14:02' },
  { id: 'products', name: '商品列表', from: 'case', example: '冻干草莓脆' },
  { id: 'reason', name: '原因', from: 'given', example: '原料停产' },
  { id: 'replacement', name: '替代商品', from: 'given', example: '冻干蓝莓脆' },
  { id: 'contact', name: '联系人', from: 'given', example: '小李' },
  { id: 'number', name: '序号', from: 'item', example: '1' },
] as const satisfies readonly Variable[];

/** What one line of a batch is called in a loop: {{商品.商品名}}. */
export const itemVariable = '商品';
