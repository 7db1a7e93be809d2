import type { DetailWords } from '../core/classify';

/** What tells more of a press: its plan, that it is a batch, how many are chosen. */
export const detailWords = {
  plans: {
    targeted: '定向',
    exclusive: '专属|專屬',
    leader: '团长|團長|鹊桥',
    normal: '普通',
  },
  batch: '批量|批次|所选|选中|所選|選中|bulk|batch|selected',
  counts:
    '(?:已选(?:中|择)?|已選(?:中|擇)?|选中了?|您选择了?|selected)\\s*[:：]?\\s*(\\d{1,6})|(\\d{1,6})\\s*(?:[项項件个個款条條]\\s*(?:商品)?\\s*(?:已选|已選|被选)|selected)',
} satisfies DetailWords;
