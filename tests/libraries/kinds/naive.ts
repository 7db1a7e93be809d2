import naive, {
  NButton,
  NDropdown,
  NPopconfirm,
  NText,
  createDiscreteApi,
  type DataTableColumns,
} from 'naive-ui';
import { computed, createApp, defineComponent, h, ref } from 'vue';
import * as shop from '../shop';
import { shownShop } from '../vueShop';

const { dialog } = createDiscreteApi(['dialog']);

const button = (label: string, onClick?: () => void) =>
  h(NButton, { size: 'small', quaternary: true, onClick }, { default: () => label });

const Page = defineComponent({
  setup() {
    const { listed, shelf } = shownShop();
    const ids = ref<string[]>([]);
    const chosen = computed(() => listed.value.filter(({ id }) => ids.value.includes(id)));
    const edited = ref<shop.Product>();
    const choice = ref('');
    const isOpen = computed({
      get: () => edited.value !== undefined,
      set: () => (edited.value = undefined),
    });
    const ask = ({ title, text, yes }: shop.Question) => {
      dialog.warning({
        title,
        content: text,
        positiveText: '确定',
        negativeText: '取消',
        onPositiveClick: yes,
      });
    };
    const edit = (product: shop.Product) => {
      edited.value = product;
      choice.value = shop.choiceOf(product);
    };
    const delisting = (product: shop.Product) => {
      const { text, yes } = shop.asksToDelist([product]);
      return h(
        NPopconfirm,
        { onPositiveClick: yes, positiveText: '确定', negativeText: '取消' },
        { default: () => text, trigger: () => button('下架') },
      );
    };
    const menu = (product: shop.Product) => {
      const labels = product.shelf === '在售' ? ['下架商品', '查看数据'] : ['查看数据'];
      const onSelect = (key: string) =>
        key === '下架商品' ? ask(shop.asksToDelist([product])) : shop.note(key, [product]);
      const options = labels.map((label) => ({ label, key: label }));
      return h(
        NDropdown,
        { options, onSelect, trigger: 'click' },
        { default: () => button('更多') },
      );
    };
    const columns: DataTableColumns<shop.Product> = [
      { type: 'selection' },
      {
        title: '商品信息',
        key: 'name',
        render: (row) => [
          h('div', row.name),
          h(NText, { depth: 3 }, { default: () => shop.idText(row) }),
        ],
      },
      ...shop.columns.map(([key, title]) => ({ key, title })),
      { title: '下架时间', key: 'offAt', sorter: true },
      {
        title: '操作',
        key: 'operations',
        render: (row) => [
          button('编辑', () => edit(row)),
          row.shelf === '在售' ? delisting(row) : button('重新上架', () => shop.relist([row])),
          menu(row),
        ],
      },
    ];
    const options = shop.shelves.map((at) => ({ label: at, value: at }));
    return { shop, ask, listed, shelf, ids, chosen, edited, choice, isOpen, columns, options };
  },
  template: `
    <n-tabs :value="shelf" @update:value="(at) => shop.show(at, '页签')">
      <n-tab v-for="at in shop.shelves" :key="at" :name="at">{{ at }}</n-tab>
    </n-tabs>
    <n-space align="center">
      <n-input placeholder="商品名称/商品ID" />
      <n-select :value="shelf" :options="options" style="width: 120px" @update:value="(at) => shop.show(at, '筛选')" />
      <n-button @click="ask(shop.asksToSync)">同步库存</n-button>
      <n-button text @click="shop.note('下架记录')">下架记录</n-button>
    </n-space>
    <n-space align="center" style="height: 48px">
      <span>已选 {{ chosen.length }} 项</span>
      <n-button type="error" ghost @click="ask(shop.asksToDelist(chosen))">批量下架</n-button>
      <n-button @click="shop.note('批量改价', chosen)">批量改价</n-button>
    </n-space>
    <n-data-table v-model:checked-row-keys="ids" :columns="columns" :data="listed" :row-key="(row) => row.id"
      @update:sorter="shop.note('排序 下架时间')" />
    <n-pagination :item-count="12" :page-size="5" :default-page="1" @update:page="(page) => shop.note('第 ' + page + ' 页')" />
    <n-drawer v-model:show="isOpen" :width="420">
      <n-drawer-content v-if="edited" title="商品详情" closable>
        <n-descriptions :column="1" label-placement="left">
          <n-descriptions-item v-for="[label, value] in shop.detailsOf(edited)" :key="label" :label="label">
            {{ value }}
          </n-descriptions-item>
        </n-descriptions>
        <n-button type="error" @click="ask(shop.asksToDelist([edited]))">下架</n-button>
        <n-form label-placement="left">
          <n-form-item label="商品标题"><n-input :default-value="edited.name" /></n-form-item>
          <n-form-item label="修改状态">
            <n-radio-group v-model:value="choice">
              <n-radio v-for="at in shop.choices" :key="at" :value="at">{{ at }}</n-radio>
            </n-radio-group>
          </n-form-item>
          <n-button type="primary" @click="shop.save(edited, choice)">保存</n-button>
        </n-form>
      </n-drawer-content>
    </n-drawer>`,
});

export const mount = (at: HTMLElement): void => {
  createApp(Page).use(naive).mount(at);
};
