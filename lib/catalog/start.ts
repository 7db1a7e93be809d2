/** Where a merchant begins: 抖店's list of products (domain.md §1.2). */
export const startPage = 'https://fxg.jinritemai.com/ffa/g/list';
